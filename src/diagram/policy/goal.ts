import type { Lab, LabContext } from './lab.ts';

/** One request of an exercise: who asks what, and whether a policy without a leak lets them. */
export type GoalRow = {
  readonly caller: number;
  /** What they do, behind the name: `reads home/alice/q3.csv`. */
  readonly does: string;
  readonly action: string;
  readonly resource: string;
  readonly context: LabContext;
  readonly allowed: boolean;
};

/** An exercise on a policy: what is wanted, and the requests that it has to decide rightly, all at once. */
export type Goal = { readonly text: string; readonly solved: string; readonly rows: readonly GoalRow[] };

/** The question of one row about a lab's policies: the same people, another request. */
export function askedBy(lab: Lab, { action, resource, context }: GoalRow): Lab {
  return { ...lab, action, resource, context };
}
