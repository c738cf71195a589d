// What the policy lab holds: one question about some policies, and the people it is asked for. Plain data.
import type { ContextValue, PolicyType, Principal } from '#policy/types.ts';

/** Where a policy can stand; a trust policy is the resource-based policy of a role. */
export type PolicySlot = Exclude<PolicyType, 'trust'>;

/** A policy as someone typed it. `level` names the level of the organization that an SCP or RCP is attached to. */
export type LabPolicy = {
  readonly id: string;
  readonly slot: PolicySlot;
  readonly name: string;
  readonly level?: string | undefined;
  readonly text: string;
};

/** One place that a value passed on its way into the session; `lost` from where on it is missing. */
export type Hop = { readonly where: string; readonly what: string; readonly lost?: boolean | undefined };

/** Values of condition keys. */
export type LabContext = { readonly [key: string]: ContextValue };

/** Somebody who asks: the principal, the keys that the session carries, and how each got there. */
export type LabCaller = {
  readonly name: string;
  readonly note: string;
  readonly principal: Principal;
  readonly context: LabContext;
  readonly origins?: { readonly [key: string]: readonly Hop[] } | undefined;
};

/** A question to the engine, for one or more callers. `context` holds the keys of the request itself. */
export type Lab = {
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount?: string | undefined;
  readonly context: LabContext;
  readonly policies: readonly LabPolicy[];
  readonly callers: readonly LabCaller[];
};

/** Every slot, in the order in which the lab lists them. */
export const policySlots: readonly PolicySlot[] = [
  'identity',
  'resource',
  'session',
  'boundary',
  'scp',
  'rcp',
  'endpoint',
];
