// Back to the run that a question came from, with the policies that were changed in the lab.
import type { Flow, Input } from '#simulator/types.ts';
import { type Packing, readPlace, stateLink } from '../player-link.ts';
import type { Lab, LabPolicy } from './lab.ts';
import { typeOf } from './lab-case.ts';
import type { RunPlace } from './lab-link.ts';

/** The flow's inputs that hold policies of this lab, with the texts that were changed; empty when none was. */
export function changedInputs(flow: Pick<Flow, 'inputs'>, start: Lab, lab: Lab): { readonly [input: string]: string } {
  const changed = lab.policies.filter(({ id, text }) =>
    start.policies.some((one) => one.id === id && one.text !== text),
  );
  const pairs = changed.flatMap((policy) => {
    const input = flow.inputs.find((one) => holds(one, lab, policy));
    return input ? [[input.id, policy.text] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** The site path with fragment that runs the flow with the changed policies; undefined when it has no input for any. */
export async function runWithPolicies(
  flow: Pick<Flow, 'id' | 'inputs'>,
  { path, fragment }: RunPlace,
  start: Lab,
  lab: Lab,
  packing: Packing,
): Promise<string | undefined> {
  const inputs = changedInputs(flow, start, lab);
  const place = readPlace(fragment);
  if (!place || Object.keys(inputs).length === 0) return undefined;
  const change = { inputs, faults: [], edits: [] };
  const hash = await stateLink({ ...place, change }, { flow: flow.id, tainted: false }, packing);
  return hash && path + hash;
}

// Inputs name their datum by a pointer: /account/roles/FinanceRead/policies/OwnPrefix, or …/trustPolicy.
function holds({ kind, at = '' }: Input, lab: Lab, policy: LabPolicy): boolean {
  const [, role, place] = /\/roles\/([^/]+)\/(trustPolicy$|policies\/.+$)/.exec(at) ?? [];
  if (kind !== 'policy' || role === undefined || place === undefined) return false;
  const type = typeOf(lab, policy.slot);
  if (type === 'trust') return place === 'trustPolicy' && lab.resource.endsWith(`/${role}`);
  const session = lab.callers.some(({ principal }) => principal.roleArn?.endsWith(`/${role}`));
  return type === 'identity' && session && policy.name.endsWith(place.slice('policies/'.length));
}
