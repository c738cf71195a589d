// Node's `crypto` as @authenio/xml-encryption 2.0 calls it. Apart from the rest, since it is loaded with the first
// encrypted assertion only.

import { aesDecrypt, aesEncrypt, aesName, gcmTagLength, isGcm } from '../aes.ts';
import { Buffer } from '../buffer.ts';
import { type EncryptionScheme, rsaDecrypt, rsaEncrypt } from '../rsa.ts';
import { bytes, constants, type Data, encoded, type Key, paddingOf, pemOf } from './crypto-data.ts';

export { constants };

/** Random bytes. A callback is called at once, which keeps samlify's promises free of timers. */
export function randomBytes(size: number, callback?: (error: null, bytes: Buffer) => void): Buffer | undefined {
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(size)));
  if (!callback) return random;
  callback(null, random);
  return undefined;
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

function encryptionScheme(key: Key): EncryptionScheme {
  return paddingOf(key) === constants.RSA_PKCS1_PADDING ? 'pkcs1' : 'oaep';
}
