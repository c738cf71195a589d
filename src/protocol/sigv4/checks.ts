// What a receiver checks of a Signature Version 4 request, from "Create a signed AWS API request" and "Troubleshoot signed
// requests for AWS APIs" (IAM User Guide). Ids: sigv4-signed, sigv4-readable, sigv4-terminator, sigv4-service, sigv4-region,
// sigv4-date, sigv4-headers-signed, sigv4-time, sigv4-not-expired, sigv4-payload, sigv4-signature.
import { type Check, type CheckResult, fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { bytesOfBody } from '#wire/bytes.ts';
import { sha256Hex } from '#wire/hash.ts';
import { formatInstant, parseAmzDate } from '#wire/instant.ts';
import { type Claim, headerValue } from './authorization.ts';
import { algorithm, terminator } from './string-to-sign.ts';
import { recompute, type SignedRequest, type SigV4Facts } from './verify.ts';

export type SigV4Check = Check<SignedRequest, SigV4Facts>;

/**
 * How far the signer's clock may be from the receiver's. The number is seen in the refusals of IAM, STS and S3 ("… - 15
 * min."); the IAM User Guide says that most services take five minutes.
 */
export const maxSkewMs = 15 * 60_000;
/** A presigned URL is good for seven days at most. */
export const maxExpiresSeconds = 604_800;

export const signedCheck: SigV4Check = {
  id: 'sigv4-signed',
  title: 'The request is signed',
  cite: ['iam-sigv4', 'Create a signed AWS API request'],
  why: 'Without a signature nobody knows who is asking, and the caller is anonymous.',
  test: ({ read }) =>
    read.kind === 'absent'
      ? fail('neither', 'an Authorization header or X-Amz-Signature in the query', 'Authorization')
      : pass(read.kind === 'claim' ? place(read.claim) : place(read)),
};

export const readableCheck: SigV4Check = {
  id: 'sigv4-readable',
  title: 'The signature names its key, scope and headers',
  cite: ['iam-sigv4', 'Add the signature to the request'],
  why: 'What cannot be read cannot be recomputed.',
  test: ({ read }) => {
    if (read.kind === 'absent') return notApplicable;
    const form = `${algorithm} with Credential, SignedHeaders and Signature`;
    return read.kind === 'problem' ? fail(read.problem, form, place(read)) : pass(form, form, place(read.claim));
  },
};

export const terminatorCheck = scopeCheck('terminator', 'The scope ends in aws4_request', () => terminator);
export const serviceCheck = scopeCheck('service', 'The scope names this service', ({ service }) => service);
export const regionCheck = scopeCheck('region', 'The scope names this Region', ({ region }) => region);

export const dateCheck: SigV4Check = {
  id: 'sigv4-date',
  title: 'The day of the scope is the day of the request',
  cite: ['iam-sigv4-troubleshooting', 'Credential scope errors'],
  why: 'A signing key lasts one day; a request dated otherwise was not signed with that key.',
  test: onClaim(({ scope, amzDate }) => {
    if (parseAmzDate(amzDate) === undefined)
      return fail(amzDate || 'none', 'a date like 20260911T120000Z', 'X-Amz-Date');
    return compare(amzDate.slice(0, 8), scope.day, 'X-Amz-Date');
  }),
};

export const headersSignedCheck: SigV4Check = {
  id: 'sigv4-headers-signed',
  title: 'Host and every x-amz header are signed',
  cite: ['iam-sigv4', 'Create a canonical request'],
  why: 'A header outside the signature can be changed on the way, the session token and the address included.',
  test: onClaim(({ signedHeaders, form }, { request }) => {
    const present = request.headers.map(([name]) => name.toLowerCase()).filter((name) => name.startsWith('x-amz-'));
    const unsigned = ['host', ...present].filter((name) => !signedHeaders.includes(name));
    const path = form === 'header' ? 'Authorization' : 'X-Amz-SignedHeaders';
    return unsigned.length === 0
      ? pass(signedHeaders.join(';'), undefined, path)
      : fail(`unsigned: ${[...new Set(unsigned)].join(', ')}`, 'host and all x-amz-* headers', path);
  }),
};

export const timeCheck: SigV4Check = {
  id: 'sigv4-time',
  title: 'The request was signed within 15 minutes of now',
  cite: ['iam-sigv4-troubleshooting', 'Credential scope errors'],
  why: 'A copied request would be good for ever.',
  test: onClaim(({ amzDate, form }, _subject, { now }) => {
    if (form === 'query') return notApplicable;
    const at = parseAmzDate(amzDate);
    if (at === undefined) return notReached;
    const expected = `within 15 minutes of ${formatInstant(now)}`;
    return Math.abs(at - now) <= maxSkewMs
      ? pass(formatInstant(at), expected, 'X-Amz-Date')
      : fail(formatInstant(at), expected, 'X-Amz-Date');
  }),
};

export const notExpiredCheck: SigV4Check = {
  id: 'sigv4-not-expired',
  title: 'The presigned URL has not expired',
  cite: ['s3-sigv4-query', 'X-Amz-Expires'],
  why: 'Whoever finds the link in a log could use it for ever.',
  test: onClaim(({ amzDate, expires, form }, _subject, { now }) => {
    if (form === 'header') return notApplicable;
    const seconds = /^\d{1,9}$/.test(expires ?? '') ? Number(expires) : Number.NaN;
    if (!(seconds >= 1 && seconds <= maxExpiresSeconds)) {
      return fail(expires || 'none', `1 to ${maxExpiresSeconds} seconds`, 'X-Amz-Expires');
    }
    const at = parseAmzDate(amzDate);
    if (at === undefined) return notReached;
    if (at - maxSkewMs > now) return fail(`not good before ${formatInstant(at)}`, formatInstant(now), 'X-Amz-Date');
    const until = at + seconds * 1000;
    const actual = `good until ${formatInstant(until)}`;
    return now <= until
      ? pass(actual, formatInstant(now), 'X-Amz-Expires')
      : fail(actual, `used at ${formatInstant(now)}`, 'X-Amz-Expires');
  }),
};

export const payloadCheck: SigV4Check = {
  id: 'sigv4-payload',
  title: 'The body is the one whose hash was signed',
  cite: ['s3-sigv4-header', 'x-amz-content-sha256'],
  why: 'The signature would still fit while the body was exchanged.',
  test: ({ request }) => {
    const declared = headerValue(request, 'x-amz-content-sha256')?.trim();
    if (declared === undefined || declared === 'UNSIGNED-PAYLOAD') return notApplicable;
    return compare(declared, sha256Hex(bytesOfBody(request.body)), 'X-Amz-Content-SHA256');
  },
};

export const signatureCheck: SigV4Check = {
  id: 'sigv4-signature',
  title: 'The signature is the one computed from what arrived',
  cite: ['iam-sigv4', 'Calculate the signature'],
  why: 'Anyone could send requests in the name of a key whose secret they do not have.',
  test: onClaim((claim, { request }, facts) => {
    const { signature } = recompute(request, claim, facts);
    return signature === undefined ? notReached : compare(claim.signature, signature, place(claim));
  }),
};

function scopeCheck(
  part: 'terminator' | 'service' | 'region',
  title: string,
  wanted: (facts: SigV4Facts) => string | undefined,
): SigV4Check {
  return {
    id: `sigv4-${part}`,
    title,
    cite: ['iam-sigv4-troubleshooting', 'Credential scope errors'],
    why: 'A signature made for one place could be used at another.',
    test: onClaim(({ scope, form }, _subject, facts) => {
      const expected = wanted(facts);
      if (expected === undefined) return notApplicable;
      return compare(scope[part], expected, form === 'header' ? 'Authorization' : 'X-Amz-Credential');
    }),
  };
}

function onClaim(
  test: (claim: Claim, subject: SignedRequest, facts: SigV4Facts) => CheckResult,
): (subject: SignedRequest, facts: SigV4Facts) => CheckResult {
  return (subject, facts) => {
    if (subject.read.kind === 'absent') return notApplicable;
    return subject.read.kind === 'problem' ? notReached : test(subject.read.claim, subject, facts);
  };
}

const compare = (actual: string, expected: string, path: string): CheckResult =>
  actual === expected ? pass(actual, expected, path) : fail(actual || 'none', expected, path);
const place = ({ form }: Pick<Claim, 'form'>): string => (form === 'header' ? 'Authorization' : 'X-Amz-Signature');
