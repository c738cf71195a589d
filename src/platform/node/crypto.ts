// Node's `crypto`, as far as samlify 2.13 and xml-crypto 6.3 call it.
import { Buffer } from '../buffer.ts';
import { authenticate, digest, digestName } from '../digests.ts';
import { readPem, writePem } from '../pem.ts';
import { rsaSign, rsaVerify, type SignatureScheme } from '../rsa.ts';
import { subjectPublicKeyInfo } from '../rsa-keys.ts';
import { bytes, constants, type Data, encoded, type Key, paddingOf, pemOf } from './crypto-data.ts';

export { constants };

/** A digest in steps: `createHash('sha256').update(data).digest('base64')`. */
export function createHash(algorithm: string) {
  const name = digestName(algorithm);
  return gather((data) => ({ digest: (encoding?: string) => encoded(digest(name, data()), encoding) }));
}

/** HMAC in steps. */
export function createHmac(algorithm: string, key: Data) {
  const name = digestName(algorithm);
  return gather((data) => ({
    digest: (encoding?: string) => encoded(authenticate(name, bytes(key), data()), encoding),
  }));
}

/** An RSA signature in steps; the key's padding chooses the scheme. */
export function createSign(algorithm: string) {
  const name = digestName(algorithm);
  return gather((data) => ({
    sign: (key: Key, encoding?: string) => encoded(rsaSign(signatureScheme(key), name, pemOf(key), data()), encoding),
  }));
}

/** The check of an RSA signature in steps. */
export function createVerify(algorithm: string) {
  const name = digestName(algorithm);
  return gather((data) => ({
    verify: (key: Key, signature: Data, encoding?: string) =>
      rsaVerify(signatureScheme(key), name, pemOf(key), data(), bytes(signature, encoding)),
  }));
}

/** `createSign` in one call. */
export function sign(algorithm: string, data: Data, key: Key): Buffer {
  return createSign(algorithm).update(data).sign(key) as Buffer;
}

/** `createVerify` in one call. */
export function verify(algorithm: string, data: Data, key: Key, signature: Data): boolean {
  return createVerify(algorithm).update(data).verify(key, signature);
}

/** A random UUID; every identifier that matters is given by the caller instead. */
export function randomUUID(): string {
  return crypto.randomUUID();
}

/**
 * Compares two byte strings of one length.
 * Simplified: In reality a comparison of secrets takes the same time wherever they differ. Here that is not promised.
 */
export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) throw new RangeError('Input buffers must have the same byte length');
  let difference = 0;
  for (const [at, byte] of a.entries()) difference |= byte ^ (b[at] ?? 0);
  return difference === 0;
}

/** An X.509 certificate, as far as its public key. Throws when the DER or PEM given is none. */
export class X509Certificate {
  readonly publicKey: { export: (format?: unknown) => string };

  constructor(certificate: Data) {
    const text = typeof certificate === 'string' ? certificate : Buffer.from(certificate).toString('latin1');
    const der = text.includes('-----BEGIN ') ? readPem(text).der : bytes(certificate);
    const publicKey = writePem('PUBLIC KEY', subjectPublicKeyInfo(der));
    this.publicKey = { export: () => publicKey };
  }
}

/** Called by samlify only for keys under a passphrase, which no key here has. */
export function createPrivateKey(): never {
  throw new Error('Private keys under a passphrase are not supported.');
}

/** Collects what `update` is given and hands it to the last step. */
function gather<Last extends object>(last: (data: () => Uint8Array) => Last) {
  const parts: Uint8Array[] = [];
  const steps = {
    ...last(() => Buffer.concat(parts)),
    update: (data: Data, encoding?: string) => {
      parts.push(bytes(data, encoding));
      return steps;
    },
  };
  return steps;
}

function signatureScheme(key: Key): SignatureScheme {
  return paddingOf(key) === constants.RSA_PKCS1_PSS_PADDING ? 'pss' : 'pkcs1';
}
