import * as node from 'node:zlib';
import { expect, test } from 'vitest';
import { deflateRawSync, inflatedLimit, inflateRawSync } from '#platform/node/zlib.ts';

test.each(['', 'a', '<samlp:AuthnRequest/>'.repeat(400)])('raw DEFLATE goes both ways with node:zlib', (text) => {
  expect(node.inflateRawSync(deflateRawSync(text)).toString()).toBe(text);
  expect(inflateRawSync(node.deflateRawSync(text)).toString()).toBe(text);
});

test('a stream cut short or broken throws', () => {
  const whole = node.deflateRawSync('<samlp:AuthnRequest/>'.repeat(400));
  for (let length = 0; length < whole.length; length++) {
    expect(() => inflateRawSync(whole.subarray(0, length)), `${length} bytes`).toThrow();
  }
  expect(() => inflateRawSync(Uint8Array.of(0xff, 0xff, 0xff))).toThrow();
});

test('a deflate bomb stops at the limit, and what just fits comes out', () => {
  const bomb = node.deflateRawSync(Buffer.alloc(200_000_000));
  expect(() => inflateRawSync(bomb)).toThrow(RangeError);
  expect(inflateRawSync(node.deflateRawSync(Buffer.alloc(inflatedLimit)))).toHaveLength(inflatedLimit);
});
