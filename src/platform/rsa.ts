import {
  mgf1,
  OAEP,
  PKCS1_KEM,
  PKCS1_SHA1,
  PKCS1_SHA256,
  PKCS1_SHA384,
  PKCS1_SHA512,
  PSS,
  type Signer,
} from 'micro-rsa-dsa-dh/rsa.js';
import { type DigestName, digestFunction } from './digests.ts';
import { readPrivateKey, readPublicKey } from './rsa-keys.ts';

/** RFC 8017's two signature schemes: RSASSA-PKCS1-v1_5 (§8.2) and RSASSA-PSS with a salt of the digest's length (§8.1). */
export type SignatureScheme = 'pkcs1' | 'pss';

/** RFC 8017's two encryption schemes: RSAES-PKCS1-v1_5 (§7.2) and RSAES-OAEP with SHA-1 and no label (§7.1). */
export type EncryptionScheme = 'pkcs1' | 'oaep';

const pkcs1 = { sha1: PKCS1_SHA1, sha256: PKCS1_SHA256, sha384: PKCS1_SHA384, sha512: PKCS1_SHA512 } as const;

/**
 * Signs with a PEM private key. Synchronous, since samlify uses the signature at once.
 * Simplified: In reality signing takes the same time whatever the key is. Here it does not; only the published
 * demonstration keys are ever used.
 */
export function rsaSign(
  scheme: SignatureScheme,
  digest: DigestName,
  privateKeyPem: string,
  data: Uint8Array,
): Uint8Array {
  return signer(scheme, digest).sign(readPrivateKey(privateKeyPem), data);
}

/** Whether the signature fits; false for one of the wrong length or value. Throws only when the key cannot be read. */
export function rsaVerify(
  scheme: SignatureScheme,
  digest: DigestName,
  publicKeyPem: string,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = readPublicKey(publicKeyPem);
  try {
    return signer(scheme, digest).verify(key, data, signature);
  } catch {
    return false;
  }
}

/** Encrypts a short message, such as a content key. Throws when it is too long for the key. Random by nature. */
export function rsaEncrypt(scheme: EncryptionScheme, publicKeyPem: string, message: Uint8Array): Uint8Array {
  return cipher(scheme).encrypt(readPublicKey(publicKeyPem), message);
}

/** Decrypts; throws when the padding is not the scheme's. */
export function rsaDecrypt(scheme: EncryptionScheme, privateKeyPem: string, encrypted: Uint8Array): Uint8Array {
  return cipher(scheme).decrypt(readPrivateKey(privateKeyPem), encrypted);
}

function signer(scheme: SignatureScheme, digest: DigestName): Signer {
  if (scheme === 'pkcs1') return pkcs1[digest];
  const hash = digestFunction(digest);
  return PSS(hash, mgf1(hash), hash.outputLen);
}

function cipher(scheme: EncryptionScheme) {
  if (scheme === 'pkcs1') return PKCS1_KEM;
  const sha1 = digestFunction('sha1');
  return OAEP(sha1, mgf1(sha1));
}
