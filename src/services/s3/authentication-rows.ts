// What a signed request to S3 must show: Amazon S3 API Reference, "Error responses" and "Authenticating Requests". The order
// is inferred.
import type { CheckRow, RowResult } from '#protocol/check.ts';
import { type Check, fail, notApplicable, pass } from '#protocol/check.ts';
import { headerValue } from '#protocol/sigv4/authorization.ts';
import {
  dateCheck,
  headersSignedCheck,
  maxSkewMs,
  notExpiredCheck,
  payloadCheck,
  readableCheck,
  regionCheck,
  serviceCheck,
  signatureCheck,
  signedCheck,
  terminatorCheck,
  timeCheck,
} from '#protocol/sigv4/checks.ts';
import { recompute, type SigV4Facts } from '#protocol/sigv4/verify.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { encodeHex } from '#wire/hex.ts';
import { formatInstant } from '#wire/instant.ts';
import {
  type AuthenticationSubject,
  keyKnownCheck,
  sessionNotExpiredCheck,
  tokenValidCheck,
} from '../shared/authentication.ts';

type Row = CheckRow<AuthenticationSubject, SigV4Facts>;

const contentHashCheck: Check<AuthenticationSubject, SigV4Facts> = {
  id: 's3-content-sha256-present',
  title: 'The request says the hash of its body',
  cite: ['s3-sigv4-header', 'x-amz-content-sha256'],
  why: 'S3 begins to store a body before it has seen all of it, so the hash must come first.',
  test: ({ request, read }) => {
    if (read.kind !== 'claim' || read.claim.form === 'query') return notApplicable;
    const declared = headerValue(request, 'x-amz-content-sha256');
    const expected = 'a hash, or UNSIGNED-PAYLOAD';
    return declared
      ? pass(declared, expected, 'X-Amz-Content-SHA256')
      : fail('missing', expected, 'X-Amz-Content-SHA256');
  },
};

/** The rows for a claim in the headers or in the query. An unsigned request is nobody's, which a bucket policy may allow. */
export function authenticationRows(form: 'header' | 'query'): readonly Row[] {
  const malformed = form === 'header' ? 'authorization-header-malformed' : 'authorization-query-malformed';
  return [
    { check: signedCheck, enforced: false, known: 'documented' },
    { check: readableCheck, enforced: true, rejectAs: malformed, known: 'documented' },
    { check: terminatorCheck, enforced: true, rejectAs: malformed, known: 'documented' },
    { check: serviceCheck, enforced: true, rejectAs: malformed, known: 'documented' },
    { check: regionCheck, enforced: true, rejectAs: malformed, known: 'documented' },
    { check: dateCheck, enforced: true, rejectAs: malformed, known: 'documented' },
    { check: contentHashCheck, enforced: true, rejectAs: 'missing-content-sha256', known: 'seen' },
    { check: keyKnownCheck, enforced: true, rejectAs: 'invalid-access-key', known: 'documented' },
    { check: tokenValidCheck, enforced: true, rejectAs: 'invalid-token', known: 'documented' },
    { check: sessionNotExpiredCheck, enforced: true, rejectAs: 'expired-token', known: 'documented' },
    { check: timeCheck, enforced: true, rejectAs: 'request-time-too-skewed', known: 'documented' },
    { check: notExpiredCheck, enforced: true, rejectAs: 'presigned-expired', known: 'recorded' },
    { check: headersSignedCheck, enforced: true, rejectAs: 'unsigned-headers', known: 'recorded' },
    { check: signatureCheck, enforced: true, rejectAs: 'signature-does-not-match', known: 'recorded' },
    { check: payloadCheck, enforced: true, rejectAs: 'content-sha256-mismatch', known: 'seen' },
  ];
}

/** The part of AWS's sentence that says what is wrong with the header or the credential field. */
export function malformedProblem({ check, result }: RowResult, { read }: AuthenticationSubject): string {
  const { actual = '', expected = '' } = result;
  const amzDate = read.kind === 'claim' ? read.claim.amzDate : '';
  switch (check.id) {
    case 'sigv4-terminator':
      return `incorrect terminal "${actual}". This endpoint uses "${expected}".`;
    case 'sigv4-service':
      return `incorrect service "${actual}". This endpoint belongs to "${expected}".`;
    case 'sigv4-region':
      return `the region '${actual}' is wrong; expecting '${expected}'`;
    case 'sigv4-date':
      return `Invalid credential date "${read.kind === 'claim' ? read.claim.scope.day : ''}". This date is not the same as X-Amz-Date: "${amzDate.slice(0, 8)}".`;
    default:
      return actual;
  }
}

/** The further elements that S3 puts into the error. */
export function authenticationDetails(
  id: string,
  failed: RowResult,
  { request, read }: AuthenticationSubject,
  facts: SigV4Facts,
): readonly (readonly [string, string])[] {
  if (read.kind !== 'claim') return [];
  const { claim } = read;
  switch (id) {
    case 'signature-does-not-match': {
      const { stringToSign, canonicalRequest } = recompute(request, claim, facts);
      return [
        ['AWSAccessKeyId', claim.accessKeyId],
        ['StringToSign', stringToSign],
        ['SignatureProvided', claim.signature],
        ['StringToSignBytes', spacedHex(stringToSign)],
        ['CanonicalRequest', canonicalRequest],
        ['CanonicalRequestBytes', spacedHex(canonicalRequest)],
      ];
    }
    case 'invalid-access-key':
      return [['AWSAccessKeyId', claim.accessKeyId]];
    case 'invalid-token':
    case 'expired-token':
      return [['Token-0', claim.sessionToken ?? '']];
    case 'request-time-too-skewed':
      return [
        ['RequestTime', claim.amzDate],
        ['ServerTime', formatInstant(facts.now)],
        ['MaxAllowedSkewMilliseconds', String(maxSkewMs)],
      ];
    case 'presigned-expired':
      return [
        ['X-Amz-Expires', claim.expires ?? ''],
        ['ServerTime', formatInstant(facts.now)],
      ];
    case 'unsigned-headers':
      return [['HeadersNotSigned', (failed.result.actual ?? '').replace('unsigned: ', '')]];
    case 'content-sha256-mismatch':
      return [
        ['ClientComputedContentSHA256', failed.result.actual ?? ''],
        ['S3ComputedContentSHA256', failed.result.expected ?? ''],
      ];
    case 'authorization-header-malformed':
      return failed.check.id === 'sigv4-region' ? [['Region', failed.result.expected ?? '']] : [];
    default:
      return [];
  }
}

const spacedHex = (text: string): string => encodeHex(bytesOfText(text)).replace(/..(?!$)/g, '$& ');
