// Step 4 of "Create a signed AWS API request".
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfText } from '#wire/bytes.ts';
import { encodeHex } from '#wire/hex.ts';
import type { Scope } from './string-to-sign.ts';

/** HMAC-SHA-256 (RFC 2104) of a text. Not WebCrypto, which is absent without a secure context. */
export function hmacSha256(key: Uint8Array | string, text: string): Uint8Array {
  return hmac(sha256, typeof key === 'string' ? bytesOfText(key) : key, bytesOfText(text));
}

/** The key of one day, region and service: a chain of HMACs from the secret. Whoever holds it can sign in that scope only. */
export function signingKey(secretAccessKey: string, { day, region, service, terminator }: Scope): Uint8Array {
  return [region, service, terminator].reduce(hmacSha256, hmacSha256(`AWS4${secretAccessKey}`, day));
}

/** The signature in lower-case hexadecimal, 64 digits. */
export function signature(secretAccessKey: string, scope: Scope, stringToSign: string): string {
  return encodeHex(hmacSha256(signingKey(secretAccessKey, scope), stringToSign));
}
