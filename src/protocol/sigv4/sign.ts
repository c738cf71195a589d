// Step 5 of "Create a signed AWS API request": the signature is added to the request.
import { bytesOfBody } from '#wire/bytes.ts';
import { sha256Hex } from '#wire/hash.ts';
import { formatAmzDate } from '#wire/instant.ts';
import { percentEncode } from '#wire/percent.ts';
import type { Header, HttpRequest } from '#wire/records.ts';
import { headerValue } from './authorization.ts';
import { canonicalRequest } from './canonical-request.ts';
import { signature } from './signature.ts';
import { algorithm, type Scope, scopeText, stringToSign, terminator } from './string-to-sign.ts';
import { targetOf } from './target.ts';

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

export type SignOptions = {
  readonly credentials: Credentials;
  readonly region: string;
  readonly service: string;
  /** The signer's time, milliseconds since 1970. */
  readonly at: number;
};

/** Headers that proxies change or that are no part of the message, so that clients leave them unsigned. */
const unsignable: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'expect',
  'transfer-encoding',
  'user-agent',
  'x-amzn-trace-id',
]);

/**
 * The request with X-Amz-Date, the session token and Authorization added, every header signed that may be. For S3 also
 * X-Amz-Content-SHA256, which S3 demands.
 */
export function signRequest(request: HttpRequest, { credentials, region, service, at }: SignOptions): HttpRequest {
  const amzDate = formatAmzDate(at);
  const scope = scopeOf(amzDate, region, service);
  const payloadHash = headerValue(request, 'x-amz-content-sha256') ?? sha256Hex(bytesOfBody(request.body));
  const added: Header[] = [['X-Amz-Date', amzDate]];
  if (credentials.sessionToken !== undefined) added.push(['X-Amz-Security-Token', credentials.sessionToken]);
  if (service === 's3' && headerValue(request, 'x-amz-content-sha256') === undefined) {
    added.push(['X-Amz-Content-SHA256', payloadHash]);
  }
  const headers = [...request.headers, ...added];
  const signedHeaders = namesToSign(headers);
  const canonical = canonicalRequest({ ...request, headers, signedHeaders, payloadHash, service });
  const signed = signature(credentials.secretAccessKey, scope, stringToSign(amzDate, scope, canonical));
  const authorization = [
    `${algorithm} Credential=${credentials.accessKeyId}/${scopeText(scope)}`,
    `SignedHeaders=${signedHeaders.join(';')}`,
    `Signature=${signed}`,
  ].join(', ');
  return { ...request, headers: [...headers, ['Authorization', authorization]] };
}

/** The presigned form: everything is in the query, and whoever has the URL may send it until it expires. */
export function presign(
  request: HttpRequest,
  { credentials, region, service, at, expiresSeconds }: SignOptions & { readonly expiresSeconds: number },
): HttpRequest {
  const amzDate = formatAmzDate(at);
  const scope = scopeOf(amzDate, region, service);
  const signedHeaders = namesToSign(request.headers);
  const fields: (readonly [string, string])[] = [
    ['X-Amz-Algorithm', algorithm],
    ['X-Amz-Credential', `${credentials.accessKeyId}/${scopeText(scope)}`],
    ['X-Amz-Date', amzDate],
    ['X-Amz-Expires', String(expiresSeconds)],
    ['X-Amz-SignedHeaders', signedHeaders.join(';')],
  ];
  if (credentials.sessionToken !== undefined) fields.push(['X-Amz-Security-Token', credentials.sessionToken]);
  const added = fields.map(([name, value]) => `${name}=${percentEncode(value)}`).join('&');
  const url = `${request.url}${targetOf(request.url).query === '' ? (request.url.endsWith('?') ? '' : '?') : '&'}${added}`;
  // "Authenticating requests: using query parameters" (S3 API Reference): the payload is not known when the URL is made.
  const payloadHash = service === 's3' ? 'UNSIGNED-PAYLOAD' : sha256Hex(bytesOfBody(request.body));
  const canonical = canonicalRequest({ ...request, url, signedHeaders, payloadHash, service });
  const signed = signature(credentials.secretAccessKey, scope, stringToSign(amzDate, scope, canonical));
  return { ...request, url: `${url}&X-Amz-Signature=${signed}` };
}

const scopeOf = (amzDate: string, region: string, service: string): Scope => ({
  day: amzDate.slice(0, 8),
  region,
  service,
  terminator,
});

function namesToSign(headers: readonly Header[]): readonly string[] {
  const names = new Set(headers.map(([name]) => name.toLowerCase()).filter((name) => !unsignable.has(name)));
  return [...names.add('host')].toSorted();
}
