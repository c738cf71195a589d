// The only place where a SignedAssertion is made.
import { claimedAssertionId } from './gate-checks.ts';
import { assertionNamespace } from './names.ts';
import type { Signable, Verification } from './samlify.ts';
import { verify } from './samlify.ts';
import { claimedAssertion, openDocument, placedSignatures } from './structure.ts';
import type { ReceivedDocument, SamlSubject, SignatureResult, SignedAssertion, TrustedIssuer } from './subject.ts';
import { attributeOf, childOf, parseXml } from './xml-document.ts';

/**
 * The subject with its signatures verified: with the certificates of the issuer that the assertion claims, or with all of
 * the metadata where it claims none of them. `gated` false leaves them unchecked. `openedText` is the decrypted document.
 */
export function verifySignatures(
  received: ReceivedDocument,
  trusted: readonly TrustedIssuer[],
  gated: boolean,
  openedText?: string,
): SamlSubject {
  const open = openDocument(received);
  const issuer = childOf(claimedAssertion(open), assertionNamespace, 'Issuer')?.text;
  const named = trusted.filter(({ entityId }) => entityId === issuer);
  const certificates = (named.length > 0 ? named : trusted).flatMap((entity) => entity.certificates);
  // The Response was signed as it came, so its signature is verified before anything is opened.
  const places = [
    ...placedSignatures(received.document).filter(({ on }) => on === 'Response'),
    ...placedSignatures(open).filter(({ on }) => on === 'Assertion'),
  ].slice(0, 2);
  const verified = places.map(({ on }) => {
    if (!gated) return { on, result: { status: 'not-checked' } as Verification };
    const text = on === 'Assertion' ? (openedText ?? received.text) : received.text;
    return { on, result: verifyWithAny(text, on, certificates) };
  });
  const signatures: readonly SignatureResult[] = verified.map(({ on, result }) => ({
    on,
    status: result.status,
    detail: 'detail' in result ? result.detail : undefined,
  }));
  const assertion = signedAssertion(verified, received, openedText);
  return { ...received, trusted, signatures, assertion };
}

/** The first signature that holds with one of the certificates (base64 bodies), or why the last one that could be tried does not. */
export function verifyWithAny(text: string, on: Signable, certificates: readonly string[]): Verification {
  let best: Verification = { status: 'foreign-key' };
  for (const certificate of certificates) {
    const result = verify(text, on, certificate);
    if (result.status === 'valid') return result;
    if (result.status !== 'foreign-key') best = result;
  }
  return best;
}

function signedAssertion(
  verified: readonly { readonly on: SignatureResult['on']; readonly result: Verification }[],
  received: ReceivedDocument,
  openedText: string | undefined,
): SignedAssertion | undefined {
  // A signature that does not hold spoils the message, also where another one does.
  if (verified.length === 0 || verified.some(({ result }) => result.status !== 'valid')) return undefined;
  const own = verified.find(({ on }) => on === 'Assertion') ?? verified[0];
  if (own?.result.status !== 'valid') return undefined;
  const id = claimedAssertionId(openDocument(received));
  // An assertion that was encrypted inside a signed Response is covered by way of its ciphertext.
  const covered =
    own.on === 'Response' && openedText !== undefined ? claimedAssertion(received.opened) : read(own.result.content);
  if (!covered || id === undefined || attributeOf(covered, 'ID') !== id) return undefined;
  if (covered.local !== 'Assertion' || covered.namespace !== assertionNamespace) return undefined;
  return { root: covered, coveredBy: own.on } as SignedAssertion;
}

const read = (content: string | undefined) =>
  content === undefined ? undefined : parseXml(content, 'Response/Assertion').document?.root;
