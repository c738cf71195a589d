import type { PolicySlot } from './lab.ts';
import { policyText } from './policy-text.ts';

/** A policy to begin with in a slot: valid, and wide open, so that every change to it narrows. */
export function starterPolicy(slot: PolicySlot): string {
  const who = slot === 'resource' || slot === 'rcp' || slot === 'endpoint' ? { Principal: '*' } : {};
  const effect = slot === 'rcp' ? 'Deny' : 'Allow';
  return policyText({ Version: '2012-10-17', Statement: [{ Effect: effect, ...who, Action: 's3:*', Resource: '*' }] });
}
