import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

const byName = { sha1, sha256, sha384, sha512 } as const;

/** A digest algorithm that signatures in SAML may name. MD5 is left out on purpose. */
export type DigestName = keyof typeof byName;

/** Reads Node's spellings: `sha256`, `SHA256`, `SHA-256`, `RSA-SHA256`. Throws as Node does for any other. */
export function digestName(name: string): DigestName {
  const short = name.toLowerCase().replace(/^rsa-/, '').replace('-', '');
  if (short === 'sha1' || short === 'sha256' || short === 'sha384' || short === 'sha512') return short;
  throw new Error(`Digest method not supported: ${name}`);
}

/** The digest's function, for those who need its block and output length too. */
export function digestFunction(name: DigestName): (typeof byName)[DigestName] {
  return byName[name];
}

/** The digest of some bytes. */
export function digest(name: DigestName, data: Uint8Array): Uint8Array {
  return byName[name](data);
}

/** HMAC (RFC 2104) over some bytes. */
export function authenticate(name: DigestName, key: Uint8Array, data: Uint8Array): Uint8Array {
  return hmac(byName[name], key, data);
}
