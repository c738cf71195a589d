import type { PolicyType } from './types.ts';

/** How long a policy of a kind may be; white space counts only where `withSpace` says so. */
export type SizeLimit = {
  readonly kind: PolicyType;
  readonly attachedTo: string;
  readonly characters: number;
  readonly withSpace: boolean;
};

/**
 * The quotas of reference_iam-quotas, the Organizations quotas page and the services' own pages. The first row of a
 * kind is the largest that a single policy of the kind can have without asking for more.
 */
export const sizeLimits: readonly SizeLimit[] = [
  { kind: 'identity', attachedTo: 'a role, inline, all together', characters: 10_240, withSpace: false },
  { kind: 'identity', attachedTo: 'a managed policy', characters: 6_144, withSpace: false },
  { kind: 'identity', attachedTo: 'a group, inline, all together', characters: 5_120, withSpace: false },
  { kind: 'identity', attachedTo: 'a user, inline, all together', characters: 2_048, withSpace: false },
  { kind: 'boundary', attachedTo: 'a managed policy', characters: 6_144, withSpace: false },
  { kind: 'session', attachedTo: 'a session', characters: 2_048, withSpace: true },
  { kind: 'trust', attachedTo: 'a role, more on request', characters: 2_048, withSpace: false },
  { kind: 'scp', attachedTo: 'a root, unit or account', characters: 5_120, withSpace: true },
  { kind: 'rcp', attachedTo: 'a root, unit or account', characters: 5_120, withSpace: true },
  { kind: 'resource', attachedTo: 'a KMS key', characters: 32_768, withSpace: true },
  { kind: 'resource', attachedTo: 'an S3 bucket', characters: 20_480, withSpace: true },
  { kind: 'endpoint', attachedTo: 'a VPC endpoint', characters: 20_480, withSpace: true },
];
