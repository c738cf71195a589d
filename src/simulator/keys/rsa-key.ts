import { encodeBase64 } from '#wire/base64.ts';
import { decodeHex } from '#wire/hex.ts';
import type { Key } from '../types.ts';

const publicExponent = 65_537n;
/** AlgorithmIdentifier of rsaEncryption with its NULL (RFC 8017 appendix A.1). */
const rsaEncryption = '300d06092a864886f70d0101010500';

/**
 * A demo key from its two primes, in hexadecimal: everything else of a private key follows from them (RFC 8017 §3.2), and
 * random digits are what no compression makes smaller for whoever loads them.
 */
export function rsaKey([primeP, primeQ]: readonly [p: string, q: string], certificatePem: string): Key {
  return {
    get privateKeyPem() {
      return pem(privateKeyInfo(BigInt(`0x${primeP}`), BigInt(`0x${primeQ}`)));
    },
    certificatePem,
  };
}

/** PKCS #8 around RSAPrivateKey (RFC 5208 §5, RFC 8017 appendix A.1.2), as hexadecimal. */
function privateKeyInfo(p: bigint, q: bigint): string {
  const d = inverse(publicExponent, ((p - 1n) * (q - 1n)) / greatestDivisor(p - 1n, q - 1n));
  const numbers = [0n, p * q, publicExponent, d, p, q, d % (p - 1n), d % (q - 1n), inverse(q, p)];
  const key = tagged('30', numbers.map(integer).join(''));
  return tagged('30', integer(0n) + rsaEncryption + tagged('04', key));
}

function pem(der: string): string {
  const lines = encodeBase64(decodeHex(der) ?? new Uint8Array()).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}

const evenDigits = (hex: string): string => (hex.length % 2 === 0 ? hex : `0${hex}`);

/** X.690 §8.1.3: a short length is one octet, a long one says first of how many octets it is. */
function tagged(tag: string, content: string): string {
  const length = evenDigits((content.length / 2).toString(16));
  const long = content.length / 2 > 127 ? (0x80 + length.length / 2).toString(16) : '';
  return tag + long + length + content;
}

/** X.690 §8.3: two's complement, so that a positive number never begins with a set bit. */
function integer(value: bigint): string {
  const digits = evenDigits(value.toString(16));
  return tagged('02', /^[89a-f]/.test(digits) ? `00${digits}` : digits);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/** The number that, times `value`, is 1 modulo `modulus`: Euclid's algorithm, extended. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, value % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return ((factor % modulus) + modulus) % modulus;
}
