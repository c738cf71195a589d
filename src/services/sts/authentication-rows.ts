// What a signed call to STS must show (IAM User Guide, "Troubleshoot signed requests for AWS APIs"). The order is inferred.
import type { CheckRow, RowResult } from '#protocol/check.ts';
import {
  dateCheck,
  headersSignedCheck,
  notExpiredCheck,
  readableCheck,
  regionCheck,
  serviceCheck,
  signatureCheck,
  signedCheck,
  terminatorCheck,
  timeCheck,
} from '#protocol/sigv4/checks.ts';
import type { SigV4Facts } from '#protocol/sigv4/verify.ts';
import { formatAmzDate, parseAmzDate } from '#wire/instant.ts';
import {
  type AuthenticationSubject,
  keyKnownCheck,
  sessionNotExpiredCheck,
  tokenValidCheck,
} from '../shared/authentication.ts';

export const authenticationRows: readonly CheckRow<AuthenticationSubject, SigV4Facts>[] = [
  { check: signedCheck, enforced: true, rejectAs: 'missing-token', known: 'seen' },
  { check: readableCheck, enforced: true, rejectAs: 'incomplete-signature', known: 'documented' },
  { check: keyKnownCheck, enforced: true, rejectAs: 'invalid-client-token', known: 'seen' },
  { check: tokenValidCheck, enforced: true, rejectAs: 'invalid-client-token', known: 'seen' },
  { check: sessionNotExpiredCheck, enforced: true, rejectAs: 'expired-token', known: 'seen' },
  { check: terminatorCheck, enforced: true, rejectAs: 'credential-scope', known: 'documented' },
  { check: serviceCheck, enforced: true, rejectAs: 'credential-scope', known: 'documented' },
  { check: regionCheck, enforced: true, rejectAs: 'credential-scope', known: 'documented' },
  { check: dateCheck, enforced: true, rejectAs: 'credential-scope', known: 'documented' },
  { check: timeCheck, enforced: true, rejectAs: 'credential-scope', known: 'documented' },
  { check: notExpiredCheck, enforced: true, rejectAs: 'credential-scope', known: 'documented' },
  { check: headersSignedCheck, enforced: true, rejectAs: 'signature-does-not-match', known: 'inferred' },
  { check: signatureCheck, enforced: true, rejectAs: 'signature-does-not-match', known: 'seen' },
];

/** The sentence that AWS writes for a scope or a time that does not fit; those of times as seen in aws/aws-cli issue 6676. */
export function scopeProblem(failed: RowResult, { read }: AuthenticationSubject, facts: SigV4Facts): string {
  const amzDate = read.kind === 'claim' ? read.claim.amzDate : '';
  const minutes = (offset: number) => formatAmzDate(facts.now + offset * 60_000);
  switch (failed.check.id) {
    case 'sigv4-terminator':
      return "Credential should be scoped with a valid terminator: 'aws4_request'";
    case 'sigv4-service':
      return `Credential should be scoped to correct service: '${facts.service}'`;
    case 'sigv4-region':
      return `Credential should be scoped to a valid Region, not '${failed.result.actual ?? ''}'`;
    case 'sigv4-date':
      return 'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP';
    default:
      return (parseAmzDate(amzDate) ?? 0) > facts.now
        ? `Signature not yet current: ${amzDate} is still later than ${minutes(15)} (${minutes(0)} + 15 min.)`
        : `Signature expired: ${amzDate} is now earlier than ${minutes(-15)} (${minutes(0)} - 15 min.)`;
  }
}
