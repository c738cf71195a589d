import { useEffect, useState } from 'react';
import type { LabState } from '#diagram/policy/lab-history.ts';
import type { RunPlace } from '#diagram/policy/lab-link.ts';
import { runWithPolicies } from '#diagram/policy/run-link.ts';
import { policyLab } from '#strings/policy-lab.ts';
import { packing } from '../packing.ts';

type Props = { from: RunPlace; state: LabState; base: string };

/** Leads back to the run that the question came from, and once a policy was changed, to the run with that policy. */
export function RunAgain({ from, state, base }: Props) {
  const [href, setHref] = useState<string>();
  const { start, lab, pasted } = state;
  useEffect(() => {
    let stale = false;
    const find = async () => {
      // What was pasted leaves by no link that nobody asked for.
      if (from.flow === undefined || pasted || lab === start) return undefined;
      const { catalogue } = await import('#flows/catalogue.ts');
      const flow = catalogue.find(({ id }) => id === from.flow);
      return flow && runWithPolicies(flow, from, start, lab, packing);
    };
    find().then(
      (address) => !stale && setHref(address && base + address),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [from, start, lab, pasted, base]);
  return (
    <>
      <a href={`${base}${from.path}#${from.fragment.replace(/^#/, '')}`}>{policyLab.link.back}</a>
      {href && <a href={href}>{policyLab.link.rerun}</a>}
    </>
  );
}
