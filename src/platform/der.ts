/** One element of DER (ITU-T X.690 §8.1): its tag's octet, the octets of its contents, and all its octets. */
export interface DerElement {
  readonly tag: number;
  readonly contents: Uint8Array;
  readonly bytes: Uint8Array;
}

/** The bytes are not the DER they should be; the message says what and at which offset. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Tags of the universal class that keys and certificates use; 0x20 is set in constructed ones. */
export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  sequence: 0x30,
} as const;

/**
 * Reads the element at the start of `bytes`; what follows it is left alone. Throws DerError for an element that is cut
 * short, a tag of more than one octet, and lengths DER does not have (indefinite) or no certificate needs (over 2³¹).
 */
export function readDer(bytes: Uint8Array): DerElement {
  const tag = octet(bytes, 0);
  if ((tag & 0x1f) === 0x1f) throw new DerError('tags of more than one octet are not supported');
  const first = octet(bytes, 1);
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80) throw new DerError('an indefinite length is not DER');
  if (lengthOctets > 4) throw new DerError(`a length of ${lengthOctets} octets is too long`);
  let length = lengthOctets === 0 ? first : 0;
  for (let i = 0; i < lengthOctets; i++) length = length * 256 + octet(bytes, 2 + i);
  const start = 2 + lengthOctets;
  const end = start + length;
  if (end > bytes.length) throw new DerError(`cut short: ${end} octets announced, ${bytes.length} there`);
  return { tag, contents: bytes.subarray(start, end), bytes: bytes.subarray(0, end) };
}

/** The elements inside an element with the expected tag, in order. Throws DerError for another tag. */
export function readDerInside(element: DerElement, tag: number = derTag.sequence): readonly DerElement[] {
  expectTag(element, tag);
  const inside: DerElement[] = [];
  for (let rest = element.contents; rest.length > 0; ) {
    const next = readDer(rest);
    inside.push(next);
    rest = rest.subarray(next.bytes.length);
  }
  return inside;
}

/** The value of an INTEGER that is not negative. Throws DerError for another tag, no octets, or a sign. */
export function readDerInteger(element: DerElement | undefined): bigint {
  const { contents } = expectTag(element, derTag.integer);
  if (contents.length === 0) throw new DerError('an INTEGER without octets');
  if ((contents[0] ?? 0) >= 0x80) throw new DerError('a negative INTEGER');
  let hex = '';
  for (const byte of contents) hex += byte.toString(16).padStart(2, '0');
  return BigInt(`0x${hex}`);
}

/** Gives the element back when it is there and has the tag, else throws DerError. */
export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag === tag) return element;
  const found = element ? `tag 0x${element.tag.toString(16)}` : 'nothing';
  throw new DerError(`expected tag 0x${tag.toString(16)}, found ${found}`);
}

function octet(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw new DerError(`cut short at octet ${at}`);
  return value;
}
