// The whole state of a player, and what may happen to it. Undo, links, presenter and embeds are views of it.
import type { Edit, Flow, InputValue, Trace } from '#simulator/types.ts';
import type { Gates } from './gates.ts';

export type View = 'map' | 'sequence' | 'transcript';
export type Speed = 0.5 | 1 | 1.5 | 2;
export const speeds: readonly Speed[] = [0.5, 1, 1.5, 2];

/** What the learner changed: with the flow and the seed it determines the run. Untouched inputs are not in it. */
export type Change = {
  readonly inputs: { readonly [id: string]: InputValue };
  /** What was stored before inputs that AWS may not take. */
  readonly inForce?: { readonly [id: string]: InputValue };
  readonly faults: readonly string[];
  readonly edits: readonly Edit[];
};

export const noChange: Change = { inputs: {}, faults: [], edits: [] };

/** Why there is no fresh run: the engine died, hung, or could not be loaded. */
export type PlayerProblem = { readonly kind: 'engine' | 'link' | 'insecure'; readonly text: string };

export type PlayerState = {
  readonly flow: Flow;
  readonly trace: Trace;
  /** What the learner wants, and what the trace shown was run with. They differ while the engine works. */
  readonly wanted: Change;
  readonly shown: Change;
  readonly cursor: number;
  /** The view that was chosen; until then the player has the one there is room for. */
  readonly view?: View | undefined;
  readonly playing: boolean;
  /** An edited message was sent: the run that comes of it plays on from there, at the pace of its motions. */
  readonly forked: boolean;
  readonly speed: Speed;
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
  /** Goes up whenever another run is wanted; answers to older numbers are stale. */
  readonly run: number;
  readonly problem?: PlayerProblem | undefined;
  /** A beat that was asked for before the run that has it arrived. */
  readonly awaitedBeat?: string | undefined;
  readonly gates: Gates;
  /** Whether the player stands at the question before the next beat. */
  readonly atGate: boolean;
};

export type PlayerAction =
  | { readonly type: 'go'; readonly to: number | 'first' | 'previous' | 'next' | 'last' }
  | { readonly type: 'go-to-beat'; readonly beat: string }
  | { readonly type: 'tick' }
  /** Playing on from an edit without its motions: at once to where that ends. */
  | { readonly type: 'settle' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'speed'; readonly by: 1 | -1 }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'gates'; readonly answered: { readonly [before: string]: boolean } }
  | { readonly type: 'input'; readonly id: string; readonly value: InputValue }
  | { readonly type: 'fault'; readonly id: string; readonly on: boolean }
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'drop-edits'; readonly beat?: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** To a change that was wanted before: an undo or a redo where it is the next of them. */
  | { readonly type: 'travel'; readonly change: Change }
  | { readonly type: 'reset' }
  | {
      readonly type: 'restore';
      readonly change: Change;
      readonly beat?: string | undefined;
      readonly view?: View | undefined;
    }
  | { readonly type: 'ran'; readonly run: number; readonly trace: Trace }
  | { readonly type: 'failed'; readonly run: number; readonly text: string }
  | { readonly type: 'problem'; readonly problem: PlayerProblem | undefined }
  | { readonly type: 'retry' };

/** The state in which a page opens: the run it was built with, standing at a beat. */
export function initialState(flow: Flow, trace: Trace, beat?: string): PlayerState {
  const at = trace.beats.findIndex(({ id }) => id === beat);
  return {
    flow,
    trace,
    wanted: noChange,
    shown: noChange,
    cursor: Math.max(0, at),
    playing: false,
    forked: false,
    speed: 1,
    undo: [],
    redo: [],
    run: 0,
    gates: {},
    atGate: false,
  };
}

/** Whether the trace shown is not yet the run that is wanted. */
export const isBusy = ({ wanted, shown, problem }: PlayerState): boolean => wanted !== shown && !problem;

/** Whether anything differs from the lesson's own run. */
export const isChanged = ({ wanted }: Pick<PlayerState, 'wanted'>): boolean =>
  Object.keys(wanted.inputs).length + wanted.faults.length + wanted.edits.length > 0;
