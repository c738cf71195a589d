import type { DecidedBy, PolicyType } from './types.ts';

/** What an access-denied message is about; S3 puts the resource in double quotes (`quoteResource`). */
export type AccessDenied = {
  readonly action: string;
  readonly principalArn: string;
  readonly resource: string;
  readonly decidedBy?: DecidedBy;
  readonly quoteResource?: boolean;
};

// troubleshoot_access-denied: the words after "no" and after "an explicit deny in"; "a sessions policy" is AWS's own.
const WORDS: { readonly [type in PolicyType]: readonly [string, string] } = {
  identity: ['identity-based policy', 'an identity-based policy'],
  resource: ['resource-based policy', 'a resource-based policy'],
  session: ['session policy', 'a sessions policy'],
  boundary: ['permissions boundary', 'a permissions boundary'],
  scp: ['service control policy', 'a service control policy'],
  rcp: ['resource control policy', 'a resource control policy'],
  endpoint: ['VPC endpoint policy', 'a VPC endpoint policy'],
  trust: ['role trust policy', 'the role trust policy'],
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
  const [short, long] = WORDS[decidedBy.policyType];
  return decidedBy.kind === 'implicit'
    ? `${sentence} because no ${short} allows the ${action} action`
    : `${sentence} with an explicit deny in ${long}`;
}
