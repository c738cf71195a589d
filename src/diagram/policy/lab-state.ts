// One plain reducer for everything that the learner can change; undo is a list of earlier labs.
import { afterCommon, afterPreset, type CommonExperiment } from './experiments.ts';
import { askedBy } from './goal.ts';
import type { Lab, LabCaller, LabContext, LabPolicy, PolicySlot } from './lab.ts';
import type { Preset } from './presets/preset.ts';
import type { NodePath } from './tree-nodes.ts';

/** Which people stand side by side: indices of callers; the second is undefined where there is only one. */
export type Shown = readonly [number, number | undefined];

/** An experiment that is switched on, and the lab to which switching it off returns. */
export type RunningExperiment = { readonly id: string; readonly before: Lab };

/** The state of the lab. `preset` is undefined for a lab of the learner's own. */
export type LabState = {
  readonly preset: Preset | undefined;
  readonly start: Lab;
  readonly lab: Lab;
  readonly past: readonly Lab[];
  readonly experiment: RunningExperiment | undefined;
  readonly shown: Shown;
  /** Which of the two fills the form; undefined for nobody. */
  readonly fill: 0 | 1 | undefined;
  readonly policy: string;
  readonly step: NodePath | undefined;
  /** Holds something that was pasted: it enters a link only after a confirmation. */
  readonly pasted: boolean;
};

/** What can happen. `lab` replaces everything by a lab that came by link, paste or from a run. */
export type LabAction =
  | { readonly type: 'preset'; readonly preset: Preset }
  | {
      readonly type: 'lab';
      readonly lab: Lab;
      readonly pasted: boolean;
      readonly preset?: Preset | undefined;
      readonly shown?: Shown | undefined;
    }
  | { readonly type: 'ask'; readonly ask: Partial<Pick<Lab, 'action' | 'resource'>> }
  | { readonly type: 'text'; readonly policy: string; readonly text: string; readonly pasted?: boolean }
  | { readonly type: 'add-policy'; readonly slot: PolicySlot; readonly text: string; readonly pasted?: boolean }
  | { readonly type: 'remove-policy'; readonly policy: string }
  | { readonly type: 'request-value'; readonly key: string; readonly value: LabContext[string] | undefined }
  | { readonly type: 'caller'; readonly caller: number; readonly change: Partial<LabCaller> }
  | {
      readonly type: 'value';
      readonly caller: number;
      readonly key: string;
      readonly value: LabContext[string] | undefined;
    }
  | { readonly type: 'add-caller'; readonly name: string; readonly note: string }
  | { readonly type: 'show'; readonly place: 0 | 1; readonly caller: number }
  | { readonly type: 'fill'; readonly fill: 0 | 1 | undefined }
  | { readonly type: 'select-policy'; readonly policy: string }
  | { readonly type: 'step'; readonly step: NodePath; readonly policy?: string | undefined }
  | { readonly type: 'experiment'; readonly id: string }
  | { readonly type: 'look'; readonly row: number }
  | { readonly type: 'undo' }
  | { readonly type: 'reset' };

const remembered = 50;

/** The lab as an example begins it. */
export function stateOf(preset: Preset): LabState {
  return { ...fresh(preset.lab, [...preset.shown]), preset };
}

/** The next state. Nothing is executed here: the decisions come from the engine, which is asked for the new lab. */
export function labReducer(state: LabState, action: LabAction): LabState {
  const { lab } = state;
  switch (action.type) {
    case 'preset':
      return stateOf(action.preset);
    case 'lab': {
      const shown = action.shown ?? [0, action.lab.callers.length > 1 ? 1 : undefined];
      const start = action.preset?.lab ?? action.lab;
      return { ...fresh(action.lab, shown), start, preset: action.preset, pasted: action.pasted };
    }
    case 'ask':
      return changed(state, { ...lab, ...action.ask });
    case 'text': {
      const next = changed(state, withPolicy(lab, action.policy, { text: action.text }), action.policy);
      return { ...next, pasted: state.pasted || action.pasted === true };
    }
    case 'add-policy': {
      const id = freeId(lab);
      const policy = { id, slot: action.slot, name: freeName(lab, action.slot), text: action.text };
      const next = changed(state, { ...lab, policies: [...lab.policies, policy] });
      return { ...next, policy: id, pasted: state.pasted || action.pasted === true };
    }
    case 'remove-policy': {
      const policies = lab.policies.filter(({ id }) => id !== action.policy);
      const next = changed(state, { ...lab, policies });
      return { ...next, policy: policies[0]?.id ?? '' };
    }
    case 'request-value':
      return changed(state, { ...lab, context: withValue(lab.context, action.key, action.value) });
    case 'caller':
      return changed(
        state,
        withCaller(lab, action.caller, (caller) => ({ ...caller, ...action.change })),
      );
    case 'value':
      return changed(
        state,
        withCaller(lab, action.caller, (caller) => ({
          ...caller,
          context: withValue(caller.context, action.key, action.value),
        })),
      );
    case 'add-caller': {
      const like = lab.callers[state.shown[0]];
      if (!like) return state;
      const callers = [...lab.callers, { ...like, name: action.name, note: action.note }];
      return { ...changed(state, { ...lab, callers }), shown: [state.shown[0], callers.length - 1] };
    }
    case 'show': {
      const [one, other] = state.shown;
      // Whoever is chosen twice changes places with whom they replace.
      const shown: Shown =
        action.place === 0
          ? [action.caller, action.caller === other ? one : other]
          : [action.caller === one ? (other ?? one) : one, action.caller];
      return { ...state, shown };
    }
    case 'fill':
      return { ...state, fill: action.fill };
    case 'select-policy':
      return { ...state, policy: action.policy };
    case 'step':
      return { ...state, step: action.step, policy: action.policy ?? state.policy };
    case 'experiment':
      return withExperiment(state, action.id);
    case 'look': {
      const row = state.preset?.goal?.rows[action.row];
      if (!row) return state;
      const other = state.shown.find((index) => index !== row.caller);
      return { ...changed(state, askedBy(lab, row)), shown: [row.caller, other], fill: 0, step: undefined };
    }
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return { ...kept(state, before), past: state.past.slice(0, -1), experiment: undefined };
    }
    case 'reset':
      return changed(state, state.start);
  }
}

/** The lab after an experiment, whichever list it is on; undefined where it would change nothing. */
export function experimentOn({ preset, shown }: LabState, lab: Lab, id: string): Lab | undefined {
  const own = preset?.experiments.find((one) => `own-${one.id}` === id);
  return own ? afterPreset(lab, own) : afterCommon(lab, id as CommonExperiment, shown[0]);
}

function withExperiment(state: LabState, id: string): LabState {
  const { experiment, lab } = state;
  const before = experiment?.before ?? lab;
  if (experiment?.id === id) return { ...kept(state, before), experiment: undefined };
  const after = experimentOn(state, before, id);
  return after ? { ...changed(state, after), experiment: { id, before } } : state;
}

function fresh(lab: Lab, shown: Shown): LabState {
  return {
    preset: undefined,
    start: lab,
    lab,
    past: [],
    experiment: undefined,
    shown,
    fill: 0,
    policy: lab.policies[0]?.id ?? '',
    step: undefined,
    pasted: false,
  };
}

// Letters typed one after the other into one policy are one change: undo takes them back together.
function changed(state: LabState, lab: Lab, typing?: string): LabState {
  if (lab === state.lab) return state;
  const last = state.past.at(-1);
  const goesOn = typing !== undefined && last !== undefined && differsOnlyIn(last, state.lab, typing);
  const past = goesOn ? state.past : [...state.past, state.lab].slice(-remembered);
  return { ...kept(state, lab), past, experiment: undefined };
}

function kept(state: LabState, lab: Lab): LabState {
  // Undo may take back the person who was added.
  const [one, other] = state.shown.map((index) => (index !== undefined && lab.callers[index] ? index : undefined));
  const shown: Shown = [one ?? 0, other];
  const policy = lab.policies.some(({ id }) => id === state.policy) ? state.policy : (lab.policies[0]?.id ?? '');
  return { ...state, lab, policy, shown };
}

function differsOnlyIn(one: Lab, other: Lab, policy: string): boolean {
  const blank = (lab: Lab): string => JSON.stringify(withPolicy(lab, policy, { text: '' }));
  return one !== other && blank(one) === blank(other);
}

function withPolicy(lab: Lab, id: string, change: Partial<LabPolicy>): Lab {
  return { ...lab, policies: lab.policies.map((policy) => (policy.id === id ? { ...policy, ...change } : policy)) };
}

function withCaller(lab: Lab, index: number, change: (caller: LabCaller) => LabCaller): Lab {
  return { ...lab, callers: lab.callers.map((caller, i) => (i === index ? change(caller) : caller)) };
}

function withValue(context: LabContext, key: string, value: LabContext[string] | undefined): LabContext {
  const others = Object.entries(context).filter(([name]) => name.toLowerCase() !== key.toLowerCase());
  const name = Object.keys(context).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
  if (value === undefined) return Object.fromEntries(others);
  return name in context ? { ...context, [name]: value } : { ...context, [key]: value };
}

function freeId({ policies }: Lab): string {
  let number = policies.length + 1;
  while (policies.some(({ id }) => id === `p${number}`)) number++;
  return `p${number}`;
}

function freeName({ policies }: Lab, slot: PolicySlot): string {
  const same = policies.filter((policy) => policy.slot === slot).length;
  return same === 0 ? slot : `${slot} ${same + 1}`;
}
