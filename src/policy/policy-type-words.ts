import type { PolicyType } from './types.ts';

/**
 * AWS's words for each policy type, after "no" and after "an explicit deny in" (troubleshoot_access-denied);
 * "a sessions policy" is AWS's own, those for resource control policies are inferred.
 */
export const policyTypeWords: { readonly [type in PolicyType]: readonly [string, string] } = {
  identity: ['identity-based policy', 'an identity-based policy'],
  resource: ['resource-based policy', 'a resource-based policy'],
  session: ['session policy', 'a sessions policy'],
  boundary: ['permissions boundary', 'a permissions boundary'],
  scp: ['service control policy', 'a service control policy'],
  rcp: ['resource control policy', 'a resource control policy'],
  endpoint: ['VPC endpoint policy', 'a VPC endpoint policy'],
  trust: ['role trust policy', 'the role trust policy'],
};
