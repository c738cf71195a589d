import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOfBytes, bytesOfBody, bytesOfText, decodeUtf8, textOfBytes } from '#wire/bytes.ts';

const anyBytes = fc.uint8Array({ maxLength: 200 });
const likelyUtf8 = fc.array(
  fc.oneof(fc.constantFrom(0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0), fc.nat(255)),
  { maxLength: 40 },
);

test('any bytes survive as text', () => {
  fc.assert(fc.property(anyBytes, (bytes) => void expect(bytesOfText(textOfBytes(bytes))).toEqual(bytes)));
  fc.assert(
    fc.property(
      likelyUtf8,
      (list) => void expect(bytesOfText(textOfBytes(Uint8Array.from(list)))).toEqual(Uint8Array.from(list)),
    ),
    { numRuns: 1000 },
  );
});

test('well-formed text has the bytes of TextEncoder', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => void expect(bytesOfText(text)).toEqual(new TextEncoder().encode(text)),
    ),
  );
});

const rows = [
  { name: 'a byte that begins nothing', bytes: [0x61, 0xff, 0x62], text: 'a\udcffb' },
  { name: 'an overlong slash (RFC 3629 §10)', bytes: [0xc0, 0xaf], text: '\udcc0\udcaf' },
  { name: 'a surrogate encoded as UTF-8 (RFC 3629 §3)', bytes: [0xed, 0xa0, 0x80], text: '\udced\udca0\udc80' },
  { name: 'a sequence cut off', bytes: [0xe2, 0x82], text: '\udce2\udc82' },
  { name: 'a byte order mark', bytes: [0xef, 0xbb, 0xbf, 0x61], text: '\ufeffa' },
];
for (const { name, bytes, text } of rows) {
  test(`${name} reads as itself or as escapes`, () => expect(textOfBytes(Uint8Array.from(bytes))).toBe(text));
}

test('a body is text where its bytes are UTF-8, else base64', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const body = bodyOfBytes(bytes);
      expect('text' in body).toBe(decodeUtf8(bytes) !== undefined);
      expect(bytesOfBody(body)).toEqual(bytes);
    }),
  );
});
