// From a query or a form to what the checks of a request look at: decode, parse, gate, verify. Nothing here decides whether
// the request is accepted, and nothing here throws.
import { instantOf } from './assertion.ts';
import type { Entity } from './metadata.ts';
import { assertionNamespace, protocolNamespace, signatureNamespace } from './names.ts';
import { readPostForm } from './post-binding.ts';
import { type RedirectMessage, readRedirectQuery, verifyRedirect } from './redirect-binding.ts';
import type { RequestKind, RequestSignature, SamlRequest, SamlRequestSubject } from './request.ts';
import { requestGateChecks } from './request-gate-checks.ts';
import type { ReceivedDocument } from './subject.ts';
import { verifyWithAny } from './verify.ts';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from './xml-document.ts';

/** The query of an address, without '?', or the body of a posted form; both exactly as they came. */
export type ReceivedRequest = { readonly query: string } | { readonly form: string };

/**
 * Everything that can be read of a request, and whether its signature holds with a certificate of the registered service
 * provider that it claims to come from. `request` is undefined where the gate refuses it or a signature does not hold.
 */
export function readRequest(
  received: ReceivedRequest,
  kind: RequestKind,
  registered: readonly Entity[],
): SamlRequestSubject {
  const redirect = 'query' in received ? readRedirectQuery(received.query, 'SAMLRequest') : undefined;
  const message = 'form' in received ? readPostForm(received.form, 'SAMLRequest') : redirect;
  const { text = '', base64, relayState } = message ?? {};
  const parsed = message?.problem ? { problem: message.problem } : parseXml(text);
  const document: ReceivedDocument = { base64, text, ...parsed, decryption: { status: 'none' } };
  const root = document.document?.root;
  const issuer = childOf(root, assertionNamespace, 'Issuer')?.text;
  const sender = registered.find(({ entityId }) => entityId === issuer);
  const subject = { ...document, kind, relayState, redirect, registered, sender };

  const gated = requestGateChecks.every(({ test }) => test(subject).outcome !== 'fail');
  if (!root || !gated) return { ...subject, signature: unchecked(redirect, root), request: undefined };
  const certificates = sender?.signingCertificates ?? [];
  const signature = redirect ? queryResult(redirect, certificates) : elementResult(text, root, certificates);
  const believable = signature.status === 'valid' || signature.status === 'absent';
  return { ...subject, signature, request: believable ? fieldsOf(root, kind, signature) : undefined };
}

const hasSignature = (redirect: RedirectMessage | undefined, root: XmlElement | undefined): boolean =>
  redirect ? redirect.signature !== undefined : childOf(root, signatureNamespace, 'Signature') !== undefined;

const unchecked = (redirect: RedirectMessage | undefined, root: XmlElement | undefined): RequestSignature => ({
  status: hasSignature(redirect, root) ? 'not-checked' : 'absent',
});

function queryResult(redirect: RedirectMessage, certificates: readonly string[]): RequestSignature {
  if (!redirect.signature) return { status: 'absent' };
  return { status: verifyRedirect(redirect, certificates) ? 'valid' : 'value-differs' };
}

function elementResult(text: string, root: XmlElement, certificates: readonly string[]): RequestSignature {
  if (!hasSignature(undefined, root)) return { status: 'absent' };
  const { status } = verifyWithAny(text, 'Request', certificates);
  return { status };
}

/**
 * The fields of a gated request. Where it is signed the signature covers all of them: the gate let pass only a signature
 * over the root element, and no element or attribute of the root is left out of what was digested, but that signature.
 */
function fieldsOf(root: XmlElement, kind: RequestKind, { status }: RequestSignature): SamlRequest {
  const sessionIndexes: readonly string[] = childrenOf(root, protocolNamespace, 'SessionIndex').map(({ text }) => text);
  const flag = (name: string): boolean => ['true', '1'].includes(attributeOf(root, name) ?? '');
  return {
    kind,
    signed: status === 'valid',
    id: attributeOf(root, 'ID') ?? '',
    version: attributeOf(root, 'Version'),
    issueInstant: instantOf(root, 'IssueInstant'),
    destination: attributeOf(root, 'Destination'),
    issuer: childOf(root, assertionNamespace, 'Issuer')?.text,
    acsUrl: attributeOf(root, 'AssertionConsumerServiceURL'),
    acsIndex: attributeOf(root, 'AssertionConsumerServiceIndex'),
    protocolBinding: attributeOf(root, 'ProtocolBinding'),
    forceAuthn: flag('ForceAuthn'),
    isPassive: flag('IsPassive'),
    nameId: childOf(root, assertionNamespace, 'NameID')?.text,
    sessionIndexes,
  } as SamlRequest;
}
