// What the browser's Back and Forward make of the changes of a run.
import { describe, expect, it } from 'vitest';
import { playerReducer } from '#diagram/player-reducer.ts';
import { initialState, noChange, type PlayerAction, type PlayerState } from '#diagram/player-state.ts';
import { completedTrace, fixtureFlow, refusedTrace } from './fixture-trace.ts';

const fresh = initialState(fixtureFlow, completedTrace);
const acted = (...actions: readonly PlayerAction[]): PlayerState => actions.reduce(playerReducer, fresh);

describe('gone back to by the browser', () => {
  const fault = (id: string): PlayerAction => ({ type: 'fault', id, on: true });
  const twice = acted(fault('one'), fault('two'));

  it('the change before is an undo, and the one after it a redo', () => {
    const [, first] = twice.undo;
    if (!first) throw new Error('no change before');
    const back = playerReducer(twice, { type: 'travel', change: first });
    expect(back).toEqual(playerReducer(twice, { type: 'undo' }));
    expect(playerReducer(back, { type: 'travel', change: twice.wanted })).toEqual(
      playerReducer(back, { type: 'redo' }),
    );
  });

  it('any other change is wanted as it was', () => {
    const change = { ...noChange, faults: ['three'] };
    expect(playerReducer(twice, { type: 'travel', change })).toMatchObject({ wanted: change, undo: twice.undo });
  });

  it('a beat that only the run on its way has is waited for', () => {
    const refused = playerReducer(acted(fault('one')), { type: 'ran', run: 1, trace: refusedTrace });
    const undone = playerReducer(refused, { type: 'undo' });
    const asked = playerReducer(undone, { type: 'go-to-beat', beat: 'list-own.response' });
    const ran = playerReducer(asked, { type: 'ran', run: 2, trace: completedTrace });
    expect(ran.trace.beats[ran.cursor]?.id).toBe('list-own.response');
  });
});
