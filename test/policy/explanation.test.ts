import { describe, expect, test } from 'vitest';
import { evaluate } from '#policy/evaluate.ts';
import type { ExplanationNode } from '#policy/explanation.ts';
import { readingQuestions } from '#policy/readings.ts';
import type { ContextValue, PolicyCase, Principal } from '#policy/types.ts';
import { conditionRows } from '../vectors/policy/conditions.ts';
import { decisionRows } from '../vectors/policy/decisions.ts';
import { federationRows } from '../vectors/policy/federation.ts';
import { matchingRows } from '../vectors/policy/matching.ts';
import { allow, federated, named, question, session } from '../vectors/policy/row.ts';
import { variableRows } from '../vectors/policy/variables.ts';

const text = `{
  "Version": "2012-10-17",
  "Statement": [{
    "Sid": "OwnDepartment",
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::example-reports/\${aws:PrincipalTag/dept}/*",
    "Condition": { "StringNotEquals": { "aws:PrincipalTag/state": "\${aws:PrincipalTag/left, 'gone'}" } }
  }]
}`;

function reading(context: { readonly [key: string]: ContextValue }, policy: string = text): PolicyCase {
  return {
    ...question(
      { identity: [{ name: 'FinanceRead', policy }] },
      { resource: 'arn:aws:s3:::example-reports/D12/q3.csv', principal: session, context },
    ),
    sources: {
      'AWS:PrincipalTag/dept': { beat: 'assume.request', layer: 'form/SAMLResponse', setBy: 'the directory' },
    },
  };
}

function nodes(node: ExplanationNode): readonly ExplanationNode[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

function find(policyCase: PolicyCase, kind: string, label: string): ExplanationNode {
  const found = nodes(evaluate(policyCase).explanation).find((node) => node.kind === kind && node.label === label);
  if (!found) throw new Error(`no ${kind} ${label}`);
  return found;
}

const RESOURCE = 'arn:aws:s3:::example-reports/${aws:PrincipalTag/dept}/*';
const at = (node: { at?: { offset: number; length: number } | undefined }): string =>
  text.slice(node.at?.offset, (node.at?.offset ?? 0) + (node.at?.length ?? 0));

describe('the explanation', () => {
  test('counts statements in English, one and several', () => {
    const says = (policy: string) =>
      find(reading({ 'aws:PrincipalTag/dept': 'D12' }, policy), 'policy', 'FinanceRead').text;
    const statement = (effect: string) => ({ Effect: effect, Action: 's3:GetObject', Resource: '*' });
    const policyOf = (...effects: readonly string[]) =>
      JSON.stringify({ Version: '2012-10-17', Statement: effects.map(statement) });
    expect(says(policyOf('Allow'))).toBe('1 of 1 statement allows.');
    expect(says(policyOf('Deny'))).toBe('0 of 1 statement allows, 1 denies.');
    expect(says(policyOf('Deny', 'Deny'))).toBe('0 of 2 statements allow, 2 deny.');
    expect(says(policyOf('Allow', 'Allow', 'Deny'))).toBe('2 of 3 statements allow, 1 denies.');
  });

  test('lays the filled-in form against what was asked for, letter by letter', () => {
    const { pieces, asked, outcome } = find(reading({ 'aws:PrincipalTag/dept': 'D12' }), 'value', RESOURCE);
    expect(outcome).toBe('match');
    expect(asked).toBe('arn:aws:s3:::example-reports/D12/q3.csv');
    expect(pieces?.slice(-3)).toEqual([
      { kind: 'variable', form: '${aws:PrincipalTag/dept}', filled: 'D12', took: 'D12' },
      { kind: 'text', form: '/', took: '/' },
      { kind: 'wildcard', form: '*', took: 'q3.csv' },
    ]);
  });

  test('shows for a variable the key, the value, its source and the consequence, at its own characters', () => {
    const [variable] = find(reading({ 'aws:PrincipalTag/dept': 'D12' }), 'value', RESOURCE).variables ?? [];
    expect(variable).toMatchObject({
      name: 'aws:PrincipalTag/dept',
      value: 'D12',
      used: 'value',
      fallback: null,
      source: { beat: 'assume.request', setBy: 'the directory' },
    });
    expect(variable && at(variable)).toBe('${aws:PrincipalTag/dept}');
  });

  test('shows that a variable without a value matches nothing, and stops laying letters there', () => {
    const node = find(reading({}), 'value', RESOURCE);
    expect(node.outcome).toBe('no-match');
    expect(node.variables?.[0]).toMatchObject({
      value: null,
      used: 'none',
      consequence: 'No value: this matches nothing.',
    });
    expect(node.pieces?.at(-1)).toEqual({ kind: 'wildcard', form: '*' });
  });

  test('shows a default and what stands behind a negated operator', () => {
    const [variable] =
      find(
        reading({ 'aws:PrincipalTag/dept': 'D12', 'aws:PrincipalTag/state': 'x' }),
        'value',
        "${aws:PrincipalTag/left, 'gone'}",
      ).variables ?? [];
    expect(variable).toMatchObject({ used: 'default', fallback: 'gone', value: null });
    const without = reading({ 'aws:PrincipalTag/dept': 'D12' }, text.replace(", 'gone'", ''));
    const [none] = find(without, 'value', '${aws:PrincipalTag/left}').variables ?? [];
    expect(none?.consequence).toBe('No value: this matches nothing, which satisfies a negated operator.');
  });

  test('points at the characters of every policy, statement, element and value', () => {
    const evaluation = evaluate(reading({ 'aws:PrincipalTag/dept': 'D12' }));
    for (const node of nodes(evaluation.explanation)) {
      if (node.kind === 'value') expect(at(node)).toBe(`"${node.label}"`);
      if (node.kind === 'condition') expect(at(node)).toBe('"aws:PrincipalTag/state"');
      if (node.kind === 'statement') expect(at(node)).toMatch(/^\{\n {4}"Sid"[\s\S]*\}\n {2}\}$/);
    }
    expect(nodes(evaluation.explanation).filter((node) => node.at).length).toBeGreaterThan(7);
  });

  test('leaves elements behind the first that fails unreached', () => {
    const statement = find(reading({}), 'statement', 'OwnDepartment');
    const outcomes = statement.children?.map((node) => [node.label, node.outcome]);
    expect(outcomes).toEqual([
      ['Action', 'match'],
      ['Resource', 'no-match'],
      ['Condition', 'not-reached'],
    ]);
  });

  test('says which error makes a policy grant nothing, at its place', () => {
    const broken = text.replace('s3:GetObject', 'GetObject');
    const node = find(reading({ 'aws:PrincipalTag/dept': 'D12' }, broken), 'policy', 'FinanceRead');
    expect(node.outcome).toBe('malformed');
    expect(node.text).toContain('Actions/Conditions must be prefaced by a vendor');
    expect(broken.slice(node.at?.offset, (node.at?.offset ?? 0) + (node.at?.length ?? 0))).toBe('"GetObject"');
  });

  test('says that policies of the caller’s side have no say over an unsigned call', () => {
    const principal: Principal = { type: 'SAML', provider: 'arn:aws:iam::111122223333:saml-provider/ADFS' };
    const all = named(allow('*', '*'));
    const asked = question({ identity: all, scps: [{ level: 'root', policies: all }] }, { principal });
    expect(find(asked, 'policy-type', 'Identity-based policy').outcome).toBe('not-applicable');
    expect(find(asked, 'policy-type', 'Service control policy').outcome).toBe('not-applicable');
  });

  test('names the one policy type whose Allow is missing', () => {
    const { explanation } = evaluate(question({ identity: named(allow('*', '*')) }, { principal: federated }));
    expect(explanation.decidedBy).toEqual({ policyType: 'session', kind: 'implicit' });
    expect(explanation.text).toBe('No session policy allows this.');
  });
});

describe('where AWS’s pages leave two readings', () => {
  test('both are evaluated, the more restrictive decision is taken, and the explanation shows both', () => {
    const asked = question(
      { identity: named(allow('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}/*')) },
      { resource: 'arn:aws:s3:::mybucket/secret/x', context: { 'aws:PrincipalTag/t': '*' } },
    );
    const { decision, explanation } = evaluate(asked);
    expect(decision).toBe('ImplicitlyDenied');
    expect(explanation.openPoints).toEqual([
      {
        id: 'wildcard-in-value',
        question: 'Is a * inside a variable’s value a wildcard?',
        restrictive: 'ImplicitlyDenied',
        permissive: 'Allowed',
      },
    ]);
    const resource = nodes(explanation).find((node) => node.kind === 'element' && node.label === 'Resource');
    expect(resource).toMatchObject({ outcome: 'unsure', doubts: ['wildcard-in-value'] });
  });

  test('every open point is met by a vector', () => {
    const rows = [...matchingRows, ...variableRows, ...decisionRows, ...federationRows].map((row) => row.question);
    const conditions = conditionRows.map(({ operator, wanted, value }) =>
      question(
        { identity: named(allow('*', '*', { Condition: { [operator]: { 'aws:example': wanted } } })) },
        { context: value === undefined ? {} : { 'aws:example': value } },
      ),
    );
    const met = new Set(
      [...rows, ...conditions].flatMap((one) => evaluate(one).explanation.openPoints.map(({ id }) => id)),
    );
    expect([...met].sort()).toEqual(Object.keys(readingQuestions).sort());
  });
});

describe('pieces', () => {
  test('take the whole of what was asked for whenever an entry matches', () => {
    const rows = [...matchingRows, ...variableRows, ...federationRows, ...decisionRows];
    let laid = 0;
    for (const { question: asked } of rows) {
      for (const node of nodes(evaluate(asked).explanation)) {
        if (node.outcome !== 'match' || !node.pieces || typeof node.asked !== 'string') continue;
        laid++;
        expect(node.pieces.map(({ took }) => took).join('')).toBe(node.asked);
      }
    }
    expect(laid).toBeGreaterThan(100);
  });
});
