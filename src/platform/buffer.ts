/** The encodings that samlify and its dependencies name; `binary` is Node's old word for `latin1`. */
type Encoding = 'utf8' | 'utf-8' | 'base64' | 'latin1' | 'binary' | 'hex';

/** Bytes that know how to write themselves as text and share their memory when sliced, as Node's do. */
class Bytes extends Uint8Array {
  override toString(encoding: string = 'utf8'): string {
    switch (encoding as Encoding) {
      case 'utf8':
      case 'utf-8':
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this);
      case 'latin1':
      case 'binary':
        return latin1Text(this);
      case 'base64':
        return btoa(latin1Text(this));
      case 'hex':
        return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
      default:
        throw new TypeError(`Unknown encoding: ${encoding}`);
    }
  }

  override slice(start?: number, end?: number): this {
    return this.subarray(start, end) as this;
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, at) => byte === other[at]);
  }
}

/** What Node calls a Buffer. */
export type Buffer = Bytes;

/** Node's Buffer, as far as samlify, xml-crypto and xml-encryption call it: 1 KB where the usual replacement has 8. */
export const Buffer = {
  /** Bytes of a text in an encoding, or a copy of bytes. Base64 is read as leniently as Node does. */
  from(data: string | ArrayLike<number>, encoding: string = 'utf8'): Buffer {
    if (typeof data !== 'string') return new Bytes(data);
    switch (encoding as Encoding) {
      case 'utf8':
      case 'utf-8':
        return new Bytes(new TextEncoder().encode(data));
      case 'latin1':
      case 'binary':
        return latin1Bytes(data);
      case 'base64':
        return base64Bytes(data);
      default:
        throw new TypeError(`Unknown encoding: ${encoding}`);
    }
  },

  isBuffer(value: unknown): boolean {
    return value instanceof Bytes;
  },

  /** `value instanceof Buffer`, which some ask instead. */
  [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Bytes;
  },

  concat(parts: readonly Uint8Array[]): Buffer {
    const all = new Bytes(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  },
} as const;

function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function latin1Bytes(text: string): Buffer {
  const bytes = new Bytes(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Both alphabets of RFC 4648, up to the first padding; what is in neither is passed over, and so is a lone last digit. */
function base64Bytes(text: string): Buffer {
  // Node looks at the low octet of each character only.
  const octets = latin1Text(latin1Bytes(text));
  const digits = (octets.split('=', 1)[0] ?? '')
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/[^A-Za-z0-9+/]/g, '');
  return latin1Bytes(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits));
}
