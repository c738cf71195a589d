// One plain reducer for everything that the learner can change.
import { afterCommon, afterPreset, type CommonExperiment } from './experiments.ts';
import { askedBy } from './goal.ts';
import type { Lab, LabCaller, LabContext, LabPolicy, PolicySlot } from './lab.ts';
import { changed, instead, type LabState, redone, type Shown, undone } from './lab-history.ts';
import type { Preset } from './presets/preset.ts';
import type { NodePath } from './tree-nodes.ts';

/**
 * What can happen. `lab` replaces everything by a lab that came by link, paste or from a run; what `opens` the page has
 * nothing before it that undo could bring back.
 */
export type LabAction =
  | { readonly type: 'preset'; readonly preset: Preset; readonly opens?: boolean }
  | {
      readonly type: 'lab';
      readonly lab: Lab;
      readonly pasted: boolean;
      readonly preset?: Preset | undefined;
      readonly shown?: Shown | undefined;
      readonly opens?: boolean;
    }
  | { readonly type: 'ask'; readonly ask: Partial<Pick<Lab, 'action' | 'resource'>> }
  | { readonly type: 'text'; readonly policy: string; readonly text: string; readonly pasted?: boolean }
  | { readonly type: 'add-policy'; readonly slot: PolicySlot; readonly text: string; readonly pasted?: boolean }
  | { readonly type: 'remove-policy'; readonly policy: string }
  | { readonly type: 'request-value'; readonly key: string; readonly value: LabContext[string] | undefined }
  | {
      readonly type: 'caller';
      readonly caller: number;
      readonly change: Partial<LabCaller>;
      /** The field that it was typed into. */
      readonly field?: string | undefined;
    }
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
  | { readonly type: 'redo' }
  | { readonly type: 'reset' };

/** The lab as an example begins it. */
export function stateOf(preset: Preset): LabState {
  return { ...fresh(preset.lab, [...preset.shown]), preset };
}

/** The next state. Nothing is executed here: the decisions come from the engine, which is asked for the new lab. */
export function labReducer(state: LabState, action: LabAction): LabState {
  const { lab } = state;
  switch (action.type) {
    case 'preset':
      return action.opens ? stateOf(action.preset) : instead(state, stateOf(action.preset));
    case 'lab': {
      const shown = action.shown ?? [0, action.lab.callers.length > 1 ? 1 : undefined];
      const start = action.preset?.lab ?? action.lab;
      const next = { ...fresh(action.lab, shown), start, preset: action.preset, pasted: action.pasted };
      return action.opens ? next : instead(state, next);
    }
    case 'ask':
      return changed(state, { lab: { ...lab, ...action.ask } }, `ask ${Object.keys(action.ask)}`);
    case 'text': {
      const next = withPolicy(lab, action.policy, { text: action.text });
      const pasted = state.pasted || action.pasted === true;
      return changed(state, { lab: next, pasted }, action.pasted ? undefined : `text ${action.policy}`);
    }
    case 'add-policy': {
      const id = freeId(lab);
      const policy = { id, slot: action.slot, name: freeName(lab, action.slot), text: action.text };
      const pasted = state.pasted || action.pasted === true;
      return changed(state, { lab: { ...lab, policies: [...lab.policies, policy] }, policy: id, pasted });
    }
    case 'remove-policy': {
      const policies = lab.policies.filter(({ id }) => id !== action.policy);
      return changed(state, { lab: { ...lab, policies }, policy: policies[0]?.id ?? '' });
    }
    case 'request-value': {
      const context = withValue(lab.context, action.key, action.value);
      return changed(state, { lab: { ...lab, context } }, `request ${action.key}`);
    }
    case 'caller': {
      const next = withCaller(lab, action.caller, (caller) => ({ ...caller, ...action.change }));
      return changed(state, { lab: next }, action.field && `caller ${action.caller} ${action.field}`);
    }
    case 'value': {
      const next = withCaller(lab, action.caller, (caller) => ({
        ...caller,
        context: withValue(caller.context, action.key, action.value),
      }));
      return changed(state, { lab: next }, `value ${action.caller} ${action.key}`);
    }
    case 'add-caller': {
      const like = lab.callers[state.shown[0]];
      if (!like) return state;
      const callers = [...lab.callers, { ...like, name: action.name, note: action.note }];
      return changed(state, { lab: { ...lab, callers }, shown: [state.shown[0], callers.length - 1] });
    }
    case 'show': {
      const [one, other] = state.shown;
      // Whoever is chosen twice changes places with whom they replace.
      const shown: Shown =
        action.place === 0
          ? [action.caller, action.caller === other ? one : other]
          : [action.caller === one ? (other ?? one) : one, action.caller];
      return changed(state, { shown });
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
      return { ...changed(state, { lab: askedBy(lab, row), shown: [row.caller, other] }), fill: 0, step: undefined };
    }
    case 'undo':
      return undone(state);
    case 'redo':
      return redone(state);
    case 'reset': {
      const { start, preset } = state;
      const shown = preset?.shown ?? state.shown;
      const policy = start.policies[0]?.id ?? '';
      // What an example starts with was never pasted.
      return changed(state, { lab: start, shown: known(shown, start), policy, pasted: !preset && state.pasted });
    }
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
  if (experiment?.id === id) return changed(state, { lab: before });
  const after = experimentOn(state, before, id);
  return after ? changed(state, { lab: after, experiment: { id, before } }) : state;
}

function fresh(lab: Lab, shown: Shown): LabState {
  return {
    preset: undefined,
    start: lab,
    lab,
    past: [],
    future: [],
    typing: undefined,
    experiment: undefined,
    shown,
    fill: 0,
    policy: lab.policies[0]?.id ?? '',
    step: undefined,
    pasted: false,
  };
}

function known([one, other]: Shown, { callers }: Lab): Shown {
  return [callers[one] ? one : 0, other !== undefined && callers[other] ? other : undefined];
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
