// Percent-encoding, RFC 3986 §2.
import { bytesOfText, textOfBytes } from './bytes.ts';

const unreserved = /[A-Za-z0-9\-._~]/;
/** WHATWG URL §5.2: what application/x-www-form-urlencoded leaves as it is. */
const formSafe = /[A-Za-z0-9*\-._]/;

/** Every byte but RFC 3986's unreserved characters as %XX in upper case: what AWS calls UriEncode (SigV4, canonical request). */
export function percentEncode(text: string): string {
  return encodeExcept(text, unreserved);
}

/** A form's name or value as a browser writes it (WHATWG URL §5.2): a space is '+'. */
export function formEncode(text: string): string {
  return encodeExcept(text, formSafe).replaceAll('%20', '+');
}

/** Reads %XX as bytes and those as UTF-8, losslessly for other bytes (see textOfBytes). A '%' without two digits stays as it is. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  const source = bytesOfText(text);
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const value = source[at] === 0x25 ? hexPair(source[at + 1], source[at + 2]) : -1;
    bytes[length] = value < 0 ? (source[at] ?? 0) : value;
    length += 1;
    if (value >= 0) at += 2;
  }
  return textOfBytes(bytes.subarray(0, length));
}

/** {@link percentDecode} after reading '+' as a space (WHATWG URL §5.1). */
export function formDecode(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}

function encodeExcept(text: string, safe: RegExp): string {
  let encoded = '';
  for (const byte of bytesOfText(text)) {
    const character = String.fromCharCode(byte);
    encoded += safe.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

function hexPair(high: number | undefined, low: number | undefined): number {
  const pair = String.fromCharCode(high ?? 0, low ?? 0);
  return /^[0-9a-fA-F]{2}$/.test(pair) ? Number.parseInt(pair, 16) : -1;
}
