import * as node from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as browser from '#platform/node/crypto.ts';
import * as encryption from '#platform/node/crypto-for-encryption.ts';
import { rsaKeyPair } from './keys.ts';

const digests = ['sha1', 'sha256', 'sha384', 'sha512'] as const;
const keys = [1024, 2048, 2056, 3072].map(rsaKeyPair);
const rows = keys.flatMap((key) => digests.map((digest) => ({ name: `${key.bits} bits, ${digest}`, key, digest })));
const { RSA_PKCS1_PSS_PADDING, RSA_PKCS1_PADDING, RSA_PKCS1_OAEP_PADDING, RSA_PSS_SALTLEN_DIGEST } = node.constants;

describe.each(rows)('RSA as node:crypto does it: $name', ({ key, digest }) => {
  const algorithm = `RSA-${digest.toUpperCase()}`;
  const data = node.randomBytes(100);

  test('RSASSA-PKCS1-v1_5 signatures are the same bytes (RFC 8017 §8.2)', () => {
    const expected = node.sign(digest, data, key.privateKey).toString('base64');
    expect(browser.createSign(algorithm).update(data).sign(key.privateKey, 'base64')).toBe(expected);
    expect(browser.createSign(algorithm).update(data).sign(key.pkcs1, 'base64')).toBe(expected);
  });

  test('a signature by node:crypto verifies, and not once a bit is changed', () => {
    const signature = node.sign(digest, data, key.privateKey);
    for (const pem of [key.publicKey, key.publicPkcs1]) {
      expect(browser.createVerify(algorithm).update(data).verify(pem, signature)).toBe(true);
      expect(browser.createVerify(algorithm).update(data).update('!').verify(pem, signature)).toBe(false);
    }
    signature[5] = (signature[5] ?? 0) ^ 1;
    expect(browser.createVerify(algorithm).update(data).verify(key.publicKey, signature)).toBe(false);
  });

  test('RSASSA-PSS verifies both ways (RFC 8017 §8.1), or is refused by both when salt and digest do not fit', () => {
    const options = { padding: RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALTLEN_DIGEST };
    if (key.bits === 1024 && digest === 'sha512') {
      expect(() => browser.sign(algorithm, data, { ...options, key: key.privateKey })).toThrow('encoding error');
      expect(() => node.sign(digest, data, { ...options, key: key.privateKey })).toThrow();
      return;
    }
    const ours = browser.sign(algorithm, data, { ...options, key: key.privateKey });
    expect(node.verify(digest, data, { ...options, key: key.publicKey }, ours)).toBe(true);
    const theirs = node.sign(digest, data, { ...options, key: key.privateKey });
    expect(browser.verify(algorithm, data, { ...options, key: key.publicKey }, theirs)).toBe(true);
    expect(browser.verify(algorithm, Buffer.from('other'), { ...options, key: key.publicKey }, theirs)).toBe(false);
  });
});

describe.each(keys)('a content key of $bits bits RSA', (key) => {
  test.each([
    { name: 'RSAES-OAEP with SHA-1', padding: RSA_PKCS1_OAEP_PADDING },
    { name: 'RSAES-PKCS1-v1_5', padding: RSA_PKCS1_PADDING },
  ])('$name goes both ways (xmlenc-core1 §5.5)', ({ padding }) => {
    const message = node.randomBytes(32);
    const ours = encryption.publicEncrypt({ key: key.publicKey, padding }, message);
    expect(node.privateDecrypt({ key: key.privateKey, padding }, ours)).toEqual(message);
    const theirs = node.publicEncrypt({ key: key.publicKey, padding }, message);
    expect([...encryption.privateDecrypt({ key: key.privateKey, padding }, theirs)]).toEqual([...message]);
  });

  test('OAEP refuses what was encrypted to another key or changed', () => {
    const encrypted = node.publicEncrypt(key.publicKey, Buffer.from('content key'));
    encrypted[9] = (encrypted[9] ?? 0) ^ 1;
    expect(() => encryption.privateDecrypt(key.privateKey, encrypted)).toThrow();
  });
});

test('a signature of another length is refused, not thrown at', () => {
  const key = rsaKeyPair(1024);
  expect(browser.verify('sha256', 'data', key.publicKey, new Uint8Array(3))).toBe(false);
});

test('an exponent that makes verifying slow is refused as OpenSSL does', () => {
  const { n } = node.createPublicKey(rsaKeyPair(4096).publicKey).export({ format: 'jwk' });
  const e = Buffer.alloc(100, 0x55).toString('base64url');
  const slow = node.createPublicKey({ key: { kty: 'RSA', n: n ?? '', e }, format: 'jwk' });
  const pem = slow.export({ type: 'spki', format: 'pem' }).toString();
  expect(() => browser.verify('sha256', 'data', pem, new Uint8Array(512))).toThrow('bad e value');
});

test('a digest that no signature should use any more is refused by name', () => {
  expect(() => browser.createSign('RSA-MD5')).toThrow('Digest method not supported: RSA-MD5');
});
