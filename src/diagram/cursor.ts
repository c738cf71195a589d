// Where the cursor goes: a step, a question that waits, playing, and the place in a fresh run.
import type { Trace } from '#simulator/types.ts';
import { gateAhead } from './gates.ts';
import { isChanged, type PlayerAction, type PlayerState } from './player-state.ts';
import { refusalAt } from './refusal.ts';

const clamp = (trace: Trace, cursor: number): number => Math.min(Math.max(0, cursor), trace.beats.length - 1);

/** Where the cursor stands in a new run: on the same beat if it happened, else on the one where the run stopped. */
export function cursorIn(
  trace: Trace,
  beat: string | undefined,
  refusal: string | undefined,
  fallback: number,
): number {
  const same = trace.beats.findIndex(({ id }) => id === beat);
  if (same >= 0) return same;
  const stopped = trace.beats.findIndex(({ id }) => id === refusal);
  return clamp(trace, stopped >= 0 ? stopped : fallback);
}

export function moved(state: PlayerState, to: Extract<PlayerAction, { type: 'go' }>['to']): number {
  const { cursor, trace } = state;
  if (typeof to === 'number') return clamp(trace, to);
  return clamp(trace, { first: 0, previous: cursor - 1, next: cursor + 1, last: trace.beats.length - 1 }[to]);
}

/** The question at which the next step would have to wait: asked in the lesson's own run, and not met before. */
export function gateWaiting(state: PlayerState): string | undefined {
  const before = gateAhead(state.gates, state.trace, state.cursor);
  return before !== undefined && state.gates[before] === 'waits' && !isChanged(state) ? before : undefined;
}

export const atGate = (state: PlayerState): PlayerState => ({ ...state, playing: false, atGate: true });

/** On from a question without an answer to it: nobody is held up there twice. */
export function pastGate(state: PlayerState): PlayerState {
  const before = gateWaiting(state);
  return before === undefined ? state : { ...state, gates: { ...state.gates, [before]: 'passed' } };
}

/** One step of playing: on to the next beat, and a halt at a question, at the end, or where someone says no. */
export function ticked(state: PlayerState): PlayerState {
  if (gateWaiting(state) !== undefined) return atGate(state);
  const cursor = clamp(state.trace, state.cursor + 1);
  const beat = state.trace.beats[cursor];
  const halt = cursor === state.trace.beats.length - 1 || (!!beat && !!refusalAt(state.trace, beat));
  return { ...state, cursor, playing: state.playing && !halt, forked: state.forked && !halt };
}

/** Where playing would halt. */
export function settled(state: PlayerState): PlayerState {
  return state.playing ? settled(ticked(state)) : state;
}
