import { cbc, gcm } from '@noble/ciphers/aes.js';

/** AES in the two modes of XML Encryption (xmlenc-core1 §5.2), by OpenSSL's names. Triple DES is left out on purpose. */
export type AesName = `aes-${'128' | '192' | '256'}-${'cbc' | 'gcm'}`;

/** The octets of the tag that GCM appends. */
export const gcmTagLength = 16;

/** Throws as Node does for a cipher that is not one of these, or a key of another length than its name says. */
export function aesName(name: string, key: Uint8Array): AesName {
  const [, bits, mode] = /^aes-(128|192|256)-(cbc|gcm)$/i.exec(name) ?? [];
  if (!bits || !mode) throw new Error(`Unknown cipher: ${name}`);
  if (key.length * 8 !== Number(bits)) throw new RangeError('Invalid key length');
  return name.toLowerCase() as AesName;
}

/** Encrypts; CBC pads as PKCS#7 does unless told not to, GCM appends its tag. */
export function aesEncrypt(
  name: AesName,
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
  padding: boolean,
): Uint8Array {
  return (isGcm(name) ? gcm(key, iv) : cbc(key, iv, { disablePadding: !padding })).encrypt(data);
}

/** Decrypts; for GCM the data ends with the tag. Throws when the tag, or CBC's padding if it is to be taken off, is wrong. */
export function aesDecrypt(
  name: AesName,
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
  padding: boolean,
): Uint8Array {
  return (isGcm(name) ? gcm(key, iv) : cbc(key, iv, { disablePadding: !padding })).decrypt(data);
}

/** Whether a cipher is of the authenticated mode. */
export function isGcm(name: AesName): boolean {
  return name.endsWith('gcm');
}
