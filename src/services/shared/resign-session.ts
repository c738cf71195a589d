import { readClaim } from '#protocol/sigv4/authorization.ts';
import { signRequest } from '#protocol/sigv4/sign.ts';
import { parseAmzDate } from '#wire/instant.ts';
import type { HttpRequest } from '#wire/records.ts';
import { openCredentials } from './credentials.ts';

const replaced: ReadonlySet<string> = new Set([
  'authorization',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
]);

/**
 * A changed request with its header signature made again by whoever holds the session's keys, at the time it claims.
 * Undefined where there is no such signature, or the token is none of this AWS's.
 */
export function resignWithSession(request: HttpRequest, secret: string): HttpRequest | undefined {
  const read = readClaim(request);
  if (read.kind !== 'claim' || read.claim.form !== 'header') return undefined;
  const { accessKeyId, sessionToken, scope, amzDate } = read.claim;
  const opened = openCredentials(secret, accessKeyId, sessionToken);
  const at = parseAmzDate(amzDate);
  if (opened.kind !== 'session' || at === undefined) return undefined;
  const headers = request.headers.filter(([name]) => !replaced.has(name.toLowerCase()));
  const credentials = { accessKeyId, secretAccessKey: opened.secretAccessKey, sessionToken };
  return signRequest({ ...request, headers }, { credentials, region: scope.region, service: scope.service, at });
}
