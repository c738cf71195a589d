import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflateRaw, inflateRaw } from '#wire/deflate.ts';

test('deflating is undone by inflating, here and by zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(inflateRaw(deflateRaw(bytes))).toEqual({ bytes });
      expect(new Uint8Array(inflateRawSync(deflateRaw(bytes)))).toEqual(bytes);
      expect(inflateRaw(new Uint8Array(deflateRawSync(bytes)))).toEqual({ bytes });
    }),
  );
});

test('a bomb is refused at its limit', () => {
  const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(50_000_000)));
  expect(inflateRaw(bomb)).toEqual({ problem: 'inflates to more than 1000000 bytes' });
});

test('bytes that are no DEFLATE data, or a part of it, give a problem', () => {
  const whole = deflateRaw(new TextEncoder().encode('<a>'.repeat(100)));
  expect(inflateRaw(whole.slice(0, -3))).toHaveProperty('problem');
  expect(inflateRaw(new Uint8Array(0))).toHaveProperty('problem');
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void inflateRaw(bytes)));
});
