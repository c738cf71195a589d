import { deflateSync, Inflate } from 'fflate';
import { Buffer } from '../buffer.ts';

/** The most that any message may inflate to; a SAML message is some kilobytes. */
export const inflatedLimit = 1_000_000;

/** Raw DEFLATE (RFC 1951). The bytes are not zlib's, but inflate to the same. */
export function deflateRawSync(data: Uint8Array | string): Buffer {
  return Buffer.from(deflateSync(typeof data === 'string' ? Buffer.from(data) : data, { level: 9 }));
}

/** Inflates raw DEFLATE. Throws when the stream is broken or cut short, or when more than `inflatedLimit` octets come out. */
export function inflateRawSync(data: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  const inflate = new Inflate((part, final) => {
    length += part.length;
    if (length > inflatedLimit) throw new RangeError(`Cannot create a Buffer larger than ${inflatedLimit} bytes`);
    parts.push(part);
    complete ||= final;
  });
  // In slices, so that a small bomb is stopped long before it has blown up.
  for (let at = 0; at < data.length; at += 1024) inflate.push(data.subarray(at, at + 1024), at + 1024 >= data.length);
  if (!complete) throw new Error('unexpected end of file');
  return Buffer.concat(parts);
}
