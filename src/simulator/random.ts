import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

/**
 * `n` bytes that depend on seed, actor, purpose and count alone, so that an edit in one place moves no bytes elsewhere.
 * Simplified: In reality a party draws random bytes from its operating system. Here they can be reproduced by design,
 * and are no secret.
 */
export function seededBytes(seed: number, actor: string, purpose: string, count: number, n: number): Uint8Array {
  const bytes = new Uint8Array(n);
  for (let block = 0; block * 32 < n; block++) {
    const digest = sha256(encoder.encode([seed, actor, purpose, count, block].join('\n')));
    bytes.set(digest.subarray(0, Math.min(32, n - block * 32)), block * 32);
  }
  return bytes;
}
