// Step 1 of "Create a signed AWS API request": the request in the one form that sender and receiver can both rebuild.
import { canonicalQuery, parseForm } from '#wire/form.ts';
import { percentDecode, percentEncode } from '#wire/percent.ts';
import type { Header } from '#wire/records.ts';
import { targetOf } from './target.ts';

export type CanonicalInput = {
  readonly method: string;
  /** Absolute, as sent. */
  readonly url: string;
  readonly headers: readonly Header[];
  /** Lower case, in the order of the signature. */
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body in hexadecimal, or UNSIGNED-PAYLOAD. */
  readonly payloadHash: string;
  readonly service: string;
};

/** Method, path, query, headers, names of signed headers and payload hash, a line each. */
export function canonicalRequest(input: CanonicalInput): string {
  const { path, query, host } = targetOf(input.url);
  // The signature is computed over everything but itself.
  const fields = parseForm(query).filter(({ name }) => name !== 'X-Amz-Signature');
  return [
    input.method,
    input.service === 's3' ? s3CanonicalUri(path) : canonicalUri(path),
    canonicalQuery(fields),
    canonicalHeaders(input.headers, input.signedHeaders, host),
    input.signedHeaders.join(';'),
    input.payloadHash,
  ].join('\n');
}

/** Every service but S3: dot segments and double slashes are resolved (RFC 3986 §5.2.4), then what was sent is encoded again. */
export function canonicalUri(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  const slash = segments.length > 0 && /\/\.?\.?$/.test(path) ? '/' : '';
  return `/${segments.map(percentEncode).join('/')}${slash}`;
}

/** S3: an object's key is taken as it is, so the path is decoded and encoded once, and nothing is resolved. */
export function s3CanonicalUri(path: string): string {
  return percentDecode(path).split('/').map(percentEncode).join('/');
}

/** `name:value\n` for every signed header: trimmed, runs of spaces as one, repeats joined by commas in their order. */
export function canonicalHeaders(headers: readonly Header[], signedHeaders: readonly string[], host: string): string {
  return signedHeaders
    .map((signed) => {
      const values = headers.filter(([name]) => name.toLowerCase() === signed).map(([, value]) => trimAll(value));
      // HTTP/1.1 wants a Host; where the record has none, the address says it.
      return `${signed}:${values.length === 0 && signed === 'host' ? host : values.join(',')}\n`;
    })
    .join('');
}

const trimAll = (value: string): string => value.trim().replace(/[ \t\r\n]+/g, ' ');
