// Metadata (saml-metadata §2): what the two sides tell of themselves before the first sign-in.
import type { FieldTable } from './row.ts';

/** Elements and attributes of the SAML metadata namespace. */
export const samlMetadataRows: FieldTable = {
  EntitiesDescriptor: {
    label: 'Entities',
    meaning: 'A collection of descriptions, as a federation publishes it.',
    aws: 'Recorded: IAM accepts it for a provider.',
    cite: ['saml-metadata', '§2.3.1'],
  },
  EntityDescriptor: {
    label: 'Entity',
    meaning: 'One side of the federation describes itself: name, keys and addresses.',
    aws: 'IAM wants the identity provider’s as a document of at least 1000 characters (documented).',
    cite: ['saml-metadata', '§2.3.2'],
  },
  'EntityDescriptor/@entityID': {
    label: 'Entity ID',
    meaning: 'The name by which the others know this side. It looks like an address but need not be one.',
    aws: 'The assertion’s Issuer must be this name (documented).',
    cite: ['saml-metadata', '§2.3.2'],
  },
  'EntityDescriptor/@validUntil': {
    label: 'Valid until',
    meaning: 'When this description is to be fetched anew.',
    aws: 'Recorded: ignored at sign-in.',
    cite: ['saml-metadata', '§2.3.2'],
  },
  'EntityDescriptor/@cacheDuration': {
    label: 'Keep for',
    meaning: 'How long a copy may be kept.',
    cite: ['saml-metadata', '§2.3.2'],
  },
  'EntityDescriptor/@ID': {
    label: 'Document ID',
    meaning: 'What a signature on the metadata refers to.',
    cite: ['saml-metadata', '§2.3.2'],
  },
  IDPSSODescriptor: {
    label: 'Identity provider',
    meaning: 'This side signs people in and vouches for them.',
    aws: 'Recorded: without it IAM refuses the document.',
    cite: ['saml-metadata', '§2.4.3'],
  },
  'IDPSSODescriptor/@WantAuthnRequestsSigned': {
    label: 'Wants signed requests',
    meaning: 'Whether requests for sign-in must be signed.',
    cite: ['saml-metadata', '§2.4.3'],
  },
  SPSSODescriptor: {
    label: 'Service provider',
    meaning: 'This side relies on what identity providers say.',
    cite: ['saml-metadata', '§2.4.4'],
  },
  'SPSSODescriptor/@WantAssertionsSigned': {
    label: 'Wants signed assertions',
    meaning: 'Whether assertions must be signed themselves.',
    aws: 'AWS’s metadata says true, and STS refuses others (recorded).',
    cite: ['saml-metadata', '§2.4.4'],
  },
  'SPSSODescriptor/@AuthnRequestsSigned': {
    label: 'Signs its requests',
    meaning: 'Whether this side signs its requests for sign-in.',
    cite: ['saml-metadata', '§2.4.4'],
  },
  '@protocolSupportEnumeration': {
    label: 'Speaks',
    meaning: 'The protocols that this side speaks.',
    cite: ['saml-metadata', '§2.4.1'],
  },
  KeyDescriptor: {
    label: 'Key',
    meaning: 'A key of this side and what it is for.',
    aws: 'All signing certificates of the document count, so a change of keys can be prepared by uploading both (inferred).',
    cite: ['saml-metadata', '§2.4.1.1'],
  },
  'KeyDescriptor/@use': {
    label: 'Key for',
    meaning: 'signing, or encryption. Left out it serves both.',
    cite: ['saml-metadata', '§2.4.1.1'],
  },
  NameIDFormat: {
    label: 'Name format',
    meaning: 'A kind of name for people that this side can deal with.',
    cite: ['saml-metadata', '§2.4.2'],
  },
  SingleSignOnService: {
    label: 'Sign-in address',
    meaning: 'Where people are sent to sign in.',
    cite: ['saml-metadata', '§2.4.3'],
  },
  SingleLogoutService: {
    label: 'Sign-out address',
    meaning: 'Where sign-outs are announced.',
    aws: 'AWS’s metadata has none.',
    cite: ['saml-metadata', '§2.4.2'],
  },
  AssertionConsumerService: {
    label: 'Delivery address',
    meaning: 'Where Responses are posted. This is what Recipient and Destination must say.',
    cite: ['saml-metadata', '§2.4.4'],
  },
  '@Binding': { label: 'By', meaning: 'How messages travel to this address.', cite: ['saml-metadata', '§2.2.2'] },
  '@Location': { label: 'Address', meaning: 'The address itself.', cite: ['saml-metadata', '§2.2.2'] },
  '@index': {
    label: 'Number',
    meaning: 'The number by which a request can choose this one.',
    cite: ['saml-metadata', '§2.2.3'],
  },
  '@isDefault': {
    label: 'Default',
    meaning: 'Whether this one is used when none was chosen.',
    cite: ['saml-metadata', '§2.2.3'],
  },
  AttributeConsumingService: {
    label: 'Wanted attributes',
    meaning: 'The facts about people that this service wants.',
    cite: ['saml-metadata', '§2.4.4.1'],
  },
  ServiceName: { label: 'Service', meaning: 'The service’s name for people.', cite: ['saml-metadata', '§2.4.4.1'] },
  'ServiceName/@lang': { label: 'Language', meaning: 'The language of the name.', cite: ['saml-metadata', '§2.2.4'] },
  RequestedAttribute: {
    label: 'Wanted attribute',
    meaning: 'One fact that this service wants.',
    cite: ['saml-metadata', '§2.4.4.2'],
  },
  'RequestedAttribute/@Name': {
    label: 'Attribute name',
    meaning: 'The name that the attribute must have, letter by letter.',
    cite: ['saml-metadata', '§2.4.4.2'],
  },
  'RequestedAttribute/@FriendlyName': {
    label: 'Readable name',
    meaning: 'A name for people.',
    cite: ['saml-metadata', '§2.4.4.2'],
  },
  'RequestedAttribute/@NameFormat': {
    label: 'Kind of attribute name',
    meaning: 'How to read the name: as a URI, for example.',
    cite: ['saml-metadata', '§2.4.4.2'],
  },
  'RequestedAttribute/@isRequired': {
    label: 'Required',
    meaning: 'Whether the service can do without it.',
    cite: ['saml-metadata', '§2.4.4.2'],
  },
  Organization: { label: 'Organization', meaning: 'Who runs this side.', cite: ['saml-metadata', '§2.3.2.1'] },
  ContactPerson: { label: 'Contact', meaning: 'Whom to write to.', cite: ['saml-metadata', '§2.3.2.2'] },
};
