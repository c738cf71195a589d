// What each action makes of a player's state.
import { atGate, cursorIn, gateWaiting, moved, pastGate, settled, ticked } from './cursor.ts';
import { withEdit } from './edits.ts';
import { gatesNow } from './gates.ts';
import { withInput } from './input-change.ts';
import {
  type Change,
  isBusy,
  isChanged,
  noChange,
  type PlayerAction,
  type PlayerState,
  speeds,
} from './player-state.ts';

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
      if (action.to === 'previous' && state.atGate) return { ...state, playing: false, atGate: false };
      if (action.to !== 'next') return { ...state, cursor: moved(state, action.to), playing: false, atGate: false };
      if (!state.atGate && gateWaiting(state) !== undefined) return atGate(state);
      return { ...pastGate(state), cursor: moved(state, 'next'), playing: false, atGate: false };
    case 'go-to-beat': {
      const index = state.trace.beats.findIndex(({ id }) => id === action.beat);
      // Where a fresh run is on its way, it may be one of its beats.
      if (index < 0) return isBusy(state) ? { ...state, awaitedBeat: action.beat } : state;
      return { ...state, cursor: index, playing: false, atGate: false };
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
      const next = input && withInput(wanted, state.trace, input, action.value);
      return next ? changed(state, next) : state;
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
    case 'travel':
      if (action.change === state.undo.at(-1)) return reduced(state, { type: 'undo' });
      if (action.change === state.redo.at(-1)) return reduced(state, { type: 'redo' });
      return reduced(state, { type: 'restore', change: action.change });
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
