// Base64 and base64url, RFC 4648 §4 and §5.

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Standard alphabet, padded (RFC 4648 §4), on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeWith(bytes, standard);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** URL-safe alphabet without padding, as JOSE wants it (RFC 7515 §2). */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeWith(bytes, urlSafe);
}

/** The bytes of canonical, padded base64; undefined for anything else: spaces, missing padding, leftover bits. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const { bytes } = decodeBase64Lenient(text);
  return encodeBase64(bytes) === text ? bytes : undefined;
}

/** The bytes of canonical base64url without padding (RFC 7515 §2); undefined for anything else. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const { bytes } = decodeBase64Lenient(text);
  return encodeBase64url(bytes) === text ? bytes : undefined;
}

/** Something in a base64 text that RFC 4648 does not allow, at a place in the text. */
type Base64Oddity = { readonly message: string; readonly offset: number };

/** What any text says as base64: white space, both alphabets and missing padding are read, other characters are skipped, all of it is reported. */
export function decodeBase64Lenient(text: string): {
  readonly bytes: Uint8Array;
  readonly oddities: readonly Base64Oddity[];
} {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const seen = new Map<string, number>();
  const note = (message: string, offset: number) => {
    if (!seen.has(message)) seen.set(message, offset);
  };
  let length = 0;
  let digits = 0;
  let held = 0;
  let padding = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    const digit = digitOf(code);
    if (digit < 0) {
      if (code === 0x3d) padding += 1;
      else if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) note('white space', offset);
      else note('a character outside the alphabet', offset);
      continue;
    }
    if (padding > 0) note('data after padding', offset);
    if (code === 0x2d || code === 0x5f) note('a character of the URL-safe alphabet', offset);
    held = ((held << 6) | digit) & 0xffffff;
    digits += 1;
    const bitsLeft = (digits * 6) % 8;
    if (digits % 4 !== 1) {
      bytes[length] = (held >> bitsLeft) & 0xff;
      length += 1;
    }
  }
  if (digits % 4 === 1) note('a last digit alone', text.length);
  if (padding !== (4 - (digits % 4)) % 4) note('padding missing or too much', text.length);
  if ((held & ((1 << ((digits * 6) % 8)) - 1)) !== 0) note('bits left over after the last byte', text.length);
  const oddities = [...seen].map(([message, offset]) => ({ message, offset }));
  return { bytes: bytes.subarray(0, length), oddities };
}

function digitOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code === 0x2b || code === 0x2d) return 62;
  if (code === 0x2f || code === 0x5f) return 63;
  return -1;
}

function encodeWith(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = Math.min(bytes.length - at, 3) + 1;
    for (let digit = 0; digit < digits; digit += 1) text += alphabet.charAt((group >> (18 - 6 * digit)) & 63);
  }
  return text;
}
