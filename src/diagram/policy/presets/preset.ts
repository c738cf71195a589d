import type { Goal } from '../goal.ts';
import type { Lab, LabContext } from '../lab.ts';

/** What a preset can be listed under. */
export type PresetGroup = 'cognito' | 'saml' | 'web-identity' | 'iam' | 'traps';

/** A change of one press: letters of a policy, a condition left out by its key, the action, keys of the request (null removes one). */
export type PresetExperiment = {
  readonly id: string;
  readonly label: string;
  readonly replace?: readonly (readonly [find: string, by: string])[] | undefined;
  readonly without?: string | undefined;
  readonly action?: string | undefined;
  readonly context?: { readonly [key: string]: LabContext[string] | null } | undefined;
};

/** A worked example: a lab to begin with. `other` is the same federation's example with the other kind of policy. */
export type Preset = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly group: PresetGroup;
  readonly mode: 'permissions' | 'trust';
  readonly other?: string | undefined;
  readonly lab: Lab;
  /** Indices of the two callers shown first. */
  readonly shown: readonly [number, number];
  readonly experiments: readonly PresetExperiment[];
  /** What makes it an exercise. */
  readonly goal?: Goal | undefined;
  readonly source: { readonly title: string; readonly url: string };
};
