// Metadata (saml-metadata §2): what an identity provider publishes and IAM is given, and what AWS publishes.
import { escapeXmlAttribute } from '#wire/xml-text.ts';
import {
  metadataNamespace,
  nameIdFormats,
  postBinding,
  protocolNamespace,
  redirectBinding,
  signatureNamespace,
} from './names.ts';
import { certificateBody } from './samlify.ts';
import type { XmlElement } from './xml-document.ts';
import { attributeOf, childOf, childrenOf, parseXml } from './xml-document.ts';

export type Endpoint = { readonly binding: string; readonly location: string };

/** Where Responses may go. `index` and `isDefault` as written (saml-metadata §2.2.3). */
export type IndexedEndpoint = Endpoint & { readonly index: string | undefined; readonly isDefault: boolean };

/** One entity as its metadata describes it. Certificates are base64 bodies, in document order. */
export type Entity = {
  readonly entityId: string;
  readonly role: 'idp' | 'sp' | 'none';
  readonly signingCertificates: readonly string[];
  readonly encryptionCertificates: readonly string[];
  /** SingleSignOnService of an identity provider. */
  readonly singleSignOn: readonly Endpoint[];
  /** AssertionConsumerService of a service provider. */
  readonly assertionConsumer: readonly IndexedEndpoint[];
  /** A service provider that says of itself that it signs its requests (saml-metadata §2.4.4). */
  readonly authnRequestsSigned: boolean;
};

export type IdpMetadataFields = {
  readonly entityId: string;
  readonly signingCertificatePems: readonly string[];
  readonly singleSignOnUrl: string;
  /** Unsigned requests will be refused (saml-metadata §2.4.3). */
  readonly wantAuthnRequestsSigned?: boolean;
};

export type SpMetadataFields = {
  readonly entityId: string;
  /** The first one is the default; indexes count from 0. */
  readonly assertionConsumerUrls: readonly string[];
  readonly signingCertificatePems?: readonly string[];
  readonly encryptionCertificatePems?: readonly string[];
  readonly authnRequestsSigned?: boolean;
};

const keyDescriptor = (use: string, pem: string): string =>
  `<md:KeyDescriptor use="${use}"><ds:KeyInfo xmlns:ds="${signatureNamespace}"><ds:X509Data><ds:X509Certificate>${certificateBody(pem)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
const formats = (list: readonly string[]): string =>
  list.map((format) => `<md:NameIDFormat>${format}</md:NameIDFormat>`).join('');

/** An identity provider's EntityDescriptor. With a certificate in it, it is longer than the 1,000 characters that IAM asks for. */
export function idpMetadata(fields: IdpMetadataFields): string {
  const location = escapeXmlAttribute(fields.singleSignOnUrl);
  const services = [redirectBinding, postBinding].map(
    (binding) => `<md:SingleSignOnService Binding="${binding}" Location="${location}"/>`,
  );
  return (
    `<md:EntityDescriptor xmlns:md="${metadataNamespace}" entityID="${escapeXmlAttribute(fields.entityId)}">` +
    `<md:IDPSSODescriptor WantAuthnRequestsSigned="${fields.wantAuthnRequestsSigned ?? false}" protocolSupportEnumeration="${protocolNamespace}">` +
    fields.signingCertificatePems.map((pem) => keyDescriptor('signing', pem)).join('') +
    formats([nameIdFormats.persistent, nameIdFormats.transient, nameIdFormats.emailAddress]) +
    services.join('') +
    '</md:IDPSSODescriptor></md:EntityDescriptor>'
  );
}

/** A service provider's EntityDescriptor, with assertion consumer services for HTTP-POST. */
export function spMetadata(fields: SpMetadataFields): string {
  const consumers = fields.assertionConsumerUrls.map(
    (url, index) =>
      `<md:AssertionConsumerService index="${index}" isDefault="${index === 0}" Binding="${postBinding}" Location="${escapeXmlAttribute(url)}"/>`,
  );
  return (
    `<md:EntityDescriptor xmlns:md="${metadataNamespace}" entityID="${escapeXmlAttribute(fields.entityId)}">` +
    `<md:SPSSODescriptor AuthnRequestsSigned="${fields.authnRequestsSigned ?? false}" WantAssertionsSigned="true" protocolSupportEnumeration="${protocolNamespace}">` +
    (fields.signingCertificatePems ?? []).map((pem) => keyDescriptor('signing', pem)).join('') +
    (fields.encryptionCertificatePems ?? []).map((pem) => keyDescriptor('encryption', pem)).join('') +
    consumers.join('') +
    '</md:SPSSODescriptor></md:EntityDescriptor>'
  );
}

const requested = (name: string, friendlyName: string, required: boolean): string =>
  `<md:RequestedAttribute Name="${name}" FriendlyName="${friendlyName}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri" isRequired="${required}"/>`;

/**
 * AWS's service provider metadata: no logout and no request, so sign-in begins at the identity provider. With a
 * certificate, the metadata of one SAML provider, whose assertions may be encrypted to it.
 * Simplified: In reality AWS's metadata lists many optional attributes. Here only `eduPersonAffiliation` is listed.
 */
export function awsMetadata(options: { readonly acs: string; readonly encryptionCertificatePem?: string }): string {
  return (
    `<md:EntityDescriptor xmlns:md="${metadataNamespace}" entityID="urn:amazon:webservices">` +
    `<md:SPSSODescriptor WantAssertionsSigned="true" protocolSupportEnumeration="${protocolNamespace}">` +
    (options.encryptionCertificatePem ? keyDescriptor('encryption', options.encryptionCertificatePem) : '') +
    formats([
      nameIdFormats.transient,
      nameIdFormats.persistent,
      nameIdFormats.emailAddress,
      nameIdFormats.unspecified,
      nameIdFormats.x509SubjectName,
      nameIdFormats.windowsDomainQualifiedName,
      nameIdFormats.kerberos,
      nameIdFormats.entity,
    ]) +
    `<md:AssertionConsumerService index="1" isDefault="true" Binding="${postBinding}" Location="${escapeXmlAttribute(options.acs)}"/>` +
    '<md:AttributeConsumingService index="1"><md:ServiceName xml:lang="en">AWS Management Console Single Sign-On</md:ServiceName>' +
    requested('https://aws.amazon.com/SAML/Attributes/Role', 'RoleEntitlement', true) +
    requested('https://aws.amazon.com/SAML/Attributes/RoleSessionName', 'RoleSessionName', true) +
    requested('urn:oid:1.3.6.1.4.1.5923.1.1.1.1', 'eduPersonAffiliation', false) +
    '</md:AttributeConsumingService></md:SPSSODescriptor></md:EntityDescriptor>'
  );
}

/** The entities of an EntityDescriptor or EntitiesDescriptor, or why it is none. Never throws. */
export function readMetadata(text: string): { readonly entities: readonly Entity[] } | { readonly problem: string } {
  const { document, problem } = parseXml(text);
  if (problem) return { problem: problem.message };
  const descriptors = document.elements.filter(
    ({ namespace, local }) => namespace === metadataNamespace && local === 'EntityDescriptor',
  );
  const known = document.root.namespace === metadataNamespace && /^Entit(y|ies)Descriptor$/.test(document.root.local);
  if (!known) return { problem: `the root element is ${document.root.local}` };
  return { entities: descriptors.map(readEntity) };
}

function readEntity(element: XmlElement): Entity {
  const idp = childOf(element, metadataNamespace, 'IDPSSODescriptor');
  const descriptor = idp ?? childOf(element, metadataNamespace, 'SPSSODescriptor');
  const endpoints = (local: string): readonly IndexedEndpoint[] =>
    childrenOf(descriptor, metadataNamespace, local).map((endpoint) => ({
      binding: attributeOf(endpoint, 'Binding') ?? '',
      location: attributeOf(endpoint, 'Location') ?? '',
      index: attributeOf(endpoint, 'index'),
      isDefault: isTrue(attributeOf(endpoint, 'isDefault')),
    }));
  return {
    entityId: attributeOf(element, 'entityID') ?? '',
    role: idp ? 'idp' : descriptor ? 'sp' : 'none',
    signingCertificates: certificates(descriptor, 'signing'),
    encryptionCertificates: certificates(descriptor, 'encryption'),
    singleSignOn: endpoints('SingleSignOnService').map(({ binding, location }) => ({ binding, location })),
    assertionConsumer: endpoints('AssertionConsumerService'),
    authnRequestsSigned: isTrue(attributeOf(descriptor, 'AuthnRequestsSigned')),
  };
}

// xs:boolean has two words for each value.
const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

// saml-metadata §2.4.1.1: a KeyDescriptor without `use` serves both.
function certificates(descriptor: XmlElement | undefined, use: string): readonly string[] {
  return childrenOf(descriptor, metadataNamespace, 'KeyDescriptor')
    .filter((key) => (attributeOf(key, 'use') ?? use) === use)
    .flatMap((key) => childrenOf(childOf(key, signatureNamespace, 'KeyInfo'), signatureNamespace, 'X509Data'))
    .flatMap((data) => childrenOf(data, signatureNamespace, 'X509Certificate'))
    .map(({ text }) => certificateBody(text));
}
