import type { Trace } from '#simulator/types.ts';
import type { Seal } from './map-drawing.ts';
import type { ChipKind } from './map-plan.ts';

type SealState = { readonly seal: Seal; readonly edited: boolean };

/** The checks that find a seal broken, by the kind of chip that carries one. */
const signatureChecks: { readonly [kind: string]: RegExp } = {
  assertion: /^saml-(assertion|response)-signature$/,
  jwt: /^jw[st]-.*signature/,
  cognito: /^jw[st]-.*signature/,
};

/**
 * How the seal of what is held looks at a beat: broken once it was changed on the way and its signature no longer fits.
 * That of an assertion is locked when it is encrypted and absent when the IdP signs nothing.
 */
export function heldSeal(trace: Trace, kind: string, cursor: number): SealState {
  const checks = signatureChecks[kind];
  if (!checks) return { seal: 'intact', edited: false };
  const changedAt = trace.beats.findIndex(({ editedFrom }) => !!editedFrom);
  const edited = changedAt >= 0 && changedAt <= cursor;
  if (kind === 'assertion' && trace.inputs['encryption'] === true) return { seal: 'locked', edited };
  if (kind === 'assertion' && trace.inputs['signing'] === 'none') return { seal: 'absent', edited };
  const unfit = trace.verdicts.some(({ check, outcome }) => outcome === 'fail' && checks.test(check));
  return { seal: edited && unfit ? 'broken' : 'intact', edited };
}

/** The seal of what travels. What carries none is edited when its message was. */
export function chipSeal(trace: Trace, kind: ChipKind, cursor: number): SealState {
  if (kind in signatureChecks) return heldSeal(trace, kind, cursor);
  return { seal: 'intact', edited: !!trace.beats[cursor]?.editedFrom };
}

/** Whether anyone found that a signature does not fit what it signs. */
export const signatureBroken = ({ verdicts }: Pick<Trace, 'verdicts'>): boolean =>
  verdicts.some(({ check, outcome }) => outcome === 'fail' && /^(saml|sigv4|jw[st])-(.*-)?signature$/.test(check));
