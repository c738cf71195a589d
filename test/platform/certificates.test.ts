import * as node from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DerError, readDer } from '#platform/der.ts';
import { X509Certificate } from '#platform/node/crypto.ts';
import { readPem, writePem } from '#platform/pem.ts';
import { readPrivateKey, readPublicKey } from '#platform/rsa-keys.ts';
import { certificate, ecCertificate } from './certificates.ts';
import { rsaKeyPair } from './keys.ts';

const { der } = readPem(certificate);

describe('a certificate (RFC 5280 §4.1)', () => {
  test('has the public key node:crypto finds, from DER and from PEM', () => {
    const expected = new node.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' });
    expect(new X509Certificate(der).publicKey.export()).toBe(expected);
    expect(new X509Certificate(certificate).publicKey.export()).toBe(expected);
    expect(new X509Certificate(Buffer.from(certificate)).publicKey.export()).toBe(expected);
  });

  test('cut short anywhere is refused with an error, as node:crypto does', () => {
    for (let length = 0; length < der.length; length++) {
      expect(() => new X509Certificate(der.subarray(0, length)), `${length} bytes`).toThrow(DerError);
    }
  });

  test('may be followed by other bytes, as for node:crypto', () => {
    const followed = Buffer.concat([der, Buffer.from('rest')]);
    expect(() => new node.X509Certificate(followed)).not.toThrow();
    expect(() => new X509Certificate(followed)).not.toThrow();
  });

  test('with a key that is not RSA is refused when the key is used', () => {
    expect(() => readPublicKey(ecCertificate)).toThrow('only RSA keys are supported');
  });
});

test.each([1024, 2048, 2049])('the numbers of a key of %i bits are those of node:crypto', (bits) => {
  const key = rsaKeyPair(bits);
  const jwk = node.createPrivateKey(key.privateKey).export({ format: 'jwk' });
  const number = (base64url = '') => BigInt(`0x${Buffer.from(base64url, 'base64url').toString('hex')}`);
  const [n, e, d] = [number(jwk.n), number(jwk.e), number(jwk.d)];
  expect(readPublicKey(key.publicKey)).toEqual({ n, e });
  expect(readPublicKey(key.publicPkcs1)).toEqual({ n, e });
  expect(readPrivateKey(key.privateKey)).toEqual({ n, d });
  expect(readPrivateKey(key.pkcs1)).toEqual({ n, d });
});

test.each([
  { name: 'nothing', bytes: [], error: 'cut short at octet 0' },
  { name: 'a length cut off', bytes: [0x30, 0x82, 0x01], error: 'cut short at octet 3' },
  { name: 'contents cut off', bytes: [0x30, 0x03, 0x02, 0x01], error: 'cut short: 5 octets announced, 4 there' },
  { name: 'an indefinite length', bytes: [0x30, 0x80, 0, 0], error: 'an indefinite length is not DER' },
  { name: 'a length of five octets', bytes: [0x30, 0x85, 0, 0, 0, 0, 1, 0], error: 'a length of 5 octets is too long' },
  { name: 'a tag of two octets', bytes: [0x1f, 0x81, 0], error: 'tags of more than one octet are not supported' },
])('DER that is wrong says how: $name (X.690 §8.1)', ({ bytes, error }) => {
  expect(() => readDer(Uint8Array.from(bytes))).toThrow(new DerError(error));
});

test('PEM is written as node:crypto writes it and read back', () => {
  const { publicKey } = rsaKeyPair(2048);
  const pem = readPem(publicKey);
  expect(writePem(pem.label, pem.der)).toBe(publicKey);
});

test.each(['', 'MIIB', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END PUBLIC KEY-----'])('%j is no PEM', (text) => {
  expect(() => readPem(text)).toThrow('DECODER routines::unsupported');
});
