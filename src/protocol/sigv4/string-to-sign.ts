// Step 3 of "Create a signed AWS API request": what the signature is computed over.
import { sha256Hex } from '#wire/hash.ts';

export const algorithm = 'AWS4-HMAC-SHA256';
export const terminator = 'aws4_request';

/** Where and when a signature is good. `terminator` is always `aws4_request` where it is right. */
export type Scope = {
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
};

/** `20260911/eu-central-1/s3/aws4_request` */
export function scopeText({ day, region, service, terminator }: Scope): string {
  return `${day}/${region}/${service}/${terminator}`;
}

/** Algorithm, time of the request (`20260911T120000Z`), scope and the canonical request's SHA-256, a line each. */
export function stringToSign(amzDate: string, scope: Scope, canonicalRequest: string): string {
  return [algorithm, amzDate, scopeText(scope), sha256Hex(canonicalRequest)].join('\n');
}
