// Node's `crypto`, as far as samlify 2.13, xml-crypto 6.3 and @authenio/xml-encryption 2.0 call it.
import { Buffer } from 'buffer/index.js';
import { aesDecrypt, aesEncrypt, aesName, gcmTagLength, isGcm } from '../aes.ts';
import { authenticate, digest, digestName } from '../digests.ts';
import { readPem, writePem } from '../pem.ts';
import { type EncryptionScheme, rsaDecrypt, rsaEncrypt, rsaSign, rsaVerify, type SignatureScheme } from '../rsa.ts';
import { subjectPublicKeyInfo } from '../rsa-keys.ts';

type Data = Uint8Array | string;

/** A PEM text, or the object form that also says the padding. */
export type Key = string | Uint8Array | { readonly key: string | Uint8Array; readonly padding?: number };

/** Node's numbers for paddings, read by samlify and xml-encryption. */
export const constants = {
  RSA_PKCS1_PADDING: 1,
  RSA_NO_PADDING: 3,
  RSA_PKCS1_OAEP_PADDING: 4,
  RSA_PKCS1_PSS_PADDING: 6,
  RSA_PSS_SALTLEN_DIGEST: -1,
} as const;

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

/** Random bytes. A callback is called at once, which keeps samlify's promises free of timers. */
export function randomBytes(size: number, callback?: (error: null, bytes: Buffer) => void): Buffer | undefined {
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(size)));
  if (!callback) return random;
  callback(null, random);
  return undefined;
}

/** A random UUID; every identifier that matters is given by the caller instead. */
export function randomUUID(): string {
  return crypto.randomUUID();
}

/** Compares two byte strings of one length. Simplified: the time it takes is not promised to be constant. */
export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) throw new RangeError('Input buffers must have the same byte length');
  let difference = 0;
  for (const [at, byte] of a.entries()) difference |= byte ^ (b[at] ?? 0);
  return difference === 0;
}

/** RSA encryption, OAEP unless the key says otherwise. */
export function publicEncrypt(key: Key, data: Uint8Array): Buffer {
  return Buffer.from(rsaEncrypt(encryptionScheme(key), pemOf(key), data));
}

/** RSA decryption, OAEP unless the key says otherwise. */
export function privateDecrypt(key: Key, data: Uint8Array): Buffer {
  return Buffer.from(rsaDecrypt(encryptionScheme(key), pemOf(key), data));
}

/** AES in steps: everything comes out with `final`, and GCM's tag with `getAuthTag` after it. */
export function createCipheriv(algorithm: string, key: Uint8Array, iv: Uint8Array) {
  const name = aesName(algorithm, key);
  const parts: Uint8Array[] = [];
  let padding = true;
  let tag: Uint8Array | undefined;
  return {
    setAutoPadding: (on = true) => {
      padding = on;
    },
    update: (data: Data, from?: string | null, to?: string) => {
      parts.push(bytes(data, from));
      return encoded(new Uint8Array(), to);
    },
    final: (to?: string) => {
      const all = aesEncrypt(name, key, iv, Buffer.concat(parts), padding);
      tag = isGcm(name) ? all.subarray(-gcmTagLength) : undefined;
      return encoded(tag ? all.subarray(0, -gcmTagLength) : all, to);
    },
    getAuthTag: () => {
      if (!tag) throw new Error('Invalid state for operation getAuthTag');
      return Buffer.from(tag);
    },
  };
}

/** The inverse of `createCipheriv`; GCM's tag is set before `final`, which throws when it does not fit. */
export function createDecipheriv(algorithm: string, key: Uint8Array, iv: Uint8Array) {
  const name = aesName(algorithm, key);
  const parts: Uint8Array[] = [];
  let padding = true;
  let tag: Uint8Array = new Uint8Array();
  return {
    setAutoPadding: (on = true) => {
      padding = on;
    },
    setAuthTag: (given: Uint8Array) => {
      if (given.length !== gcmTagLength) throw new TypeError(`Invalid authentication tag length: ${given.length}`);
      tag = given;
    },
    update: (data: Data, from?: string | null, to?: string) => {
      parts.push(bytes(data, from));
      return encoded(new Uint8Array(), to);
    },
    final: (to?: string) => encoded(aesDecrypt(name, key, iv, Buffer.concat([...parts, tag]), padding), to),
  };
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

function bytes(data: Data, encoding?: string | null): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, (encoding ?? 'utf8') as 'utf8') : data;
}

function encoded(data: Uint8Array, encoding?: string): Buffer | string {
  const buffer = Buffer.from(data);
  return encoding ? buffer.toString(encoding as 'utf8') : buffer;
}

function pemOf(key: Key): string {
  const inner = typeof key === 'object' && 'key' in key ? key.key : key;
  return typeof inner === 'string' ? inner : Buffer.from(inner).toString('latin1');
}

function paddingOf(key: Key): number | undefined {
  return typeof key === 'object' && 'key' in key ? key.padding : undefined;
}

function signatureScheme(key: Key): SignatureScheme {
  return paddingOf(key) === constants.RSA_PKCS1_PSS_PADDING ? 'pss' : 'pkcs1';
}

function encryptionScheme(key: Key): EncryptionScheme {
  return paddingOf(key) === constants.RSA_PKCS1_PADDING ? 'pkcs1' : 'oaep';
}
