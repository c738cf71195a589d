import { barePolicyType, policyTypeWords } from './policy-type-words.ts';
import type { DecidedBy } from './types.ts';

/** What an access-denied message is about; S3 puts the resource in double quotes (`quoteResource`). */
export type AccessDenied = {
  readonly action: string;
  readonly principalArn: string;
  readonly resource: string;
  readonly decidedBy?: DecidedBy;
  readonly quoteResource?: boolean;
};

/**
 * AWS's sentence for a refused request; only one policy type is ever named (troubleshoot_access-denied). The two
 * forms for resource control policies are inferred from the others.
 */
export function accessDeniedMessage(denied: AccessDenied): string {
  const { action, principalArn, decidedBy } = denied;
  const resource = denied.quoteResource ? `"${denied.resource}"` : denied.resource;
  const sentence = `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource}`;
  if (!decidedBy) return sentence;
  const { policyType } = decidedBy;
  return decidedBy.kind === 'implicit'
    ? `${sentence} because no ${barePolicyType(policyType)} allows the ${action} action`
    : `${sentence} with an explicit deny in ${policyTypeWords[policyType]}`;
}
