import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfText } from './bytes.ts';
import { encodeHex } from './hex.ts';

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal; of a text, of its bytes as {@link bytesOfText} gives them. */
export function sha256Hex(data: string | Uint8Array): string {
  return encodeHex(sha256(typeof data === 'string' ? bytesOfText(data) : data));
}
