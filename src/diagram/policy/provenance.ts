import type { Explanation } from '#policy/explanation.ts';
import type { Hop, Lab, LabCaller } from './lab.ts';
import { valueFor } from './lab-case.ts';
import { nodeAt } from './tree-nodes.ts';
import type { WalkStep } from './walk.ts';

/** Where a value came from, hop by hop, or where it was lost. */
export type Provenance = { readonly key: string; readonly value: string | undefined; readonly hops: readonly Hop[] };

/** The key that a step is about: its variable's, else the condition's own; undefined for steps without one. */
export function keyOfStep(explanations: readonly Explanation[], { path, kind }: WalkStep): string | undefined {
  for (const explanation of explanations) {
    const node = nodeAt(explanation, path);
    const [variable] = node?.children?.flatMap(({ variables = [] }) => variables) ?? [];
    if (variable) return variable.name;
    if (kind === 'condition' && node) return node.label.slice(node.label.indexOf(' ') + 1);
  }
  return undefined;
}

/** The way of one key into a caller's session; undefined where nothing is known about it. */
export function provenance(lab: Lab, caller: LabCaller, key: string): Provenance | undefined {
  const name = Object.keys(caller.origins ?? {}).find((one) => one.toLowerCase() === key.toLowerCase());
  const hops = name === undefined ? undefined : caller.origins?.[name];
  const value = valueFor(lab, caller, key);
  const written = value === undefined ? undefined : [value].flat().join(', ');
  if (!hops) return undefined;
  // A value that the learner took away or gave is no longer explained by the way it came.
  if ((written === undefined) !== hops.some(({ lost }) => lost)) return undefined;
  return { key, value: written, hops };
}
