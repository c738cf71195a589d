// The whole state of a player in one plain reducer. Undo, links, presenter and embeds are views of it.
import type { Edit, Flow, InputValue, Trace } from '#simulator/types.ts';
import { withEdit } from './edits.ts';
import { type Gates, gateAhead, gatesNow } from './gates.ts';
import { refusalAt } from './refusal.ts';

export type View = 'map' | 'sequence' | 'transcript';
export type Speed = 0.5 | 1 | 1.5 | 2;
export const speeds: readonly Speed[] = [0.5, 1, 1.5, 2];

/** What the learner changed: with the flow and the seed it determines the run. Untouched inputs are not in it. */
export type Change = {
  readonly inputs: { readonly [id: string]: InputValue };
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

const clamp = (trace: Trace, cursor: number): number => Math.min(Math.max(0, cursor), trace.beats.length - 1);

/** Where the cursor stands in a new run: on the same beat if it happened, else on the one where the run stopped. */
function cursorIn(trace: Trace, beat: string | undefined, refusal: string | undefined, fallback: number): number {
  const same = trace.beats.findIndex(({ id }) => id === beat);
  if (same >= 0) return same;
  const stopped = trace.beats.findIndex(({ id }) => id === refusal);
  return clamp(trace, stopped >= 0 ? stopped : fallback);
}

const changed = (state: PlayerState, wanted: Change): PlayerState => ({
  ...state,
  wanted,
  undo: [...state.undo, state.wanted],
  redo: [],
  run: state.run + 1,
  playing: false,
  forked: false,
  problem: undefined,
  atGate: false,
});

const without = (inputs: Change['inputs'], id: string): Change['inputs'] =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== id));

function moved(state: PlayerState, to: Extract<PlayerAction, { type: 'go' }>['to']): number {
  const { cursor, trace } = state;
  if (typeof to === 'number') return clamp(trace, to);
  return clamp(trace, { first: 0, previous: cursor - 1, next: cursor + 1, last: trace.beats.length - 1 }[to]);
}

/** The question at which the next step would have to wait: asked in the lesson's own run, and not met before. */
function gateWaiting(state: PlayerState): string | undefined {
  const before = gateAhead(state.gates, state.trace, state.cursor);
  return before !== undefined && state.gates[before] === 'waits' && !isChanged(state) ? before : undefined;
}

const atGate = (state: PlayerState): PlayerState => ({ ...state, playing: false, atGate: true });

/** On from a question without an answer to it: nobody is held up there twice. */
function pastGate(state: PlayerState): PlayerState {
  const before = gateWaiting(state);
  return before === undefined ? state : { ...state, gates: { ...state.gates, [before]: 'passed' } };
}

/** One step of playing: on to the next beat, and a halt at a question, at the end, or where someone says no. */
function ticked(state: PlayerState): PlayerState {
  if (gateWaiting(state) !== undefined) return atGate(state);
  const cursor = clamp(state.trace, state.cursor + 1);
  const beat = state.trace.beats[cursor];
  const halt = cursor === state.trace.beats.length - 1 || (!!beat && !!refusalAt(state.trace, beat));
  return { ...state, cursor, playing: state.playing && !halt, forked: state.forked && !halt };
}

/** Where playing would halt. */
function settled(state: PlayerState): PlayerState {
  return state.playing ? settled(ticked(state)) : state;
}

/** The next state. Never throws: what does not fit changes nothing. */
export function playerReducer(state: PlayerState, action: PlayerAction): PlayerState {
  const next = reduced(state, action);
  const steered = ['go', 'go-to-beat', 'play', 'pause'].includes(action.type);
  return steered && next.forked ? { ...next, forked: false } : next;
}

function reduced(state: PlayerState, action: PlayerAction): PlayerState {
  const { wanted } = state;
  switch (action.type) {
    case 'go':
      if (action.to !== 'next') return { ...state, cursor: moved(state, action.to), playing: false, atGate: false };
      if (!state.atGate && gateWaiting(state) !== undefined) return atGate(state);
      return { ...pastGate(state), cursor: moved(state, 'next'), playing: false, atGate: false };
    case 'go-to-beat': {
      const index = state.trace.beats.findIndex(({ id }) => id === action.beat);
      return index < 0 ? state : { ...state, cursor: index, playing: false, atGate: false };
    }
    case 'tick':
      return ticked(state);
    case 'settle':
      return settled(state);
    case 'play': {
      const atEnd = state.cursor >= state.trace.beats.length - 1;
      const on = state.atGate ? pastGate(state) : state;
      return { ...on, playing: true, cursor: atEnd ? 0 : state.cursor, atGate: false };
    }
    case 'pause':
      return { ...state, playing: false };
    case 'speed': {
      const speed = speeds[speeds.indexOf(state.speed) + action.by];
      return speed ? { ...state, speed } : state;
    }
    case 'view':
      return { ...state, view: action.view };
    case 'gates':
      return { ...state, gates: gatesNow(state.gates, action.answered) };
    case 'input': {
      const input = state.flow.inputs.find(({ id }) => id === action.id);
      if (!input || (wanted.inputs[action.id] ?? input.default) === action.value) return state;
      const rest = without(wanted.inputs, action.id);
      // A value put back to its default still counts as touched where a fault sets the same input.
      const keep = action.value !== input.default || wanted.faults.length > 0;
      return changed(state, { ...wanted, inputs: keep ? { ...rest, [action.id]: action.value } : rest });
    }
    case 'fault': {
      if (wanted.faults.includes(action.id) === action.on) return state;
      const others = wanted.faults.filter((id) => id !== action.id);
      return changed(state, { ...wanted, faults: action.on ? [...others, action.id] : others });
    }
    case 'edit':
      return { ...changed(state, { ...wanted, edits: withEdit(wanted.edits, action.edit) }), forked: true };
    case 'drop-edits': {
      const edits = action.beat ? wanted.edits.filter(({ beat }) => beat !== action.beat) : [];
      return edits.length === wanted.edits.length ? state : changed(state, { ...wanted, edits });
    }
    case 'undo': {
      const before = state.undo.at(-1);
      if (!before) return state;
      return { ...changed(state, before), undo: state.undo.slice(0, -1), redo: [...state.redo, wanted] };
    }
    case 'redo': {
      const after = state.redo.at(-1);
      if (!after) return state;
      return { ...changed(state, after), redo: state.redo.slice(0, -1) };
    }
    case 'reset':
      return isChanged(state) ? { ...changed(state, noChange), cursor: state.cursor } : state;
    case 'restore': {
      const next = { ...changed(state, action.change), undo: state.undo, view: action.view ?? state.view };
      return { ...next, awaitedBeat: action.beat };
    }
    case 'ran': {
      if (action.run !== state.run) return state;
      const beat = state.awaitedBeat ?? state.trace.beats[state.cursor]?.id;
      const cursor = cursorIn(action.trace, beat, action.trace.outcome.beat, state.cursor);
      const fresh = { ...state, trace: action.trace, shown: wanted, awaitedBeat: undefined, problem: undefined };
      return { ...fresh, cursor, playing: state.forked && cursor < action.trace.beats.length - 1 };
    }
    case 'failed':
      if (action.run !== state.run) return state;
      return { ...state, problem: { kind: 'engine', text: action.text } };
    case 'problem':
      return { ...state, problem: action.problem };
    case 'retry':
      return { ...state, problem: undefined, run: state.run + 1 };
  }
}
