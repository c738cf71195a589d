import type { PrivateKey, PublicKey } from 'micro-rsa-dsa-dh/rsa.js';
import { DerError, derTag, expectTag, readDer, readDerInside, readDerInteger } from './der.ts';
import { readPem } from './pem.ts';

const rsaEncryption = '2a864886f70d010101';
const explicitVersion = 0xa0;

/**
 * The RSA key of a PEM `PUBLIC KEY` (RFC 5280 §4.1.2.7), `CERTIFICATE` or `RSA PUBLIC KEY`. Throws for other labels,
 * other algorithms, and keys so large that checking a signature would take long, at OpenSSL's limits.
 */
export function readPublicKey(pem: string): PublicKey {
  const { label, der } = readPem(pem);
  switch (label) {
    case 'PUBLIC KEY':
      return fromSubjectPublicKeyInfo(der);
    case 'CERTIFICATE':
      return fromSubjectPublicKeyInfo(subjectPublicKeyInfo(der));
    case 'RSA PUBLIC KEY':
      return fromPkcs1Public(der);
    default:
      throw new Error(`not a public key: ${label}`);
  }
}

/** The RSA key of a PEM `PRIVATE KEY` (RFC 5958) or `RSA PRIVATE KEY` (RFC 8017 §A.1.2). Throws for other labels. */
export function readPrivateKey(pem: string): PrivateKey {
  const { label, der } = readPem(pem);
  switch (label) {
    case 'RSA PRIVATE KEY':
      return fromPkcs1Private(der);
    case 'PRIVATE KEY': {
      const [, algorithm, key] = readDerInside(readDer(der));
      expectRsa(algorithm);
      return fromPkcs1Private(expectTag(key, derTag.octetString).contents);
    }
    default:
      throw new Error(`not a private key: ${label}`);
  }
}

/**
 * The octets of a certificate's SubjectPublicKeyInfo (RFC 5280 §4.1). The certificate's own signature is not checked.
 * Throws DerError when the bytes are no certificate; bytes after it are passed over, as Node does.
 */
export function subjectPublicKeyInfo(certificate: Uint8Array): Uint8Array {
  const parts = readDerInside(readDer(certificate));
  const [toBeSigned, algorithm, signature] = parts;
  if (parts.length !== 3 || !toBeSigned) throw new DerError('a certificate has three parts');
  expectTag(algorithm, derTag.sequence);
  expectTag(signature, derTag.bitString);
  const fields = readDerInside(toBeSigned);
  // version?, serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo, …
  const at = fields[0]?.tag === explicitVersion ? 6 : 5;
  return expectTag(fields[at], derTag.sequence).bytes;
}

function fromSubjectPublicKeyInfo(der: Uint8Array): PublicKey {
  const [algorithm, bits] = readDerInside(readDer(der));
  expectRsa(algorithm);
  const { contents } = expectTag(bits, derTag.bitString);
  if (contents[0] !== 0) throw new DerError('a key of a fraction of octets');
  return fromPkcs1Public(contents.subarray(1));
}

function fromPkcs1Public(der: Uint8Array): PublicKey {
  const [modulus, exponent] = readDerInside(readDer(der));
  const n = readDerInteger(modulus);
  const e = readDerInteger(exponent);
  if (n >= 1n << 16384n) throw new Error('error:02000069:rsa routines::modulus too large');
  if (e <= 1n || (n >= 1n << 3072n && e >= 1n << 64n) || e >= n)
    throw new Error('error:02000065:rsa routines::bad e value');
  return { n, e };
}

function fromPkcs1Private(der: Uint8Array): PrivateKey {
  const [, modulus, , privateExponent] = readDerInside(readDer(der));
  return { n: readDerInteger(modulus), d: readDerInteger(privateExponent) };
}

function expectRsa(algorithm: Parameters<typeof expectTag>[0]): void {
  const [identifier] = readDerInside(expectTag(algorithm, derTag.sequence));
  const { contents } = expectTag(identifier, derTag.objectIdentifier);
  const found = Array.from(contents, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== rsaEncryption) throw new Error('only RSA keys are supported');
}
