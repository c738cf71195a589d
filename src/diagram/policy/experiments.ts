// Changes of one press. Each gives the changed lab, or undefined where it would change nothing.
import type { Lab, LabContext, LabPolicy } from './lab.ts';
import { policyText } from './policy-text.ts';
import type { PresetExperiment } from './presets/preset.ts';

/** The experiments that fit any policy; a preset adds its own. */
export type CommonExperiment = 'old-version' | 'default' | 'remove-key' | 'equals' | 'case' | 'wildcard';

/** The common experiments, in the order of the buttons. */
export const commonExperiments: readonly CommonExperiment[] = [
  'old-version',
  'default',
  'remove-key',
  'equals',
  'case',
  'wildcard',
];

const variable = /\$\{([^{},'*?$]+)\}/;

/** The name of the first policy variable without a default in any policy of the lab. */
export function firstVariable({ policies }: Lab): string | undefined {
  for (const { text } of policies) {
    const name = variable.exec(text)?.[1];
    if (name !== undefined) return name.trim();
  }
  return undefined;
}

/** The key that an experiment changes for a caller: the first variable's, else the first of theirs that a policy tests. */
export function keyInQuestion(lab: Lab, caller: number): string | undefined {
  const tested = Object.keys(lab.callers[caller]?.context ?? {}).filter((key) =>
    lab.policies.some(({ text }) => text.toLowerCase().includes(`"${key.toLowerCase()}"`)),
  );
  return firstVariable(lab) ?? tested[0];
}

/** The lab after a common experiment on the caller at an index, or undefined where there is nothing to change. */
export function afterCommon(lab: Lab, experiment: CommonExperiment, caller: number): Lab | undefined {
  const name = keyInQuestion(lab, caller);
  switch (experiment) {
    case 'old-version':
      return firstVariable(lab) === undefined
        ? undefined
        : changedTexts(lab, (text) => text.replace('"2012-10-17"', '"2008-10-17"'));
    case 'default':
      return changedTexts(lab, (text) => text.replace(variable, "$${$1, 'none'}"));
    case 'equals':
      return changedTexts(lab, (text) => text.replaceAll('"StringLike"', '"StringEquals"'));
    case 'remove-key':
      return name === undefined ? undefined : changedValue(lab, caller, name, () => null);
    case 'case':
      return name === undefined ? undefined : changedValue(lab, caller, name, otherCase);
    case 'wildcard':
      return name === undefined ? undefined : changedValue(lab, caller, name, () => '*');
  }
}

/** The lab after an experiment of its preset, or undefined where nothing of it fits any more. */
export function afterPreset(lab: Lab, { replace = [], without, action, context }: PresetExperiment): Lab | undefined {
  let after = lab;
  for (const [find, by] of replace) after = changedTexts(after, (text) => text.replaceAll(find, by)) ?? after;
  if (without !== undefined) after = changedTexts(after, (text) => withoutCondition(text, without)) ?? after;
  if (action !== undefined && action !== after.action) after = { ...after, action };
  if (context) {
    const asked = Object.entries({ ...after.context, ...context }).filter(([, value]) => value !== null);
    after = { ...after, context: Object.fromEntries(asked) as LabContext };
  }
  return JSON.stringify(after) === JSON.stringify(lab) ? undefined : after;
}

function changedTexts(lab: Lab, change: (text: string) => string): Lab | undefined {
  const policies = lab.policies.map((policy): LabPolicy => ({ ...policy, text: change(policy.text) }));
  return policies.some(({ text }, i) => text !== lab.policies[i]?.text) ? { ...lab, policies } : undefined;
}

function changedValue(lab: Lab, index: number, key: string, change: (value: string) => string | null): Lab | undefined {
  const caller = lab.callers[index];
  const name = Object.keys(caller?.context ?? {}).find((one) => one.toLowerCase() === key.toLowerCase());
  const value = name === undefined ? undefined : caller?.context[name];
  if (!caller || name === undefined || value === undefined) return undefined;
  const { [name]: _, ...rest } = caller.context;
  const next = typeof value === 'string' ? change(value) : change('') === null ? null : value;
  if (next === value) return undefined;
  const context = next === null ? rest : { ...caller.context, [name]: next };
  return { ...lab, callers: lab.callers.map((one, i) => (i === index ? { ...one, context } : one)) };
}

function otherCase(value: string): string {
  return value.replace(/[a-z]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}

type Members = { readonly [name: string]: unknown };

// The text is written anew: what a condition leaves behind, a comma or an empty operator, goes with it.
function withoutCondition(text: string, key: string): string {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    return text;
  }
  const left = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(left);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value as Members).map(([name, item]) => [
      name,
      name === 'Condition' ? lessKey(item, key) : left(item),
    ]);
    return Object.fromEntries(members.filter(([, item]) => item !== undefined));
  };
  const after = policyText(left(policy));
  return after === policyText(policy) ? text : after;
}

function lessKey(condition: unknown, key: string): unknown {
  if (typeof condition !== 'object' || condition === null) return condition;
  const operators = Object.entries(condition as Members).flatMap(([operator, keys]) => {
    if (typeof keys !== 'object' || keys === null) return [[operator, keys]];
    const rest = Object.entries(keys).filter(([name]) => name.toLowerCase() !== key.toLowerCase());
    return rest.length ? [[operator, Object.fromEntries(rest)]] : [];
  });
  return operators.length ? Object.fromEntries(operators) : undefined;
}
