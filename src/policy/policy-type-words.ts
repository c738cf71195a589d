import type { PolicyType } from './types.ts';

/**
 * AWS's words for each policy type, as they follow "with an explicit deny in" (troubleshoot_access-denied). "a
 * sessions policy" is AWS's own; those for resource control policies are inferred.
 */
export const policyTypeWords: { readonly [type in PolicyType]: string } = {
  identity: 'an identity-based policy',
  resource: 'a resource-based policy',
  session: 'a sessions policy',
  boundary: 'a permissions boundary',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
  endpoint: 'a VPC endpoint policy',
  trust: 'the role trust policy',
};

/** The same without the article, as the words follow "because no"; here AWS writes "session policy". */
export function barePolicyType(type: PolicyType): string {
  return policyTypeWords[type].replace(/^\w+ /, '').replace('sessions', 'session');
}
