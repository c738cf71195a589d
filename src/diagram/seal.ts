import type { Trace } from '#simulator/types.ts';
import type { Seal } from './map-drawing.ts';
import type { ChipKind } from './map-plan.ts';

/**
 * How the seal of an assertion looks at a beat: locked when it is encrypted, absent when the IdP signs nothing, broken
 * once it was changed on the way and its signature no longer fits.
 */
export function assertionSeal(trace: Trace, cursor: number): { readonly seal: Seal; readonly edited: boolean } {
  const changedAt = trace.beats.findIndex(({ editedFrom }) => !!editedFrom);
  const edited = changedAt >= 0 && changedAt <= cursor;
  if (trace.inputs['encryption'] === true) return { seal: 'locked', edited };
  if (trace.inputs['signing'] === 'none') return { seal: 'absent', edited };
  const unfit = trace.verdicts.some(
    ({ check, outcome }) => outcome === 'fail' && /^saml-(assertion|response)-signature$/.test(check),
  );
  return { seal: edited && unfit ? 'broken' : 'intact', edited };
}

/** The seal of what travels: only assertions carry one. */
export function chipSeal(
  trace: Trace,
  kind: ChipKind,
  cursor: number,
): { readonly seal: Seal; readonly edited: boolean } {
  const beat = trace.beats[cursor];
  return kind === 'assertion' ? assertionSeal(trace, cursor) : { seal: 'intact', edited: !!beat?.editedFrom };
}
