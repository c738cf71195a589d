import { describe, expect, test } from 'vitest';
import { policyCommand } from '../../src/cli/policy.ts';
import { matchingRows } from '../vectors/policy/matching.ts';
import { allow, named, question } from '../vectors/policy/row.ts';

type Said = { readonly code: number; readonly out: string; readonly err: string };

async function run(args: readonly string[], input: unknown = undefined): Promise<Said> {
  let out = '';
  let err = '';
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const code = await policyCommand(args, {
    stdin: async () => text,
    readFile: () => text,
    out: (more) => {
      out += more;
    },
    err: (more) => {
      err += more;
    },
  });
  return { code, out, err };
}

const one = question({ identity: named(allow('s3:GetObject', '*')) });

describe('policy evaluate', () => {
  test('answers one case with decision, explanation and warnings', async () => {
    const { code, out } = await run(['evaluate'], one);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['decision', 'explanation', 'warnings']);
    expect(answer.decision).toBe('Allowed');
  });

  test('answers an array with an array, and a denial with exit code 0', async () => {
    const { code, out } = await run(
      ['evaluate', '--decision-only'],
      matchingRows.map((row) => row.question),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(matchingRows.map(({ expected }) => ({ decision: expected })));
  });

  test('takes a policy type that was left out as null', async () => {
    const { request } = one;
    const { out } = await run(['evaluate', '--decision-only'], {
      request,
      policies: { identity: one.policies.identity },
    });
    expect(JSON.parse(out)).toEqual({ decision: 'Allowed' });
  });
});

describe('policy explain', () => {
  test('prints the tree to read', async () => {
    const { code, out } = await run(['explain', 'case.json'], one);
    expect(code).toBe(0);
    expect(out).toContain('Allowed: Every policy type that must allow does, and none denies.');
    expect(out).toContain('✓ s3:GetObject  Covers the action.');
  });
});

describe('wrong use ends with 2 and says the near match', () => {
  const { request, policies } = one;
  const rows: readonly (readonly [readonly string[], unknown, string])[] = [
    [['evalute'], one, 'There is no policy command “evalute”. Did you mean “evaluate”?'],
    [['evaluate', '--decision-onl'], one, 'Did you mean “--decision-only”?'],
    [['explain'], one, 'explain takes one file.'],
    [['evaluate'], 'no json', 'Standard input is not JSON'],
    [['evaluate'], { reqest: request, policies }, 'the case has no “reqest”. Did you mean “request”?'],
    [
      ['evaluate'],
      [one, { request: { ...request, actoin: 'x' }, policies }],
      'case 1.request has no “actoin”. Did you mean “action”?',
    ],
    [
      ['evaluate'],
      { request: { ...request, principal: { type: 'AssumeRole' } }, policies },
      'Did you mean “AssumedRole”?',
    ],
    [
      ['evaluate'],
      { request, policies: { ...policies, scp: [] } },
      'the case.policies has no “scp”. Did you mean “scps”?',
    ],
    [
      ['evaluate'],
      { request, policies: { ...policies, identity: {} } },
      'the case.policies.identity is a list or null.',
    ],
    [['evaluate'], { request: { ...request, context: { a: 5 } }, policies }, 'is a string or a list of strings.'],
    [['evaluate'], 'null', 'the case is an object.'],
  ];
  for (const [args, input, message] of rows) {
    test(message, async () => {
      const { code, out, err } = await run(args, input);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(message);
    });
  }
});
