import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, decodeBase64Lenient, decodeBase64url, encodeBase64, encodeBase64url } from '#wire/base64.ts';

test('encoding agrees with Node and is undone by decoding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes);
    }),
  );
});

const vectors = [
  { text: '', bytes: '' },
  { text: 'Zg==', bytes: 'f' },
  { text: 'Zm8=', bytes: 'fo' },
  { text: 'Zm9v', bytes: 'foo' },
  { text: 'Zm9vYg==', bytes: 'foob' },
  { text: 'Zm9vYmE=', bytes: 'fooba' },
  { text: 'Zm9vYmFy', bytes: 'foobar' },
];
for (const { text, bytes } of vectors) {
  test(`RFC 4648 §10: ${JSON.stringify(bytes)}`, () => {
    expect(decodeBase64(text)).toEqual(new TextEncoder().encode(bytes));
    expect(encodeBase64(new TextEncoder().encode(bytes))).toBe(text);
  });
}

const odd = [
  { name: 'a line break', text: 'Zm9v\nYmFy', reads: 'foobar', says: 'white space', at: 4 },
  { name: 'no padding', text: 'Zm8', reads: 'fo', says: 'padding missing or too much', at: 3 },
  {
    name: 'leftover bits (RFC 4648 §3.5)',
    text: 'Zm9=',
    reads: 'fo',
    says: 'bits left over after the last byte',
    at: 4,
  },
  { name: 'the other alphabet', text: '_-8=', reads: undefined, says: 'a character of the URL-safe alphabet', at: 0 },
  {
    name: 'a foreign character (RFC 4648 §3.3)',
    text: 'Zm*9v',
    reads: 'foo',
    says: 'a character outside the alphabet',
    at: 2,
  },
  { name: 'data after padding', text: 'Zg==Zg==', reads: undefined, says: 'data after padding', at: 4 },
];
for (const { name, text, reads, says, at } of odd) {
  test(`${name} is refused when strict, read and reported when lenient`, () => {
    expect(decodeBase64(text)).toBeUndefined();
    const { bytes, oddities } = decodeBase64Lenient(text);
    if (reads !== undefined) expect(new TextDecoder().decode(bytes)).toBe(reads);
    expect(oddities).toContainEqual({ message: says, offset: at });
  });
}

test('any text decodes leniently without an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeBase64Lenient(text)));
});
