import { describe, expect, it } from 'vitest';
import { completionsAt } from '#diagram/policy/completions.ts';
import { highlight } from '#diagram/policy/highlight.ts';
import { policyText } from '#diagram/policy/policy-text.ts';
import { presets } from '#diagram/policy/presets/presets.ts';
import { problemsIn } from '#diagram/policy/problems.ts';
import { typedValue, valueRows } from '#diagram/policy/values-table.ts';
import { operators } from '#policy/operators.ts';
import { keyRows } from '#policy/variables.ts';
import { explained, preset } from './explained.ts';

const { lab } = preset('saml-tag');
const vocabulary = { operators: Object.keys(operators), keys: keyRows };
const about = { noValue: 'no value', operator: 'operator', key: 'key' };

/** Suggestions where the bar stands in the text. */
function at(marked: string) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completionsAt(text, caret, lab, lab.callers[0], vocabulary, about);
}
const texts = (marked: string): readonly string[] | undefined => at(marked)?.options.map(({ text }) => text);

describe('suggestions', () => {
  it('behind ${ are what the caller carries, with its value, before what they do not', () => {
    const options = at('{"Resource": "arn:aws:s3:::b/${aws:PrincipalTag/|"}')?.options;
    expect(options?.[0]).toEqual({ text: 'aws:PrincipalTag/dept}', about: 'D12' });
    expect(at('{"Resource": "${aws:user|}"}')?.options).toContainEqual({ text: 'aws:username', about: 'no value' });
  });

  it('behind ${ leave out keys with several values: they cannot be variables', () => {
    const suggested = texts('{"Resource": "${aws:T|"}');
    expect(suggested).toContain('aws:TokenIssueTime}');
    expect(suggested).not.toContain('aws:TagKeys}');
  });

  it('in Condition are operators, in an operator are keys', () => {
    expect(texts('{"Condition": {"StringL|"}}')).toEqual([
      'StringLike',
      ...(texts('{"Condition": {"StringL|"}}') ?? []).slice(1),
    ]);
    expect(texts('{"Condition": {"StringLike": {"saml:s|"}}}')).toContain('saml:sub');
    expect(texts('{"Condition": {"Null": {"a": "b"}, "Date|"}}')).toContain('DateEquals');
  });

  it('stay away from values, from other keys and from outside of strings', () => {
    expect(at('{"Condition": {"StringLike": {"saml:sub": "s|"}}}')).toBeUndefined();
    expect(at('{"Eff|": "Allow"}')).toBeUndefined();
    expect(at('{"Condition": {|}}')).toBeUndefined();
    expect(at('{"Condition": {"Null": {"saml:sub": ["s|"]}}}')).toBeUndefined();
  });

  it('replace what was typed, and nothing else', () => {
    const text = '{"Resource": "a/${aws:us"}';
    expect(at('{"Resource": "a/${aws:us|"}')).toMatchObject({
      from: text.indexOf('aws:us'),
      to: text.indexOf('aws:us') + 6,
    });
  });
});

describe('the coloured text', () => {
  const hostile = ['', '{', '"', '"\\', '{"a": "${b', '\n\n', '{"a":1}}}', 'é𝄞"${x}"'].map((text) => ({
    name: text,
    text,
  }));
  const examples = presets.flatMap(({ id, lab: own }) =>
    own.policies.map(({ name, text }) => ({ name: `${id}, ${name}`, text })),
  );
  it.each([...hostile, ...examples])('holds every letter once, in order: $name', ({ text }) => {
    const lines = highlight(text, [{ kind: 'error', offset: 3, length: 4 }]);
    expect(lines.map(({ spans }) => spans.map((span) => span.text).join('')).join('\n')).toBe(text);
    for (const { spans } of lines)
      for (const span of spans) expect(text.slice(span.offset, span.offset + span.text.length)).toBe(span.text);
  });

  it('marks the letters of a place and no others', () => {
    const spans = highlight('{"Effect": "Alow"}', [{ kind: 'error', offset: 11, length: 6 }]).flatMap(
      (line) => line.spans,
    );
    expect(spans.filter(({ marks }) => marks.includes('error')).map(({ text }) => text)).toEqual(['"Alow"']);
  });
});

describe('a policy that IAM would not store', () => {
  it.each([
    { name: 'a comma too many', text: '{\n  "Version": "2012-10-17",,\n}', line: 2, column: 27 },
    {
      name: 'an unknown effect',
      text: '{"Version":"2012-10-17","Statement":[{\n"Effect":"Alow","Action":"*","Resource":"*"}]}',
      line: 2,
      column: 10,
    },
  ])('says where: $name', ({ text, line, column }) => {
    const broken = { ...lab, policies: lab.policies.map((policy) => ({ ...policy, text })) };
    const [first] = explained(broken);
    const [problem] = first ? problemsIn(broken, first.explanation) : [];
    expect(problem?.place).toEqual({ line, column });
    expect(problem?.policy.id).toBe('identity');
    expect(problem?.text).not.toMatch(/^Grants nothing/);
  });
});

it('a tidy policy means the same, and stays as it is when it is tidied again', () => {
  for (const { text } of presets.flatMap((one) => one.lab.policies)) {
    const tidy = policyText(JSON.parse(text));
    expect(JSON.parse(tidy)).toEqual(JSON.parse(text));
    expect(policyText(JSON.parse(tidy))).toBe(tidy);
  }
});

describe('the table of values', () => {
  it('has a row for a key that a policy asks for and nobody carries', () => {
    const carol = lab.callers.slice(1, 2);
    const rows = valueRows(
      lab,
      carol,
      explained({ ...lab, callers: carol }).map(({ explanation }) => explanation),
    );
    expect(rows.find(({ key }) => key === 'aws:PrincipalTag/dept')).toMatchObject({
      asked: true,
      callers: [undefined],
    });
  });

  it('reads a list in brackets as several values and an empty field as no value', () => {
    expect(typedValue('["a", "b"]')).toEqual(['a', 'b']);
    expect(typedValue('["a", ')).toBe('["a",');
    expect(typedValue('  ')).toBeUndefined();
  });
});
