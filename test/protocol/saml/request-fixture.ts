// A right AuthnRequest, and the identity provider that receives it. Tests change one thing at a time.
import { type AuthnRequestFields, authnRequestXml } from '#protocol/saml/authn-request.ts';
import { type Entity, readMetadata, spMetadata } from '#protocol/saml/metadata.ts';
import { assertionNamespace, protocolNamespace } from '#protocol/saml/names.ts';
import { postFields } from '#protocol/saml/post-binding.ts';
import { type ReceivedRequest, readRequest } from '#protocol/saml/read-request.ts';
import { redirectQuery } from '#protocol/saml/redirect-binding.ts';
import type { RequestFacts, RequestKind, SamlRequestSubject } from '#protocol/saml/request.ts';
import { requestChecks } from '#protocol/saml/request-checks.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { idpSigningNext as spKey } from '#simulator/keys/idp-signing-next.ts';
import { printForm } from '#wire/form.ts';

export { spKey };
export const now = Date.parse('2026-11-23T10:00:00Z');
export const sso = 'https://idp.corp.example.com/sso';
export const spEntityId = 'https://wiki.corp.example.com/metadata';
export const spAcs = 'https://wiki.corp.example.com/acs';

export const spMetadataXml = spMetadata({
  entityId: spEntityId,
  assertionConsumerUrls: [spAcs, 'https://wiki.corp.example.com/acs/2'],
  signingCertificatePems: [spKey.certificatePem],
});
const entities = (xml: string): readonly Entity[] => {
  const read = readMetadata(xml);
  if ('problem' in read) throw new Error(read.problem);
  return read.entities;
};
export const registered = entities(spMetadataXml);

export const requestFacts: RequestFacts = {
  now: now + 2_000,
  skewMs: 0,
  maxAgeMs: 300_000,
  destinations: [sso],
  wantSigned: false,
};

export const request = (change: Partial<AuthnRequestFields> = {}): string =>
  authnRequestXml({ id: '_q1', issueInstant: now, destination: sso, issuer: spEntityId, acsUrl: spAcs, ...change });

export const logoutRequest = (nameId = 'alice'): string =>
  `<samlp:LogoutRequest xmlns:samlp="${protocolNamespace}" xmlns:saml="${assertionNamespace}" ID="_l1" Version="2.0" IssueInstant="2026-11-23T10:00:00Z" Destination="${sso}"><saml:Issuer>${spEntityId}</saml:Issuer><saml:NameID>${nameId}</saml:NameID><samlp:SessionIndex>_s1</samlp:SessionIndex></samlp:LogoutRequest>`;

export const signed = (xml: string = request()): string => sign(xml, 'Request', spKey);
export const posted = (xml: string, relayState?: string): ReceivedRequest => ({
  form: printForm(postFields({ name: 'SAMLRequest', xml, relayState })),
});
/** The query of a redirect, signed by the service provider or by someone else. */
export const redirected = (xml: string, relayState?: string, key = spKey): string =>
  redirectQuery({ name: 'SAMLRequest', xml, relayState }, key);

export const readBy = (received: ReceivedRequest | string, kind: RequestKind = 'AuthnRequest'): SamlRequestSubject =>
  readRequest(typeof received === 'string' ? { query: received } : received, kind, registered);

/** Ids of all checks that fail, in order. */
export async function failuresOf(
  subject: SamlRequestSubject,
  changed: Partial<RequestFacts> = {},
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { id, test } of requestChecks) {
    const { outcome } = await test(subject, { ...requestFacts, ...changed });
    if (outcome === 'fail') failed.push(id);
  }
  return failed;
}
