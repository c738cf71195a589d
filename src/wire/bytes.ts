// Text and bytes, losslessly. Valid UTF-8 reads as itself; a byte that is no part of valid UTF-8 reads as the lone
// surrogate U+DC80…U+DCFF that stands for it (PEP 383, "surrogateescape"), so that any bytes can be shown and edited.

import { decodeBase64Lenient, encodeBase64 } from './base64.ts';
import type { Body } from './records.ts';

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const loneEscape = /[\udc80-\udcff]/u;

/** The text of valid UTF-8 (RFC 3629), a byte order mark kept; undefined for any other bytes. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 of a text. A lone surrogate becomes U+FFFD, except the escapes made by {@link textOfBytes}, which become their byte. */
export function bytesOfText(text: string): Uint8Array {
  if (!loneEscape.test(text)) return encoder.encode(text);
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) {
      bytes[length] = code & 0xff;
      length += 1;
      continue;
    }
    // encodeInto writes U+FFFD for any other lone surrogate.
    const character = code > 0xffff ? text.slice(at, at + 2) : text.charAt(at);
    if (code > 0xffff) at += 1;
    if (code < 0x80) bytes[length++] = code;
    else length += encoder.encodeInto(character, bytes.subarray(length)).written;
  }
  return bytes.slice(0, length);
}

/** Any bytes as text, so that `bytesOfText(textOfBytes(b))` is always `b`. */
export function textOfBytes(bytes: Uint8Array): string {
  const whole = decodeUtf8(bytes);
  if (whole !== undefined) return whole;
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const size = sequenceLength(bytes, at);
    const code = size === 0 ? 0xdc00 + (bytes[at] ?? 0) : codePointAt(bytes, at, size);
    if (code > 0xffff) units[length++] = 0xd800 + ((code - 0x10000) >> 10);
    units[length++] = code > 0xffff ? 0xdc00 + ((code - 0x10000) & 0x3ff) : code;
    at += size || 1;
  }
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192)));
  return text;
}

/** The code point of a well-formed sequence of `size` bytes. */
function codePointAt(bytes: Uint8Array, at: number, size: number): number {
  let code = size === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) & (0x7f >> size);
  for (let next = 1; next < size; next += 1) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  return code;
}

/** Length of the well-formed UTF-8 sequence at `at` (Unicode table 3-7), 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The bytes that travel. Base64 that is not well-formed gives what could be read of it. */
export function bytesOfBody(body: Body | undefined): Uint8Array {
  if (body === undefined) return new Uint8Array(0);
  return 'text' in body ? bytesOfText(body.text) : decodeBase64Lenient(body.base64).bytes;
}

/** A body of these bytes: `{text}` where they are UTF-8, `{base64}` where not. */
export function bodyOfBytes(bytes: Uint8Array): Body {
  const text = decodeUtf8(bytes);
  return text === undefined ? { base64: encodeBase64(bytes) } : { text };
}

/** The body as text, with escapes for bytes that are not UTF-8; '' for no body. */
export function textOfBody(body: Body | undefined): string {
  if (body === undefined) return '';
  return 'text' in body ? body.text : textOfBytes(bytesOfBody(body));
}

/** The body with this text; the given body itself where its bytes stay the same. */
export function bodyWithText(body: Body | undefined, text: string): Body | undefined {
  const bytes = bytesOfText(text);
  return equalBytes(bytes, bytesOfBody(body)) ? body : bodyOfBytes(bytes);
}
