// Who signed a request: the claim of the message, and the session that the simulated AWS finds behind it. What a service
// makes of it, and in which order, is in its own rows.
import { type Check, fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { type SignedRequest, type SigV4Facts, signedRequestOf } from '#protocol/sigv4/verify.ts';
import { formatInstant } from '#wire/instant.ts';
import type { HttpRequest } from '#wire/records.ts';
import { type OpenedCredentials, openCredentials } from './credentials.ts';

/** A request with its claim, and what the key id and token of the claim stand for; undefined where nothing can be read. */
export type AuthenticationSubject = SignedRequest & { readonly opened: OpenedCredentials | undefined };

/** Reads the claim and opens its credentials with the secret that the services of the simulated AWS share. */
export function authenticationSubject(request: HttpRequest, credentialSecret: string): AuthenticationSubject {
  const signed = signedRequestOf(request);
  const { read } = signed;
  if (read.kind !== 'claim') return { ...signed, opened: undefined };
  const { accessKeyId, sessionToken } = read.claim;
  return { ...signed, opened: openCredentials(credentialSecret, accessKeyId, sessionToken) };
}

type AuthenticationCheck = Check<AuthenticationSubject, SigV4Facts>;

export const keyKnownCheck: AuthenticationCheck = {
  id: 'credentials-key-known',
  title: 'Somebody has this access key',
  cite: ['iam-access-keys', 'IAM identifiers: unique ID prefixes'],
  why: 'A signature by nobody’s key says nothing.',
  test: ({ read, opened }) => {
    if (read.kind !== 'claim' || opened === undefined) return read.kind === 'absent' ? notApplicable : notReached;
    const { accessKeyId, form } = read.claim;
    const path = form === 'header' ? 'Authorization' : 'X-Amz-Credential';
    return opened.kind === 'unknown-key'
      ? fail(`${accessKeyId} without a session token`, 'a known access key; one that begins ASIA needs its token', path)
      : pass(accessKeyId, undefined, path);
  },
};

export const tokenValidCheck: AuthenticationCheck = {
  id: 'credentials-token-valid',
  title: 'The session token belongs to the access key',
  cite: ['iam-temporary-credentials', 'Using temporary credentials with AWS resources'],
  why: 'Key and token of two sessions could be mixed, and a token could be made up.',
  test: ({ read, opened }) => {
    if (read.kind !== 'claim' || opened === undefined) return read.kind === 'absent' ? notApplicable : notReached;
    if (opened.kind === 'unknown-key') return notReached;
    return opened.kind === 'session'
      ? pass('issued by STS', 'issued by STS for this key', 'X-Amz-Security-Token')
      : fail('a token that STS did not issue for this key', 'issued by STS for this key', 'X-Amz-Security-Token');
  },
};

export const sessionNotExpiredCheck: AuthenticationCheck = {
  id: 'credentials-not-expired',
  title: 'The session is not over',
  cite: ['iam-temporary-credentials', 'Requesting temporary security credentials'],
  why: 'Borrowed credentials would be as good as permanent ones.',
  test: ({ read, opened }, { now }) => {
    if (read.kind === 'absent') return notApplicable;
    if (opened?.kind !== 'session') return notReached;
    const { expiration } = opened.session;
    const actual = `used at ${formatInstant(now)}`;
    const expected = `before ${formatInstant(expiration)}`;
    return now < expiration
      ? pass(actual, expected, 'X-Amz-Security-Token')
      : fail(actual, expected, 'X-Amz-Security-Token');
  },
};
