import { describe, expect, test } from 'vitest';
import { parsePolicy } from '#policy/parse.ts';
import { parseJson } from '#wire/json-document.ts';
import { malformedRows } from '../vectors/policy/malformed.ts';
import { mutations } from './mutations.mjs';

describe('a policy that IAM refuses', () => {
  for (const { kind, text, message, at, source } of malformedRows) {
    test(`${kind} ${text.slice(0, 90)}: ${message} (${source})`, () => {
      const { policy, errors } = parsePolicy(text, kind);
      expect(policy).toBeUndefined();
      const messages = errors.map((error) => error.message);
      expect(messages).toContain(message);
      const error = errors[messages.indexOf(message)];
      expect(text.slice(error?.offset, (error?.offset ?? 0) + (error?.length ?? 0))).toBe(at);
    });
  }

  test('line and column count from 1, in the policy as it was typed', () => {
    const { errors } = parsePolicy(
      '{\n  "Version": "2012-10-17",\r\n  "Statement": [ { "Effect": "No" } ]\n}',
      'identity',
    );
    expect(errors[0]).toMatchObject({ code: 'MalformedPolicyDocument', line: 3, column: 30, length: 4 });
  });

  test('what may be written in several ways is read in each (reference_policies_grammar)', () => {
    const one = '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"},"Id":"x"}';
    const many =
      '{"Version":"2008-10-17","Statement":[{"Resource":["*"],"Action":["s3:*"],"Sid":"","Effect":"Allow"}]}';
    for (const text of [one, many]) expect(parsePolicy(text, 'identity').errors).toEqual([]);
  });
});

describe('the JSON parser', () => {
  const texts = [
    '"\\u00e9\\n\\"\\\\"',
    '[1, -2.5e+10, true, false, null, "x"]',
    ' {"a": {"b": []}, "c": ""} ',
    '"\u2028"',
    '"😀"',
  ];
  for (const text of texts) {
    test(`reads ${text} as JSON.parse does`, () => {
      expect(plain(parseJson(text).root)).toEqual(JSON.parse(text));
    });
  }

  for (const text of [
    '01',
    '1.',
    '+1',
    '.5',
    "'a'",
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    '"\t"',
    '"\\x"',
    '"\\u12g4"',
    'nul',
    '[',
    '"',
    '\\',
    '/**/1',
  ]) {
    test(`refuses ${JSON.stringify(text)} as JSON.parse does, with a place`, () => {
      expect(() => JSON.parse(text)).toThrow();
      const { root, problem } = parseJson(text);
      expect(root).toBeUndefined();
      expect(problem?.offset).toBeGreaterThanOrEqual(0);
      expect((problem?.offset ?? 0) + (problem?.length ?? 0)).toBeLessThanOrEqual(text.length);
    });
  }

  test('stops at a depth instead of running out of stack', () => {
    expect(parseJson('['.repeat(100_000)).problem?.message).toBe('Nested too deeply.');
  });
});

describe('5,000 mutations', () => {
  test('any characters give a policy or an error with a place, and JSON is what JSON.parse says it is', () => {
    for (const { text, kind } of mutations(5_000, 1)) {
      const { policy, errors, warnings } = parsePolicy(text, kind);
      expect(policy === undefined).toBe(errors.length > 0);
      for (const { offset, length, line, column } of errors) {
        const inside = offset >= 0 && length >= 0 && offset + length <= text.length && line >= 1 && column >= 1;
        expect({ text, inside }).toEqual({ text, inside: true });
      }
      for (const { at } of warnings) if (at) expect(at.offset + at.length).toBeLessThanOrEqual(text.length);
      let json = true;
      try {
        JSON.parse(text);
      } catch {
        json = false;
      }
      if (!/^[[{\s]{60,}/.test(text))
        expect({ text, json: parseJson(text).problem === undefined }).toEqual({ text, json });
    }
  });
});

type Node = NonNullable<ReturnType<typeof parseJson>['root']>;

function plain(node: Node | undefined): unknown {
  if (node?.kind === 'array') return node.items.map(plain);
  if (node?.kind === 'object') return Object.fromEntries(node.items.map((item) => [item.key?.text, plain(item)]));
  return node?.kind === 'string' ? node.text : JSON.parse(node?.text ?? '');
}
