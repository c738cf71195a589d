import { barePolicyType } from '#policy/policy-type-words.ts';
import type { DecidedBy, Decision } from '#policy/types.ts';

/** A decision as what a check found: 'not allowed by the identity-based policy', 'denied by the session policy'. */
export function decisionFound({
  decision,
  decidedBy,
}: {
  decision: Decision;
  decidedBy?: DecidedBy | undefined;
}): string {
  const said = { Allowed: 'allowed', ExplicitlyDenied: 'denied', ImplicitlyDenied: 'not allowed' }[decision];
  return decidedBy ? `${said} by the ${barePolicyType(decidedBy.policyType)}` : said;
}
