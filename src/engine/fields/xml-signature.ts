// XML Signature and XML Encryption inside SAML (saml-core §5 and §6): the seal, and the envelope that nobody can look into.
import type { FieldTable } from './row.ts';

/** Elements and attributes of the XML Signature namespace. In metadata, KeyInfo says which key will be used; see the keys that begin so. */
export const xmlSignatureRows: FieldTable = {
  Signature: {
    label: 'Seal',
    meaning: 'The signature over the element that it stands in.',
    cite: ['saml-core', '§5.4.1'],
    checks: [
      'saml-signature-place',
      'saml-signature-object',
      'saml-signed-info',
      'saml-signature-trusted-key',
      'saml-response-signature',
      'saml-assertion-signature',
    ],
  },
  'Response/Signature': {
    label: 'Seal of the envelope',
    meaning: 'The signature over the whole Response.',
    aws: 'Recorded: not needed, but where it is present it must be valid.',
    cite: ['saml-core', '§5.4.1'],
    checks: [
      'saml-signature-place',
      'saml-signature-object',
      'saml-signed-info',
      'saml-signature-trusted-key',
      'saml-response-signature',
    ],
  },
  'Assertion/Signature': {
    label: 'Seal',
    meaning: 'The signature over the assertion: it covers every field in it.',
    aws: 'Required (recorded), and verified with the certificates in the metadata that IAM holds for the provider (documented).',
    cite: ['saml-core', '§5.4.1'],
    checks: [
      'saml-signature-place',
      'saml-signature-object',
      'saml-signed-info',
      'saml-signature-trusted-key',
      'saml-assertion-signed',
      'saml-assertion-signature',
    ],
  },
  SignedInfo: {
    label: 'What was signed',
    meaning: 'The private key signs this part, and this part holds the digest of the document.',
    cite: ['xmldsig', '§4.4'],
    checks: ['saml-signed-info'],
  },
  CanonicalizationMethod: {
    label: 'Canonical form',
    meaning: 'How the same XML is brought into the same bytes before it is signed.',
    cite: ['saml-core', '§5.4.3'],
    checks: ['saml-signature-transforms'],
  },
  'CanonicalizationMethod/@Algorithm': {
    label: 'Canonical form by',
    meaning:
      'Exclusive canonicalization lets the signed element be moved into another document without its bytes changing.',
    cite: ['saml-core', '§5.4.3'],
    checks: ['saml-signature-transforms'],
  },
  SignatureMethod: {
    label: 'Signing method',
    meaning: 'How the signature was made.',
    cite: ['xmldsig', '§4.4.2'],
    checks: ['saml-signature-algorithm', 'saml-signature-strength'],
  },
  'SignatureMethod/@Algorithm': {
    label: 'Signed by',
    meaning: 'The algorithm of the signature. RSA-SHA256 is usual; those with SHA-1 are no longer safe.',
    aws: 'Recorded: RSA-SHA256 is accepted. Whether STS still accepts SHA-1 is not known.',
    cite: ['xmldsig', '§4.4.2'],
    checks: ['saml-signature-algorithm', 'saml-signature-strength'],
  },
  Reference: {
    label: 'Reference',
    meaning: 'Points to the element that is signed.',
    cite: ['saml-core', '§5.4.2'],
    checks: ['saml-signature-reference'],
  },
  'Reference/@URI': {
    label: 'Covers',
    meaning: 'The ID of the signed element. It must be the element around this signature and no other.',
    cite: ['saml-core', '§5.4.2'],
    checks: ['saml-signature-reference'],
  },
  Transforms: {
    label: 'Transforms',
    meaning: 'What is done to the element before its digest is taken.',
    cite: ['saml-core', '§5.4.4'],
    checks: ['saml-signature-transforms'],
  },
  Transform: {
    label: 'Transform',
    meaning: 'One step before the digest is taken.',
    cite: ['saml-core', '§5.4.4'],
    checks: ['saml-signature-transforms'],
  },
  'Transform/@Algorithm': {
    label: 'Transformed by',
    meaning:
      'Enveloped-signature takes the signature itself out, canonicalization fixes the bytes. SAML allows these two only.',
    cite: ['saml-core', '§5.4.4'],
    checks: ['saml-signature-transforms'],
  },
  DigestMethod: {
    label: 'Digest method',
    meaning: 'How the digest was made.',
    cite: ['xmldsig', '§4.4.3.5'],
    checks: ['saml-signature-algorithm', 'saml-signature-strength'],
  },
  'DigestMethod/@Algorithm': {
    label: 'Digest by',
    meaning: 'The algorithm of the digest. SHA-256 is usual.',
    cite: ['xmldsig', '§4.4.3.5'],
    checks: ['saml-signature-algorithm', 'saml-signature-strength'],
  },
  DigestValue: {
    label: 'Digest',
    meaning: 'The fingerprint of the signed element. One changed character and it no longer fits.',
    aws: 'Recorded: a changed assertion is refused with “Response signature invalid”.',
    cite: ['xmldsig', '§4.4.3.6'],
    checks: ['saml-assertion-signature', 'saml-response-signature'],
  },
  SignatureValue: {
    label: 'Signature',
    meaning:
      'The signature itself, made with the identity provider’s private key. The public key in the metadata verifies it.',
    aws: 'Recorded: one that does not fit is refused with “Response signature invalid”.',
    cite: ['xmldsig', '§4.3'],
    checks: ['saml-assertion-signature', 'saml-response-signature', 'saml-signed-info'],
  },
  KeyInfo: {
    label: 'Key',
    meaning: 'Which key was used: a hint. Nobody may trust a key because the message brings it along.',
    cite: ['saml-core', '§5.4.5'],
    checks: ['saml-signature-trusted-key'],
  },
  X509Data: {
    label: 'Certificate data',
    meaning: 'The key in the form of a certificate.',
    cite: ['xmldsig', '§4.5.4'],
    checks: ['saml-signature-trusted-key'],
  },
  X509Certificate: {
    label: 'Certificate',
    meaning: 'The certificate of the signing key, base64. It counts only if the metadata holds the same one.',
    aws: 'The certificates that count are those in the metadata that IAM holds. Recorded: an expired one is accepted.',
    cite: ['xmldsig', '§4.5.4'],
    checks: ['saml-signature-trusted-key'],
  },
  'KeyDescriptor/KeyInfo': {
    label: 'Key',
    meaning: 'The key that this entity uses for the purpose above.',
    cite: ['saml-metadata', '§2.4.1.1'],
  },
  'KeyDescriptor/KeyInfo/X509Data': {
    label: 'Certificate data',
    meaning: 'The key in the form of a certificate.',
    cite: ['xmldsig', '§4.5.4'],
  },
  'KeyDescriptor/KeyInfo/X509Data/X509Certificate': {
    label: 'Certificate',
    meaning: 'The certificate with which others verify this entity’s signatures, or encrypt to it.',
    aws: 'IAM keeps it with the provider; after a change of keys the metadata must be uploaded again (documented). Recorded: an expired one is accepted.',
    cite: ['saml-metadata', '§2.4.1.1'],
  },
  'EncryptedData/KeyInfo': {
    label: 'Key',
    meaning: 'Where to find the key that opens the content.',
    cite: ['xmlenc', '§3.5'],
    checks: ['saml-decryption'],
  },
  'EncryptedKey/KeyInfo': {
    label: 'Key’s key',
    meaning: 'Whose key the content’s key is encrypted to.',
    cite: ['xmlenc', '§3.5'],
    checks: ['saml-decryption'],
  },
  'EncryptionMethod/DigestMethod': {
    label: 'Digest method',
    meaning: 'The digest inside the key transport.',
    cite: ['xmlenc', '§5.5.2'],
  },
  'EncryptionMethod/DigestMethod/@Algorithm': {
    label: 'Digest by',
    meaning: 'The digest algorithm inside the key transport.',
    cite: ['xmlenc', '§5.5.2'],
  },
  Object: {
    label: 'Object',
    meaning: 'Anything. SAML signatures must not have it: it is where wrapping attacks hide what was signed.',
    cite: ['saml-errata', 'E91'],
    checks: ['saml-signature-object'],
  },
};
