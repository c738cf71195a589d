// The state of the lab with what was before and what was taken back: undo and redo are lists of what is kept.
import type { Lab } from './lab.ts';
import type { Preset } from './presets/preset.ts';
import type { NodePath } from './tree-nodes.ts';

/** Which people stand side by side: indices of callers; the second is undefined where there is only one. */
export type Shown = readonly [number, number | undefined];

/** An experiment that is switched on, and the lab to which switching it off returns. */
export type RunningExperiment = { readonly id: string; readonly before: Lab };

/** What undo brings back. `preset` is undefined for a lab of the learner's own. */
export type Kept = {
  readonly preset: Preset | undefined;
  readonly start: Lab;
  readonly lab: Lab;
  readonly experiment: RunningExperiment | undefined;
  readonly shown: Shown;
  readonly policy: string;
  /** Holds something that was pasted: it enters a link only after a confirmation. */
  readonly pasted: boolean;
};

/** The state of the lab. */
export type LabState = Kept & {
  readonly past: readonly Kept[];
  /** What undo took back, the latest first. */
  readonly future: readonly Kept[];
  /** The field that the last change was typed into: what is typed on there is the same change. */
  readonly typing: string | undefined;
  /** Which of the two fills the form; undefined for nobody. */
  readonly fill: 0 | 1 | undefined;
  readonly step: NodePath | undefined;
};

const remembered = 50;

/** The state after a change. What is typed on into one field is one change: undo takes it back together. */
export function changed(state: LabState, change: Partial<Kept>, typing?: string): LabState {
  const next = { ...state, experiment: undefined, ...change };
  if (same(next, state)) return state;
  const goesOn = typing !== undefined && typing === state.typing;
  return { ...next, typing, future: [], past: goesOn ? state.past : remembering(state) };
}

/** Another state in place of this one, to which undo returns. */
export function instead(state: LabState, next: LabState): LabState {
  return { ...next, past: remembering(state) };
}

function remembering(state: LabState): readonly Kept[] {
  return [...state.past, kept(state)].slice(-remembered);
}

/** The state before the last change; the same where there is none. */
export function undone(state: LabState): LabState {
  const before = state.past.at(-1);
  if (!before) return state;
  const { past, future } = state;
  return { ...state, ...before, typing: undefined, past: past.slice(0, -1), future: [kept(state), ...future] };
}

/** The state that the last undo took back; the same where there is none. */
export function redone(state: LabState): LabState {
  const [next, ...future] = state.future;
  if (!next) return state;
  return { ...state, ...next, typing: undefined, past: remembering(state), future };
}

function kept({ preset, start, lab, experiment, shown, policy, pasted }: Kept): Kept {
  return { preset, start, lab, experiment, shown, policy, pasted };
}

function same(one: Kept, other: Kept): boolean {
  return one.lab === other.lab && one.experiment === other.experiment && `${one.shown}` === `${other.shown}`;
}
