import { describe, expect, it } from 'vitest';
import { notesToSay } from '#diagram/notes-to-say.ts';
import { runFlow } from '#engine/run-flow.ts';
import { exercises, judgeRun } from '#exercises/catalogue.ts';
import { ownPrefixPolicy, trustPolicy } from '#flows/saml-sts/policies.ts';
import type { RunRequest } from '#simulator/types.ts';

const run = (request: Omit<RunRequest, 'flow'>) => runFlow({ flow: 'saml-sts', ...request });
const malformed = '{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Allow", }]\n}';
const refusing = trustPolicy.replace('https://signin.aws', 'https://eu-central-1.signin.aws');

describe('a policy that IAM would not store', () => {
  it('changes nothing, and is said with the place, AWS’s words and ours', async () => {
    const trace = await run({ inputs: { trustPolicy: malformed } });
    expect(trace.outcome.status).toBe('completed');
    expect(trace.inputs['trustPolicy']).toBe(trustPolicy);
    expect(notesToSay(trace)).toEqual([
      {
        kind: 'policy-not-taken',
        input: 'trustPolicy',
        text: 'IAM does not take this policy (Trust policy of FinanceRead): MalformedPolicyDocument, “This policy contains invalid Json”, line 3, column 37: A key in quotes belongs here. The one before stays in force.',
      },
    ]);
  });

  it('leaves in force what was stored before it', async () => {
    const { outcome } = await run({ inputs: { trustPolicy: malformed }, inForce: { trustPolicy: refusing } });
    expect(outcome.error).toMatchObject({ code: 'AccessDenied' });
  });

  it('leaves in force what a fault has stored', async () => {
    const trace = await run({ inputs: { trustPolicy: '{' }, faults: ['trust-names-other-provider'] });
    expect(trace.outcome.check).toBe('sts-trust-policy');
    expect(notesToSay(trace).map(({ kind }) => kind)).toEqual(['policy-not-taken']);
  });

  it('does not stand in for itself', async () => {
    const { outcome } = await run({ inputs: { trustPolicy: malformed }, inForce: { trustPolicy: '{ oops' } });
    expect(outcome.status).toBe('completed');
  });

  it('is sent all the same where it is a session policy: STS refuses it', async () => {
    const trace = await run({ inputs: { sessionPolicy: '{ oops' } });
    expect(trace.outcome.error?.code).toBe('MalformedPolicyDocument');
    expect(notesToSay(trace)[0]).toMatchObject({
      input: 'sessionPolicy',
      text: expect.stringMatching(/^STS does not/),
    });
  });

  it('solves no exercise, and the exercise says why', async () => {
    const [exercise] = exercises;
    if (!exercise) throw new Error('there is an exercise');
    const trace = await run({ inputs: { ...exercise.start, trustPolicy: '{ oops', rolePolicy: ownPrefixPolicy } });
    expect(judgeRun(exercise.goal, trace)).toMatchObject({
      met: false,
      because: 'not-taken',
      text: expect.stringContaining('IAM does not take this policy'),
    });
  });
});

it('an input that wins over a fault is said, with both', async () => {
  const trace = await run({ inputs: { trustPolicy: refusing }, faults: ['trust-names-other-provider'] });
  expect(notesToSay(trace)).toMatchObject([
    { kind: 'input-wins-over-fault', input: 'trustPolicy', fault: 'trust-names-other-provider' },
  ]);
});
