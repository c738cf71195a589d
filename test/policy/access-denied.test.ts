import { expect, test } from 'vitest';
import { accessDeniedMessage } from '#policy/access-denied.ts';
import type { DecidedBy } from '#policy/types.ts';

const principalArn = 'arn:aws:sts::123456789012:assumed-role/R/S';

/** troubleshoot_access-denied; the quoted resource as S3 prints it. */
const rows: readonly (readonly [DecidedBy | undefined, string])[] = [
  [{ policyType: 'identity', kind: 'implicit' }, ' because no identity-based policy allows the s3:ListBucket action'],
  [{ policyType: 'identity', kind: 'explicit' }, ' with an explicit deny in an identity-based policy'],
  [{ policyType: 'session', kind: 'implicit' }, ' because no session policy allows the s3:ListBucket action'],
  [{ policyType: 'session', kind: 'explicit' }, ' with an explicit deny in a sessions policy'],
  [{ policyType: 'boundary', kind: 'implicit' }, ' because no permissions boundary allows the s3:ListBucket action'],
  [{ policyType: 'boundary', kind: 'explicit' }, ' with an explicit deny in a permissions boundary'],
  [{ policyType: 'resource', kind: 'implicit' }, ' because no resource-based policy allows the s3:ListBucket action'],
  [{ policyType: 'resource', kind: 'explicit' }, ' with an explicit deny in a resource-based policy'],
  [{ policyType: 'scp', kind: 'explicit' }, ' with an explicit deny in a service control policy'],
  [{ policyType: 'endpoint', kind: 'implicit' }, ' because no VPC endpoint policy allows the s3:ListBucket action'],
  [{ policyType: 'trust', kind: 'implicit' }, ' because no role trust policy allows the s3:ListBucket action'],
  [{ policyType: 'trust', kind: 'explicit' }, ' with an explicit deny in the role trust policy'],
  [undefined, ''],
];

for (const [decidedBy, ending] of rows) {
  test(`AWS's sentence ends: ${ending || '(nothing)'}`, () => {
    const denied = {
      action: 's3:ListBucket',
      principalArn,
      resource: 'arn:aws:s3:::bucket',
      ...(decidedBy && { decidedBy }),
    };
    const start = `User: ${principalArn} is not authorized to perform: s3:ListBucket on resource: `;
    expect(accessDeniedMessage(denied)).toBe(`${start}arn:aws:s3:::bucket${ending}`);
    expect(accessDeniedMessage({ ...denied, quoteResource: true })).toBe(`${start}"arn:aws:s3:::bucket"${ending}`);
  });
}
