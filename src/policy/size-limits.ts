import type { PolicyType } from './types.ts';

/**
 * How long a policy of a kind may be; white space counts only where `withSpace` says so. Inline policies of one role,
 * group or user share their limit; that of a trust policy can be raised on request.
 */
export type SizeLimit = {
  readonly kind: PolicyType;
  readonly attachedTo: string;
  readonly characters: number;
  readonly withSpace: boolean;
};

function row(kind: PolicyType, attachedTo: string, characters: number, withSpace = true): SizeLimit {
  return { kind, attachedTo, characters, withSpace };
}

/**
 * The quotas of reference_iam-quotas, orgs_reference_limits, vpc-limits-endpoints and the services' own pages. The
 * first row of a kind is the largest that a single policy of the kind can have without asking for more.
 */
export const sizeLimits: readonly SizeLimit[] = [
  row('identity', 'a role, inline,', 10_240, false),
  row('identity', 'a managed policy', 6_144, false),
  row('identity', 'a group, inline,', 5_120, false),
  row('identity', 'a user, inline,', 2_048, false),
  row('boundary', 'a managed policy', 6_144, false),
  row('session', 'a session', 2_048),
  row('trust', 'a role', 2_048, false),
  row('scp', 'an organization', 5_120),
  row('rcp', 'an organization', 5_120),
  row('resource', 'a KMS key', 32_768),
  row('resource', 'an S3 bucket', 20_480),
  row('endpoint', 'a VPC endpoint', 20_480),
];
