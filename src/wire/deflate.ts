// Raw DEFLATE (RFC 1951), as SAML's HTTP-Redirect binding uses it (saml-bindings §3.4.4.1).
import { deflateSync, Inflate } from 'fflate';
import { concatBytes } from './bytes.ts';
import { maxDocumentBytes } from './limits.ts';

/** What inflating gave: the bytes, or why not. */
type Inflated = { readonly bytes: Uint8Array } | { readonly problem: string };

export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}

/** Inflates raw DEFLATE and stops as soon as more than `limit` bytes came out, so that a bomb costs no memory. Never throws. */
export function inflateRaw(bytes: Uint8Array, limit: number = maxDocumentBytes): Inflated {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    parts.push(part);
    length += part.length;
    ended = final;
  });
  try {
    // DEFLATE expands a byte to 1032 at most, so a step of 256 bytes stays near the limit.
    for (let at = 0; at < bytes.length && length <= limit; at += 256) {
      inflate.push(bytes.subarray(at, at + 256), at + 256 >= bytes.length);
    }
  } catch {
    return { problem: 'not DEFLATE data (RFC 1951)' };
  }
  if (length > limit) return { problem: `inflates to more than ${limit} bytes` };
  return ended ? { bytes: concatBytes(parts) } : { problem: 'the DEFLATE data is not complete' };
}
