// The one door to samlify. Of its API only what computes: sign, verify, encrypt, decrypt. Its flows, its validators and
// its metadata classes read the machine's clock or are lenient, so times are written and checked by us.
import { SamlLib } from 'samlify';
import { decodeBase64Lenient, encodeBase64 } from '#wire/base64.ts';
import { textOfBytes } from '#wire/bytes.ts';
import { rsaSha256, signatureNamespace } from './names.ts';
import type { SignatureResult } from './subject.ts';
import { withoutChildrenOfRoot } from './xml-document.ts';

type EntityLike = Parameters<typeof SamlLib.encryptAssertion>[0];
type Metadata = EntityLike['entityMeta'];

/** A private key and its certificate, both PEM. */
export type SigningKey = { readonly privateKeyPem: string; readonly certificatePem: string };

/** What an enveloped signature can stand in: the message itself, by its kind, or the Assertion of a Response. */
export type Signable = 'Response' | 'Request' | 'Assertion';

const assertionPath = "/*[local-name(.)='Response']/*[local-name(.)='Assertion']";

/** The base64 of a certificate without its PEM lines. */
export const certificateBody = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

/**
 * The same XML with an enveloped signature after the Issuer of the message or of its Assertion (saml-core §5.4). RSA-SHA256
 * and exclusive canonicalization unless another SignatureMethod is named. Throws where there is no such Issuer.
 */
export function sign(xml: string, what: Signable, key: SigningKey, algorithm: string = rsaSha256): string {
  const signer = what === 'Assertion' ? assertionPath : '/*';
  return SamlLib.constructSAMLSignature({
    rawSamlMessage: xml,
    privateKey: key.privateKeyPem,
    signingCert: certificateBody(key.certificatePem),
    signatureAlgorithm: algorithm,
    isBase64Output: false,
    ...(what === 'Assertion' ? { referenceTagXPath: assertionPath } : { isMessageSigned: true }),
    signatureConfig: { prefix: 'ds', location: { reference: `${signer}/*[local-name(.)='Issuer']`, action: 'after' } },
  });
}

/**
 * The assertion that a signature covers, as canonical XML (a request and a Response that reports an error hold none), or
 * why it is not valid.
 */
export type Verification =
  | { readonly status: 'valid'; readonly content: string | undefined }
  | { readonly status: Exclude<SignatureResult['status'], 'valid'>; readonly detail?: string };

/**
 * Verifies one signature with one certificate (base64 body). The content is the Assertion, or for a signed Response that
 * holds an encrypted one, the Response. Never throws. The caller must have passed the structural gate.
 */
export function verify(xml: string, what: Signable, certificate: string): Verification {
  // samlify takes the Response's signature first and goes on to the assertion's when the first does not match, without
  // telling which one did. So it is shown one signature, and given the certificate once.
  let asked = 0;
  const getX509Certificate = (): string[] => {
    asked += 1;
    if (asked > 1) throw new Error('the signature of the Response does not match');
    return [certificate];
  };
  try {
    const shown = what === 'Assertion' ? withoutChildrenOfRoot(xml, signatureNamespace, 'Signature') : xml;
    const [matches, content] = SamlLib.verifySignature(shown, {
      metadata: { getX509Certificate } as unknown as Metadata,
    });
    if (!matches) return { status: 'digest-differs' };
    return { status: 'valid', content: content ?? undefined };
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    if (asked > 1) return { status: 'digest-differs' };
    if (message === 'ERROR_UNMATCH_CERTIFICATE_DECLARATION_IN_METADATA') return { status: 'foreign-key' };
    if (message.startsWith('invalid signature: the signature value')) return { status: 'value-differs' };
    return { status: 'unreadable', detail: message };
  }
}

/** The base64 of an RSA signature over a text, as the Redirect binding puts it into the query (saml-bindings §3.4.4.1). */
export function signOctets(octets: string, key: SigningKey, algorithm: string): string {
  const made = SamlLib.constructMessageSignature(octets, key.privateKeyPem, undefined, false, algorithm);
  return typeof made === 'string' ? made : encodeBase64(Uint8Array.from(made));
}

/** True where the signature over the text fits a certificate (base64 body). Never throws: an unknown algorithm fits nothing. */
export function verifyOctets(octets: string, signature: Uint8Array, algorithm: string, certificate: string): boolean {
  const metadata = { getX509Certificate: () => certificate } as unknown as Metadata;
  try {
    return SamlLib.verifyMessageSignature(metadata, octets, signature as Buffer, algorithm);
  } catch {
    return false;
  }
}

/** The Response with its Assertion replaced by an EncryptedAssertion for this certificate: AES-256-CBC, RSA-OAEP (saml-core §6.1). */
export async function encryptAssertion(xml: string, certificatePem: string): Promise<string> {
  const source = {
    entitySetting: {
      isAssertionEncrypted: true,
      dataEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
      keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
      tagPrefix: { encryptedAssertion: 'saml' },
    },
  };
  const target = { entityMeta: { getX509Certificate: () => certificateBody(certificatePem) } };
  const base64 = await SamlLib.encryptAssertion(source as unknown as EntityLike, target as unknown as EntityLike, xml);
  return textOfBytes(decodeBase64Lenient(base64).bytes);
}

/** The Response with its EncryptedAssertion replaced by what was in it, or why it did not open. Never throws. */
export async function decryptAssertion(
  xml: string,
  privateKeyPem: string,
): Promise<{ readonly xml: string } | { readonly reason: string }> {
  try {
    const here = { entitySetting: { encPrivateKey: privateKeyPem } } as unknown as EntityLike;
    const [opened] = await quietly(() => SamlLib.decryptAssertion(here, xml));
    return { xml: opened };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : `${error}` };
  }
}

/** samlify prints what does not open before it rejects; a wrong key is no news here. The work is done before this returns. */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
