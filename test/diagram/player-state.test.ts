import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playerReducer } from '#diagram/player-reducer.ts';
import { initialState, isBusy, noChange, type PlayerAction, type PlayerState } from '#diagram/player-state.ts';
import type { Input } from '#simulator/types.ts';
import { completedTrace, fixtureFlow, refusedTrace } from './fixture-trace.ts';

const fault = {
  id: 'old-key',
  title: '',
  story: '',
  change: { kind: 'clock', actor: 'idp', skewMs: 0 },
  caughtBy: 'x',
  source: '',
} as const;
const flow = { ...fixtureFlow, faults: [fault] };
const fresh = initialState(flow, completedTrace);
const acted = (...actions: readonly PlayerAction[]): PlayerState => actions.reduce(playerReducer, fresh);

describe('the cursor', () => {
  it('opens at a named beat, and at the first one when there is no such beat', () => {
    expect(initialState(flow, completedTrace, 'check.work').cursor).toBe(12);
    expect(initialState(flow, completedTrace, 'gone').cursor).toBe(0);
  });

  it('stays inside the run', () => {
    expect(acted({ type: 'go', to: 'previous' }).cursor).toBe(0);
    expect(acted({ type: 'go', to: 'last' }, { type: 'go', to: 'next' }).cursor).toBe(19);
    expect(acted({ type: 'go', to: 400 }).cursor).toBe(19);
  });

  it('stops playing when the learner steps', () => {
    expect(acted({ type: 'play' }, { type: 'go', to: 'next' }).playing).toBe(false);
  });

  it('stays on its beat in a new run, or goes where that run stopped', () => {
    const change: PlayerAction = { type: 'fault', id: 'old-key', on: true };
    const ran: PlayerAction = { type: 'ran', run: 1, trace: refusedTrace };
    expect(acted({ type: 'go', to: 4 }, change, ran).cursor).toBe(4);
    expect(acted({ type: 'go', to: 'last' }, change, ran).cursor).toBe(13);
  });
});

describe('playing', () => {
  it('halts at the end, and where someone says no', () => {
    expect(acted({ type: 'go', to: 18 }, { type: 'play' }, { type: 'tick' })).toMatchObject({
      cursor: 19,
      playing: false,
    });
    expect(acted({ type: 'go', to: 16 }, { type: 'play' }, { type: 'tick' })).toMatchObject({
      cursor: 17,
      playing: false,
    });
    expect(acted({ type: 'play' }, { type: 'tick' })).toMatchObject({ cursor: 1, playing: true });
  });

  it('begins anew from the end', () => {
    expect(acted({ type: 'go', to: 'last' }, { type: 'play' })).toMatchObject({ cursor: 0, playing: true });
  });
});

describe('a prediction before a beat', () => {
  const asks: PlayerAction = { type: 'gates', answered: { 'check.work': false } };
  const next: PlayerAction = { type: 'go', to: 'next' };
  const before: readonly PlayerAction[] = [asks, { type: 'go', to: 11 }];

  it('halts playing and stepping once, and the next step goes on without an answer', () => {
    expect(acted(...before, { type: 'play' }, { type: 'tick' })).toMatchObject({
      cursor: 11,
      playing: false,
      atGate: true,
    });
    expect(acted(...before, next)).toMatchObject({ cursor: 11, atGate: true });
    const past = acted(...before, next, next);
    expect(past).toMatchObject({ cursor: 12, atGate: false, gates: { 'check.work': 'passed' } });
    expect([{ type: 'go', to: 'previous' } as const, next].reduce(playerReducer, past).cursor).toBe(12);
  });

  it('plays on when Play is pressed at it', () => {
    expect(acted(...before, next, { type: 'play' }, { type: 'tick' })).toMatchObject({ cursor: 12, playing: true });
  });

  it('is left by going back, and waits again', () => {
    const left = acted(...before, next, { type: 'go', to: 'previous' });
    expect(left).toMatchObject({ cursor: 11, atGate: false });
    expect(playerReducer(left, next)).toMatchObject({ cursor: 11, atGate: true });
  });

  it('stays open when it is answered, and holds nobody up afterwards', () => {
    const answered: PlayerAction = { type: 'gates', answered: { 'check.work': true } };
    const done = acted(...before, next, answered);
    expect(done).toMatchObject({ atGate: true, gates: { 'check.work': 'answered' } });
    expect(playerReducer(done, next)).toMatchObject({ cursor: 12, atGate: false });
    expect(acted(...before, answered, next).cursor).toBe(12);
    expect(acted(...before, next, next, answered, asks).gates).toEqual({ 'check.work': 'waits' });
  });

  it('does not hold up who jumps over it, nor a changed run', () => {
    expect(acted(...before, { type: 'go-to-beat', beat: 'list-own.request' })).toMatchObject({ atGate: false });
    const changed = acted(...before, next, { type: 'fault', id: 'old-key', on: true });
    expect(changed.atGate).toBe(false);
    expect(acted(...before, { type: 'fault', id: 'old-key', on: true }, next).cursor).toBe(12);
  });
});

describe('a change of the run', () => {
  it('wants a new run and keeps the old one in sight until it arrives', () => {
    const state = acted({ type: 'input', id: 'person', value: 'bob' });
    expect(state.trace).toBe(completedTrace);
    expect(isBusy(state)).toBe(true);
    expect(isBusy(playerReducer(state, { type: 'ran', run: state.run, trace: refusedTrace }))).toBe(false);
  });

  it('drops the answer to an older question', () => {
    const state = acted({ type: 'input', id: 'person', value: 'bob' }, { type: 'input', id: 'person', value: 'carol' });
    expect(playerReducer(state, { type: 'ran', run: 1, trace: refusedTrace })).toBe(state);
    expect(playerReducer(state, { type: 'failed', run: 1, text: 'late' })).toBe(state);
  });

  it('is no change when the value is the one already there', () => {
    expect(acted({ type: 'input', id: 'person', value: 'alice' })).toBe(fresh);
    expect(acted({ type: 'fault', id: 'old-key', on: false })).toBe(fresh);
    expect(acted({ type: 'input', id: 'nobody', value: 1 })).toBe(fresh);
  });

  it('forgets an input that is put back, unless a fault may set it', () => {
    const back: readonly PlayerAction[] = [
      { type: 'input', id: 'person', value: 'bob' },
      { type: 'input', id: 'person', value: 'alice' },
    ];
    expect(acted(...back).wanted.inputs).toEqual({});
    expect(acted({ type: 'fault', id: 'old-key', on: true }, ...back).wanted.inputs).toEqual({ person: 'alice' });
  });

  it('is undone and redone, and reset', () => {
    const changed = acted({ type: 'input', id: 'person', value: 'bob' }, { type: 'fault', id: 'old-key', on: true });
    const undone = playerReducer(changed, { type: 'undo' });
    expect(undone.wanted).toEqual({ ...noChange, inputs: { person: 'bob' } });
    expect(playerReducer(undone, { type: 'redo' }).wanted).toEqual(changed.wanted);
    expect(playerReducer(changed, { type: 'reset' }).wanted).toEqual(noChange);
    expect(playerReducer(playerReducer(changed, { type: 'reset' }), { type: 'undo' }).wanted).toEqual(changed.wanted);
  });

  it('keeps what was wanted when the engine fails, and asks again on retry', () => {
    const failed = playerReducer(acted({ type: 'input', id: 'person', value: 'bob' }), {
      type: 'failed',
      run: 1,
      text: 'hung',
    });
    expect(failed).toMatchObject({ problem: { kind: 'engine' }, wanted: { inputs: { person: 'bob' } } });
    const again = playerReducer(failed, { type: 'retry' });
    expect(isBusy(again)).toBe(true);
    expect(again.run).toBe(2);
  });

  it('restores what a link says, and waits for its beat', () => {
    const change = { inputs: { person: 'bob' }, faults: [], edits: [] };
    const state = acted({ type: 'restore', change, beat: 'check.work', view: 'sequence' });
    expect(state).toMatchObject({ wanted: change, view: 'sequence' });
    expect(playerReducer(state, { type: 'ran', run: 1, trace: completedTrace }).cursor).toBe(12);
  });
});

describe('an edit', () => {
  const edit: PlayerAction = {
    type: 'edit',
    edit: { beat: 'assume-role.request', layer: 'form', change: { replace: 'x' } },
  };
  const ran: PlayerAction = { type: 'ran', run: 1, trace: refusedTrace };
  const before: readonly PlayerAction[] = [{ type: 'go', to: 11 }, edit, ran];

  it('plays on from the message that was changed, and halts where someone says no', () => {
    expect(acted(...before)).toMatchObject({ cursor: 11, playing: true, forked: true });
    const end = acted(...before, { type: 'settle' });
    expect(end).toMatchObject({ playing: false, forked: false });
    const ticks = Array.from({ length: end.cursor - 11 }, (): PlayerAction => ({ type: 'tick' }));
    expect(ticks.length).toBeGreaterThan(0);
    expect(acted(...before, ...ticks)).toEqual(end);
    expect(end.cursor).toBeLessThan(refusedTrace.beats.length);
  });

  it('plays no further when the learner takes over, and no other change plays by itself', () => {
    expect(acted(...before, { type: 'go', to: 'previous' })).toMatchObject({
      cursor: 10,
      playing: false,
      forked: false,
    });
    expect(acted(...before, { type: 'pause' })).toMatchObject({ playing: false, forked: false });
    expect(acted({ type: 'fault', id: 'old-key', on: true }, ran).playing).toBe(false);
    expect(acted(edit, { type: 'undo' }, { type: 'ran', run: 2, trace: completedTrace }).playing).toBe(false);
  });
});

it('never leaves the run, whatever is pressed in whatever order', () => {
  const action = fc.oneof(
    fc.constantFrom<PlayerAction>(
      { type: 'go', to: 'next' },
      { type: 'go', to: 'previous' },
      { type: 'go', to: 'last' },
      { type: 'tick' },
      { type: 'play' },
      { type: 'undo' },
      { type: 'redo' },
      { type: 'reset' },
      { type: 'fault', id: 'old-key', on: true },
      { type: 'retry' },
      { type: 'speed', by: 1 },
      { type: 'speed', by: -1 },
      { type: 'go-to-beat', beat: 'after-expiry.response' },
      { type: 'gates', answered: { 'assume-role.request': false, 'check.work': true } },
    ),
    fc.record({
      type: fc.constant('ran' as const),
      run: fc.nat(5),
      trace: fc.constantFrom(completedTrace, refusedTrace),
    }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const state = actions.reduce<PlayerState>(playerReducer, fresh);
      expect(state.trace.beats[state.cursor]).toBeDefined();
    }),
  );
});

it('a policy that is set takes along what was in force, for the case that AWS does not take it', () => {
  const policy = { ...flow.inputs[0], id: 'trust', kind: 'policy', at: '/x', default: 'own' } as Input;
  const start = initialState({ ...flow, inputs: [policy] }, { ...completedTrace, inputs: { trust: 'broken' } });
  expect(playerReducer(start, { type: 'input', id: 'trust', value: '{ oops' }).wanted).toMatchObject({
    inputs: { trust: '{ oops' },
    inForce: { trust: 'broken' },
  });
  const own = initialState({ ...flow, inputs: [policy] }, { ...completedTrace, inputs: { trust: 'own' } });
  expect(playerReducer(own, { type: 'input', id: 'trust', value: '{ oops' }).wanted.inForce).toBeUndefined();
});
