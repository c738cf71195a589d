import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keys } from '#simulator/keys/keys.ts';

describe.each(Object.entries(keys))('the demo key %s, made from its two primes', (_name, key) => {
  test('is the private key of its certificate', () => {
    const certificate = new X509Certificate(key.certificatePem);
    expect(certificate.checkPrivateKey(createPrivateKey(key.privateKeyPem))).toBe(true);
  });

  test('is written as OpenSSL writes it, PKCS #8 in PEM', () => {
    const written = createPrivateKey(key.privateKeyPem).export({ type: 'pkcs8', format: 'pem' });
    expect(key.privateKeyPem).toBe(written);
  });

  test('has the numbers of RFC 8017 §3.2', () => {
    const jwk = createPrivateKey(key.privateKeyPem).export({ format: 'jwk' });
    const number = (name: 'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi') =>
      BigInt(`0x${Buffer.from(jwk[name] ?? '', 'base64url').toString('hex')}`);
    const [p, q] = [number('p'), number('q')];
    expect(p * q).toBe(number('n'));
    expect((number('e') * number('d')) % (p - 1n)).toBe(1n);
    expect((number('e') * number('d')) % (q - 1n)).toBe(1n);
    expect(number('dp')).toBe(number('d') % (p - 1n));
    expect(number('dq')).toBe(number('d') % (q - 1n));
    expect((number('qi') * q) % p).toBe(1n);
  });
});
