import type { LabState } from '#diagram/policy/lab-history.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { RunAgain } from './run-again.tsx';
import type { LabAddress } from './use-lab-address.ts';

type Props = { address: LabAddress; state: LabState; base: string };

/** What is to be said about the link that was followed, until it is dismissed. */
export function Notice({ address: { notice, from, dismiss }, state, base }: Props) {
  if (notice === undefined) return null;
  const onDismiss = () => {
    // The button goes, and the focus with it, unless it is given to what the notice stood under.
    document.getElementById('_top')?.focus();
    dismiss();
  };
  return (
    <p className="notice" role="status">
      <span>{notice}</span>
      {from && <RunAgain from={from} state={state} base={base} />}
      <button type="button" className="btn" onClick={onDismiss}>
        {words.link.dismiss}
      </button>
    </p>
  );
}
