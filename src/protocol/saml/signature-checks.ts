// Is it signed, by whom, and does the signature hold?

import type { CheckResult } from '#protocol/check.ts';
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { decodeBase64Lenient } from '#wire/base64.ts';
import { sha256Hex } from '#wire/hash.ts';
import { rsaSha1, sha1 } from './names.ts';
import { certificateBody } from './samlify.ts';
import type { SamlCheck } from './shape-checks.ts';
import { claimedAssertion, openDocument, placedSignatures, signatureParts } from './structure.ts';
import type { SamlSubject, SignatureResult } from './subject.ts';
import { attributeOf } from './xml-document.ts';

/** Signatures of the Response as it came and of the assertion as it was opened. */
const signaturesOf = (subject: SamlSubject) => [
  ...placedSignatures(subject.document).filter(({ on }) => on === 'Response'),
  ...placedSignatures(openDocument(subject)).filter(({ on }) => on === 'Assertion'),
];

const fingerprint = (body: string): string => `SHA-256 ${sha256Hex(decodeBase64Lenient(body).bytes).slice(0, 16)}…`;

function signatureHolds(on: SignatureResult['on']): SamlCheck['test'] {
  return (subject): CheckResult => {
    if (!subject.document) return notReached;
    const path = on === 'Response' ? 'Response/Signature' : 'Response/Assertion/Signature';
    const expected = `a signature over the ${on} that fits the certificate in the metadata`;
    const found = subject.signatures.find((signature) => signature.on === on);
    if (!found) return notApplicable;
    switch (found.status) {
      case 'valid':
        return pass('it fits', expected, path);
      case 'digest-differs':
        return fail(`the digest does not fit: the ${on} was changed after it was signed`, expected, path);
      case 'value-differs':
        return fail('the value does not fit: another key signed, or SignedInfo was changed', expected, path);
      case 'unreadable':
        return fail(`it cannot be verified: ${found.detail ?? 'unknown reason'}`, expected, path);
      default:
        return notReached;
    }
  };
}

export const signatureChecks: readonly SamlCheck[] = [
  {
    id: 'saml-assertion-encrypted',
    title: 'The assertion is encrypted where that is required',
    cite: ['iam-saml-assertions'],
    why: 'The assertion passes through the browser; everyone there can read the attributes of one that is not encrypted.',
    test: ({ document, decryption }, { encryption }) => {
      if (!document) return notReached;
      if (encryption !== 'Required') return notApplicable;
      const expected = 'an EncryptedAssertion';
      return decryption.status === 'none'
        ? fail('a plain Assertion', expected, 'Response/Assertion')
        : pass(expected, expected);
    },
  },
  {
    id: 'saml-signature-present',
    title: 'The Response or the assertion is signed',
    cite: ['saml-profiles', '§4.1.4.5'],
    why: 'The message comes from the browser: without a signature the user writes it.',
    test: (subject) => {
      if (!openDocument(subject)) return notReached;
      const signed = signaturesOf(subject).map(({ on }) => on);
      const expected = 'a Signature';
      return signed.length > 0 ? pass(signed.join(' and '), expected) : fail('none', expected, 'Response');
    },
  },
  {
    id: 'saml-assertion-signed',
    title: 'The assertion itself is signed',
    cite: ['saml-profiles', '§4.1.4.5'],
    why: 'The assertion is what is believed and passed on; a signature around it is lost when it is taken out.',
    test: (subject) => {
      if (!claimedAssertion(openDocument(subject))) return notReached;
      const own = signaturesOf(subject).find(({ on }) => on === 'Assertion');
      const expected = 'a Signature in the Assertion';
      return own ? pass('signed', expected, own.signature.path) : fail('none', expected, 'Response/Assertion');
    },
  },
  {
    id: 'saml-signature-trusted-key',
    title: 'The signing certificate is one of the metadata',
    cite: ['saml-metadata', '§2.4.1.1'],
    why: 'A signature brings its own certificate along; believing that one means believing anybody.',
    test: (subject) => {
      const placed = signaturesOf(subject);
      if (placed.length === 0) return subject.document ? notApplicable : notReached;
      const known = subject.trusted.flatMap(({ certificates }) => certificates);
      const expected = known.map(fingerprint).join(' or ') || 'a certificate in the metadata';
      let actual = 'named by nothing; the metadata decides';
      for (const { signature } of placed) {
        const certificate = signatureParts(signature, 'X509Certificate')[0];
        if (!certificate) continue;
        const body = certificateBody(certificate.text);
        if (!known.includes(body)) return fail(fingerprint(body), expected, certificate.path);
        actual = fingerprint(body);
      }
      return pass(actual, expected, placed[0]?.signature.path);
    },
  },
  {
    id: 'saml-response-signature',
    title: 'The signature of the Response holds',
    cite: ['saml-profiles', '§4.1.4.3'],
    why: 'Whoever can change a signed message unnoticed does not need the key.',
    test: signatureHolds('Response'),
  },
  {
    id: 'saml-assertion-signature',
    title: 'The signature of the assertion holds',
    cite: ['saml-profiles', '§4.1.4.3'],
    why: 'Whoever can change a signed assertion unnoticed can be anyone, in any role.',
    test: signatureHolds('Assertion'),
  },
  {
    id: 'saml-signature-strength',
    title: 'The signature does not rest on SHA-1',
    cite: ['xmldsig', '§6.2'],
    why: 'Two documents with the same SHA-1 digest can be made; one of them gets signed, the other is used.',
    test: (subject) => {
      const placed = signaturesOf(subject);
      if (placed.length === 0) return subject.document ? notApplicable : notReached;
      const used = placed.flatMap(({ signature }) =>
        ['SignatureMethod', 'DigestMethod'].flatMap((local) => signatureParts(signature, local)),
      );
      const weak = used.find((method) => [rsaSha1, sha1].includes(attributeOf(method, 'Algorithm') ?? ''));
      const expected = 'SHA-256 or stronger';
      if (weak) return fail(attributeOf(weak, 'Algorithm') ?? '', expected, weak.path);
      return pass(attributeOf(used[0], 'Algorithm'), expected, used[0]?.path);
    },
  },
];
