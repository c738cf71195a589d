import type { FieldTable } from './row.ts';

/** Elements and attributes of the XML Encryption namespace (XML Encryption 1.1 §3) as SAML uses them (saml-core §6). */
export const xmlEncryptionRows: FieldTable = {
  EncryptedData: {
    label: 'Encrypted data',
    meaning: 'The content, encrypted with a key made for this message.',
    cite: ['xmlenc', '§3.4'],
    checks: ['saml-decryption'],
  },
  'EncryptedData/@Type': {
    label: 'What is inside',
    meaning: 'That the content is an XML element.',
    cite: ['xmlenc', '§3.1'],
  },
  EncryptedKey: {
    label: 'Encrypted key',
    meaning: 'The content’s key, encrypted to the receiver: only the receiver’s private key opens it.',
    aws: 'Recorded: a key of RSA-OAEP is opened.',
    cite: ['xmlenc', '§3.5.1'],
    checks: ['saml-decryption'],
  },
  EncryptionMethod: { label: 'Encryption method', meaning: 'How it was encrypted.', cite: ['xmlenc', '§3.2'] },
  'EncryptedData/EncryptionMethod/@Algorithm': {
    label: 'Content encrypted by',
    meaning: 'The algorithm for the content: AES, best in GCM mode, since CBC lets the text be changed unseen.',
    aws: 'Recorded: AES with 128 or 256 bits, in CBC or GCM mode, is accepted.',
    cite: ['xmlenc', '§3.2'],
    checks: ['saml-decryption'],
  },
  'EncryptedKey/EncryptionMethod/@Algorithm': {
    label: 'Key encrypted by',
    meaning: 'The algorithm for the key: RSA-OAEP.',
    aws: 'Recorded: RSA-OAEP is accepted.',
    cite: ['xmlenc', '§3.2'],
    checks: ['saml-decryption'],
  },
  MGF: { label: 'Mask function', meaning: 'A part of RSA-OAEP.', cite: ['xmlenc', '§5.5.2'] },
  'MGF/@Algorithm': {
    label: 'Mask function by',
    meaning: 'The digest that RSA-OAEP’s mask is made with.',
    cite: ['xmlenc', '§5.5.2'],
  },
  CipherData: { label: 'Encrypted bytes', meaning: 'What came out of the encryption.', cite: ['xmlenc', '§3.3'] },
  CipherValue: {
    label: 'Encrypted bytes',
    meaning: 'What came out of the encryption, base64.',
    cite: ['xmlenc', '§3.3'],
    checks: ['saml-decryption'],
  },
  'EncryptedKey/@Recipient': {
    label: 'Readable to',
    meaning: 'For whom the key was encrypted.',
    cite: ['xmlenc', '§3.5.1'],
  },
};
