import * as node from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as browser from '#platform/node/crypto.ts';
import * as encryption from '#platform/node/crypto-for-encryption.ts';

describe.each(['sha1', 'sha256', 'sha384', 'sha512'])('%s as node:crypto does it', (name) => {
  test.each([0, 1, 55, 56, 64, 1000])('digest and HMAC of %i bytes', (size) => {
    const data = node.randomBytes(size);
    expect(browser.createHash(name).update(data).digest('hex')).toBe(node.createHash(name).update(data).digest('hex'));
    const key = node.randomBytes(20);
    const expected = node.createHmac(name, key).update(data).digest('base64');
    expect(browser.createHmac(name, key).update(data).digest('base64')).toBe(expected);
  });
});

const ciphers = ['128', '192', '256'].flatMap((bits) =>
  ['cbc', 'gcm'].map((mode) => ({ name: `aes-${bits}-${mode}`, keyLength: Number(bits) / 8, gcm: mode === 'gcm' })),
);

describe.each(ciphers)('$name as node:crypto does it (xmlenc-core1 §5.2)', ({ name, keyLength, gcm }) => {
  const key = node.randomBytes(keyLength);
  const iv = node.randomBytes(gcm ? 12 : 16);
  const text = 'Grüße, <Assertion/> '.repeat(7);

  test('encrypts to the same bytes and tag', () => {
    const expected = node.createCipheriv(name as 'aes-128-gcm', key, iv);
    const ours = encryption.createCipheriv(name, key, iv);
    const bytes = expected.update(text, 'utf8', 'binary') + expected.final('binary');
    expect(`${ours.update(text, 'utf8', 'binary')}${ours.final('binary')}`).toBe(bytes);
    if (gcm) expect([...ours.getAuthTag()]).toEqual([...expected.getAuthTag()]);
  });

  test('decrypts what node:crypto encrypted, leaving the padding when told so', () => {
    const cipher = node.createCipheriv(name as 'aes-128-gcm', key, iv);
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const [ours, theirs] = [
      encryption.createDecipheriv(name, key, iv),
      node.createDecipheriv(name as 'aes-128-gcm', key, iv),
    ];
    for (const decipher of [ours, theirs]) {
      decipher.setAutoPadding(false);
      if (gcm) decipher.setAuthTag(cipher.getAuthTag());
    }
    const expected = theirs.update(encrypted, undefined, 'binary') + theirs.final('binary');
    expect(`${ours.update(encrypted, null, 'binary')}${ours.final('binary')}`).toBe(expected);
  });
});

test('GCM refuses a wrong tag', () => {
  const [key, iv] = [node.randomBytes(16), node.randomBytes(12)];
  const decipher = encryption.createDecipheriv('aes-128-gcm', key, iv);
  decipher.setAuthTag(new Uint8Array(16));
  decipher.update(node.randomBytes(32));
  expect(() => decipher.final()).toThrow();
});

test.each([
  { name: 'des-ede3-cbc', keyLength: 24, error: 'Unknown cipher: des-ede3-cbc' },
  { name: 'aes-128-cbc', keyLength: 32, error: 'Invalid key length' },
])('$name with a key of $keyLength bytes is refused: $error', ({ name, keyLength, error }) => {
  expect(() => encryption.createCipheriv(name, new Uint8Array(keyLength), new Uint8Array(16))).toThrow(error);
});

test('comparing byte strings of unlike length throws as in Node', () => {
  expect(browser.timingSafeEqual(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(browser.timingSafeEqual(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(() => browser.timingSafeEqual(Uint8Array.of(1), Uint8Array.of(1, 2))).toThrow(RangeError);
});

test('random bytes come by return or at once by callback', () => {
  expect(encryption.randomBytes(12)).toHaveLength(12);
  let length = 0;
  encryption.randomBytes(32, (_error, bytes) => {
    length = bytes.length;
  });
  expect(length).toBe(32);
});
