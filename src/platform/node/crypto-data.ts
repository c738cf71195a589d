import { Buffer } from '../buffer.ts';

/** What Node's functions take as bytes: text is UTF-8 unless an encoding is named. */
export type Data = Uint8Array | string;

/** A PEM text, or the object form that also says the padding. */
export type Key = string | Uint8Array | { readonly key: string | Uint8Array; readonly padding?: number };

/** Node's numbers for paddings, read by samlify and xml-encryption. */
export const constants = {
  RSA_PKCS1_PADDING: 1,
  RSA_NO_PADDING: 3,
  RSA_PKCS1_OAEP_PADDING: 4,
  RSA_PKCS1_PSS_PADDING: 6,
  RSA_PSS_SALTLEN_DIGEST: -1,
} as const;

/** The bytes of what was given. */
export function bytes(data: Data, encoding?: string | null): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, (encoding ?? 'utf8') as 'utf8') : data;
}

/** Bytes as a Buffer, or as text in the encoding asked for. */
export function encoded(data: Uint8Array, encoding?: string): Buffer | string {
  const buffer = Buffer.from(data);
  return encoding ? buffer.toString(encoding as 'utf8') : buffer;
}

/** The PEM text of a key in any of its forms. */
export function pemOf(key: Key): string {
  const inner = typeof key === 'object' && 'key' in key ? key.key : key;
  return typeof inner === 'string' ? inner : Buffer.from(inner).toString('latin1');
}

/** The number of the padding that a key's object form names. */
export function paddingOf(key: Key): number | undefined {
  return typeof key === 'object' && 'key' in key ? key.padding : undefined;
}
