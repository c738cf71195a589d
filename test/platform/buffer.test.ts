import { Buffer as Own } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Buffer } from '#platform/buffer.ts';

const encodings = ['utf8', 'base64', 'latin1', 'binary', 'hex'] as const;
const hex = (bytes: Uint8Array) => Own.from(bytes).toString('hex');

describe('bytes as Node’s Buffer has them', () => {
  test.each(encodings)('are written as %s alike, whatever they are', (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(Buffer.from(bytes).toString(encoding)).toBe(Own.from(bytes).toString(encoding));
      }),
    );
  });

  test.each(['utf8', 'latin1', 'binary', 'base64'] as const)(
    'are read from %s alike, whatever the text',
    (encoding) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
          expect(hex(Buffer.from(text, encoding))).toBe(Own.from(text, encoding).toString('hex'));
        }),
      );
    },
  );

  test('are read alike from base64 with spaces, padding and strange characters anywhere', () => {
    const character = fc.constantFrom(...'ABab01+/-_=\n \t!é');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
        expect(hex(Buffer.from(text, 'base64')), text).toBe(Own.from(text, 'base64').toString('hex'));
      }),
      { numRuns: 2000 },
    );
  });

  test('share their memory when sliced, and are copied by from', () => {
    const bytes = Buffer.from('abc');
    const slice = bytes.slice(1);
    slice[0] = 0x78;
    expect(bytes.toString()).toBe('axc');
    expect(bytes.slice(0, -1).toString()).toBe('ax');
    Buffer.from(bytes)[0] = 0;
    expect(bytes.toString()).toBe('axc');
  });

  test('are joined, compared and recognised', () => {
    const joined = Buffer.concat([Buffer.from('ab'), Uint8Array.of(99)]);
    expect(joined.toString()).toBe('abc');
    expect(joined.equals(Buffer.from('abc'))).toBe(true);
    expect(joined.equals(Buffer.from('abd'))).toBe(false);
    expect(joined.equals(Buffer.from('ab'))).toBe(false);
    expect([Buffer.isBuffer(joined), Buffer.isBuffer(joined.subarray(1)), Buffer.isBuffer(new Uint8Array())]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('of a megabyte are written without running out of stack', () => {
    const bytes = new Uint8Array(1_000_000).fill(0xe9);
    expect(Buffer.from(bytes).toString('base64')).toBe(Own.from(bytes).toString('base64'));
  });

  test('have no encoding that no one asks for', () => {
    expect(() => Buffer.from('a', 'ucs2')).toThrow('Unknown encoding: ucs2');
    expect(() => Buffer.from('a').toString('ucs2')).toThrow('Unknown encoding: ucs2');
  });
});

test('bytes are instances of Buffer, and other values are not', () => {
  expect(Buffer.from('a')).toBeInstanceOf(Buffer as never);
  expect(new Uint8Array(1) instanceof (Buffer as never)).toBe(false);
});
