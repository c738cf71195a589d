import { describe, expect, it } from 'vitest';
import { mapSheet } from '#diagram/map-plans.ts';
import { plannedBeats } from '#diagram/planned-beats.ts';
import { refusalAt } from '#diagram/refusal.ts';
import { rows } from '#diagram/rows.ts';
import { spoken } from '#diagram/spoken.ts';
import { runFlow } from '#engine/run-flow.ts';
import { flow } from '#flows/saml-sts/flow.ts';
import type { RunRequest, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { completedTrace, fixtureFlow, refusedTrace } from './fixture-trace.ts';

const plan = mapSheet(fixtureFlow);
const all = (trace: Trace, cursor: number) => rows(fixtureFlow, plan, trace, cursor);
const say = (trace: Trace, number: number) => {
  const row = all(trace, number - 1)[number - 1];
  return row && spoken(row, trace.beats.length, player.spoken);
};

describe('the planned beats of a flow', () => {
  it('nest: what happens inside a message stands between it and its answer', () => {
    expect(plannedBeats(fixtureFlow, {}).slice(2, 11)).toEqual([
      'sign-in.request',
      'find-user.request',
      'find-user.response',
      'bind.request',
      'bind.response',
      'read-groups.request',
      'read-groups.response',
      'issue.work',
      'sign-in.response',
    ]);
  });

  it('leave out a step whose condition the inputs do not meet', () => {
    const steps = fixtureFlow.steps.map((step) =>
      step.id === 'bind' ? { ...step, when: { input: 'person', equals: 'bob' } } : step,
    );
    expect(plannedBeats({ steps }, { person: 'alice' })).not.toContain('bind.request');
    expect(plannedBeats({ steps }, { person: 'bob' })).toContain('bind.request');
  });
});

describe('the list of messages', () => {
  it('has a row for every beat, in order, with who sends it to whom and what it crosses', () => {
    const list = all(completedTrace, 11);
    expect(list).toHaveLength(20);
    expect(list[11]).toMatchObject({
      number: 12,
      title: 'AssumeRoleWithSAML',
      state: 'active',
      channel: 'front',
      from: { name: 'Client app' },
      to: { name: 'AWS STS' },
      crosses: ['User device', 'Internet', 'AWS-managed'],
    });
    expect(list[3]).toMatchObject({ channel: 'back', crosses: ['Corporate network'] });
  });

  it('keeps what a refused run did not reach, without a message', () => {
    const list = all(refusedTrace, 13);
    expect(list.map(({ reached }) => reached)).toEqual([...Array(14).fill(true), ...Array(6).fill(false)]);
    expect(list[14]).toMatchObject({
      beat: 'list-own.request',
      title: fixtureFlow.steps.find(({ id }) => id === 'list-own')?.title,
      startLine: '',
    });
  });

  it('calls an answer by what it brings, or by its status when it says no', () => {
    expect(all(completedTrace, 0)[13]?.title).toBe('Credentials');
    expect(all(refusedTrace, 0)[13]?.title).toBe('400 Bad Request');
    expect(all(completedTrace, 0)[6]?.title).toBe('Answer: success (0)');
  });

  it('speaks number, route and verdict', () => {
    expect(say(completedTrace, 12)).toBe('Message 12 of 20. Client app to AWS STS: AssumeRoleWithSAML.');
    expect(say(completedTrace, 10)).toBe('Message 10 of 20. Corp IdP, by itself: Write and sign the assertion.');
    expect(say(refusedTrace, 14)).toBe(
      'Message 14 of 14. AWS STS to Client app: 400 Bad Request. Refused: InvalidIdentityToken: Response signature invalid',
    );
    expect(say(refusedTrace, 12)).toContain('changed on the way');
    expect(say(completedTrace, 18)).toContain('Refused, as it should be: AccessDenied');
  });
});

describe('a refusal', () => {
  const of = (trace: Trace, beat: string) => {
    const found = trace.beats.find(({ id }) => id === beat);
    return found && refusalAt(trace, found);
  };

  it('is unexpected where the outcome says so, expected where the step is meant to be refused', () => {
    expect(of(refusedTrace, 'assume-role.response')).toMatchObject({ expected: false });
    expect(of(completedTrace, 'list-neighbour.response')).toMatchObject({
      expected: true,
      error: { code: 'AccessDenied', httpStatus: 403 },
    });
    expect(of(completedTrace, 'list-own.response')).toBeUndefined();
  });

  it('begins with the work that decided it', () => {
    expect(of(refusedTrace, 'check.work')).toMatchObject({ expected: false, error: { code: 'InvalidIdentityToken' } });
    expect(of(refusedTrace, 'issue.work')).toBeUndefined();
  });

  it('is read from LDAP result codes too (RFC 4511 §4.1.9)', () => {
    const [, , , , , , bind] = completedTrace.beats;
    const wrong = bind && { ...bind, record: { ...bind.record, resultCode: 49 } as typeof bind.record };
    expect(wrong && refusalAt(completedTrace, wrong)).toMatchObject({ expected: false });
  });
});

it('a caption does not speak of a refusal that did not come', () => {
  const at = completedTrace.beats.findIndex(({ id }) => id === 'list-neighbour.response');
  const caption = (trace: Trace) =>
    rows(fixtureFlow, mapSheet(fixtureFlow), trace, at).find(({ beat }) => beat === 'list-neighbour.response')?.caption;
  expect(caption(completedTrace)).toContain('Refused');
  const answer = { kind: 'http-response', status: 200, headers: [], body: { text: '<ListBucketResult/>' } } as const;
  const beats = completedTrace.beats.map((beat, index) => (index === at ? { ...beat, record: answer } : beat));
  expect(caption({ ...completedTrace, beats })).toContain('should have been refused');
});

describe('the sentence of a message that was refused', () => {
  const run = async (request: Omit<RunRequest, 'flow'>) => {
    const trace = await runFlow({ flow: 'saml-sts', ...request });
    return (beat: string) => rows(flow, mapSheet(flow), trace, 0).find((row) => row.beat === beat);
  };

  it('says who refused and with which words, not what the answer would have brought', async () => {
    const row = await run({ faults: ['rogue-idp'] });
    expect(row('assume-role.response')?.caption).toBe(
      'AWS STS refuses: InvalidIdentityToken: Response signature invalid',
    );
  });

  it('names, of local work, the check at which it stopped, and nothing behind it', async () => {
    const row = await run({ faults: ['rogue-idp'] });
    expect(row('check.work')?.caption).toBe(
      'AWS STS stops at the check “The signing certificate is one of the metadata” and refuses: InvalidIdentityToken: Response signature invalid',
    );
  });

  it('does not promise what an answer after the refusal no longer brings', async () => {
    const row = await run({ inputs: { password: 'wrong' } });
    expect(row('bind.response')?.caption).toContain('Directory refuses: invalidCredentials (49)');
    expect(row('sign-in.response')).toMatchObject({
      title: '200 OK',
      caption: expect.stringContaining('Corp IdP answers after that refusal'),
    });
  });

  it('names who refused where no answer says so', async () => {
    const row = await run({ inputs: { person: 'nobody' } });
    expect(row('sign-in.request')?.caption).toMatch(/^Corp IdP refuses/);
  });
});
