import { generateKeyPairSync } from 'node:crypto';

/** A fresh RSA key pair as PEM, in the forms that are read: `privateKey` PKCS#8, `pkcs1` and `publicKey` SPKI. */
export function rsaKeyPair(bits: number) {
  const pair = generateKeyPairSync('rsa', { modulusLength: bits });
  return {
    bits,
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pkcs1: pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicPkcs1: pair.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  };
}
