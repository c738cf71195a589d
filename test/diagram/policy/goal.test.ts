import { describe, expect, it } from 'vitest';
import { askedBy } from '#diagram/policy/goal.ts';
import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import { labReducer, stateOf } from '#diagram/policy/lab-state.ts';
import { evaluate } from '#policy/evaluate.ts';
import { preset } from './explained.ts';

const { lab, goal } = preset('four-people');
const text = lab.policies[0]?.text ?? '';
const tag = '${aws:PrincipalTag/person}';

/** The requests that a policy decides otherwise than the exercise wants. */
function wrongUnder(policy: string): readonly string[] {
  const changed: Lab = { ...lab, policies: lab.policies.map((one) => ({ ...one, text: policy })) };
  return (goal?.rows ?? []).flatMap((row) => {
    const caller = lab.callers[row.caller];
    const allowed = caller && evaluate(caseOf(askedBy(changed, row), caller)).decision === 'Allowed';
    return allowed === row.allowed ? [] : [`${caller?.name} ${row.does}`];
  });
}

describe('the exercise with four people', () => {
  it.each([
    {
      name: 'the policy that is found',
      policy: text,
      wrong: ['Alice reads home/alice/q3.csv', 'Alice lists home/alice-old/', 'Bob reads home/bob/plan.txt'],
    },
    { name: 'the solution', policy: text.replace(`${tag}*`, `${tag}/*`).replace('${aws:username}', tag), wrong: [] },
    {
      name: 'the tag without the slash',
      policy: text.replace('${aws:username}', tag),
      wrong: ['Alice lists home/alice-old/'],
    },
    {
      name: 'a star for the name',
      policy: text.replace('${aws:username}', '*').replace(`${tag}*`, `${tag}/*`),
      wrong: ['Bob reads home/alice/q3.csv', 'Carol reads home/carol/notes.txt', 'Mallory reads home/alice/q3.csv'],
    },
    {
      name: 'the session’s id',
      policy: text.replace('${aws:username}', '${aws:userid}').replace(`${tag}*`, `${tag}/*`),
      wrong: ['Alice reads home/alice/q3.csv', 'Bob reads home/bob/plan.txt'],
    },
    {
      name: 'a policy that IAM would not store',
      policy: '{',
      wrong: [
        'Alice reads home/alice/q3.csv',
        'Alice lists home/alice/',
        'Bob reads home/bob/plan.txt',
        'Bob lists home/bob/',
      ],
    },
  ])('$name', ({ policy, wrong }) => {
    expect(wrongUnder(policy)).toEqual(wrong);
  });

  it('a look at a row puts its person first and its request in place', () => {
    const state = labReducer(stateOf(preset('four-people')), { type: 'look', row: 5 });
    expect(state.shown).toEqual([1, 0]);
    expect(state.lab).toMatchObject({
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::example-reports/home/alice/q3.csv',
    });
  });
});
