// Where the parts of a Response stand, in bytes that nobody has vouched for yet: for the gate, and for refusing.

import { assertionNamespace, protocolNamespace, signatureNamespace } from './names.ts';
import type { ReceivedDocument } from './subject.ts';
import type { XmlDocument, XmlElement } from './xml-document.ts';
import { attributeOf, childOf, childrenOf } from './xml-document.ts';

/** The document to look at for an assertion: as received, or after decryption; undefined while it is closed or unreadable. */
export const openDocument = (subject: ReceivedDocument): XmlDocument | undefined =>
  subject.decryption.status === 'none' ? subject.document : subject.opened;

/** The Assertion that stands directly in the Response, where there is exactly one; its bytes are not verified. */
export function claimedAssertion(document: XmlDocument | undefined): XmlElement | undefined {
  const found = childrenOf(document?.root, assertionNamespace, 'Assertion');
  return found.length === 1 ? found[0] : undefined;
}

/** Every Assertion and EncryptedAssertion of the document, wherever it hides. */
export const allAssertions = (document: XmlDocument): readonly XmlElement[] =>
  document.elements.filter(
    ({ namespace, local }) =>
      namespace === assertionNamespace && (local === 'Assertion' || local === 'EncryptedAssertion'),
  );

export type PlacedSignature = {
  readonly on: 'Response' | 'Assertion';
  readonly signer: XmlElement;
  readonly signature: XmlElement;
};

/** Signatures at the two places where SAML puts them: in the Response, and in its only Assertion (saml-core §5.4.1). */
export function placedSignatures(document: XmlDocument | undefined): readonly PlacedSignature[] {
  const assertion = claimedAssertion(document);
  const inside = (on: PlacedSignature['on'], signer: XmlElement | undefined): readonly PlacedSignature[] =>
    signer ? childrenOf(signer, signatureNamespace, 'Signature').map((signature) => ({ on, signer, signature })) : [];
  return [...inside('Response', document?.root), ...inside('Assertion', assertion)];
}

/** Elements with this local name of the XML Signature namespace anywhere below, the element itself not counted. */
export function signatureParts(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.namespace === signatureNamespace && child.local === local ? [child] : []),
    ...signatureParts(child, local),
  ]);
}

/** The Response's own Issuer, status and delivery fields as they came. */
export function claimedEnvelope(document: XmlDocument | undefined) {
  const root = document?.root;
  const status = childOf(root, protocolNamespace, 'Status');
  const code = childOf(status, protocolNamespace, 'StatusCode');
  return {
    id: attributeOf(root, 'ID'),
    version: attributeOf(root, 'Version'),
    destination: attributeOf(root, 'Destination'),
    inResponseTo: attributeOf(root, 'InResponseTo'),
    issuer: childOf(root, assertionNamespace, 'Issuer')?.text,
    status: attributeOf(code, 'Value'),
    subStatus: attributeOf(childOf(code, protocolNamespace, 'StatusCode'), 'Value'),
  };
}
