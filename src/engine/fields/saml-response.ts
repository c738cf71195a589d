// The Response around the assertion (saml-core §3.2.2, §3.3.3) and the request that may have asked for it (§3.4.1).
import type { FieldTable } from './row.ts';

const structure = [
  'saml-comments',
  'saml-root',
  'saml-foreign-namespace',
  'saml-nested-message',
  'saml-signature-present',
] as const;

/** Elements and attributes of the SAML protocol namespace. */
export const samlResponseRows: FieldTable = {
  Response: {
    label: 'Response',
    meaning: 'The envelope: it says how the sign-in went and carries the assertion.',
    aws: 'STS takes the whole Response, base64 encoded, as SAMLAssertion (documented).',
    cite: ['saml-core', '§3.3.3'],
    checks: structure,
  },
  'Response/@ID': {
    label: 'Response ID',
    meaning: 'The name of this envelope. A signature on the Response refers to it.',
    cite: ['saml-core', '§3.2.2'],
    checks: ['saml-unique-ids'],
  },
  'Response/@Version': {
    label: 'SAML version',
    meaning: 'The version of SAML that the message speaks: 2.0.',
    cite: ['saml-core', '§3.2.2'],
    checks: ['saml-version'],
  },
  'Response/@IssueInstant': {
    label: 'Sent at',
    meaning: 'When the envelope was written, in UTC.',
    aws: 'Seen in the wild: STS refuses what is handed in more than five minutes after it was issued. Which IssueInstant counts is not documented.',
    cite: ['saml-core', '§3.2.2'],
    checks: ['saml-times-readable'],
  },
  'Response/@Destination': {
    label: 'Sent to',
    meaning:
      'Destination: the address to which the envelope is posted, so that a Response for one service is not taken by another.',
    aws: 'No AWS page says that STS reads it.',
    cite: ['saml-core', '§3.2.2'],
    checks: ['saml-destination'],
  },
  'Response/@InResponseTo': {
    label: 'Answers request',
    meaning: 'The ID of the request that is answered. It is missing when sign-in began at the identity provider.',
    aws: 'AWS sends no request, so there is nothing that it could answer (inferred from AWS’s metadata).',
    cite: ['saml-core', '§3.2.2'],
    checks: ['saml-in-response-to'],
  },
  'Response/@Consent': {
    label: 'Consent',
    meaning: 'Whether the person agreed to this message being sent.',
    cite: ['saml-core', '§3.2.2'],
  },
  Status: {
    label: 'Status',
    meaning: 'How the sign-in went.',
    cite: ['saml-core', '§3.2.2.1'],
    checks: ['saml-status'],
  },
  StatusCode: {
    label: 'Status code',
    meaning: 'Holds the result; a second one inside says more about a failure.',
    cite: ['saml-core', '§3.2.2.2'],
    checks: ['saml-status'],
  },
  'StatusCode/@Value': {
    label: 'Result',
    meaning: 'Success, or who is to blame: Requester, Responder, VersionMismatch.',
    aws: 'What STS answers to anything but Success is not documented.',
    cite: ['saml-core', '§3.2.2.2'],
    checks: ['saml-status'],
  },
  StatusMessage: {
    label: 'Status message',
    meaning: 'A sentence from the identity provider for whoever looks into a failure.',
    cite: ['saml-core', '§3.2.2.3'],
  },
  StatusDetail: {
    label: 'Status detail',
    meaning: 'More about a failure, in a form of the identity provider’s own.',
    cite: ['saml-core', '§3.2.2.4'],
  },
  Extensions: {
    label: 'Extensions',
    meaning: 'Room for what the two sides agreed on outside of the standard.',
    cite: ['saml-core', '§3.2.2'],
  },
  AuthnRequest: {
    label: 'Sign-in request',
    meaning: 'A service asks the identity provider to sign someone in.',
    aws: 'AWS sends none: sign-in to AWS begins at the identity provider (inferred from AWS’s metadata).',
    cite: ['saml-core', '§3.4.1'],
  },
  'AuthnRequest/@ID': {
    label: 'Request ID',
    meaning: 'The answer must name it in InResponseTo.',
    cite: ['saml-core', '§3.2.1'],
  },
  'AuthnRequest/@Version': {
    label: 'SAML version',
    meaning: 'The version of SAML: 2.0.',
    cite: ['saml-core', '§3.2.1'],
  },
  'AuthnRequest/@IssueInstant': {
    label: 'Asked at',
    meaning: 'When the request was written, in UTC.',
    cite: ['saml-core', '§3.2.1'],
  },
  'AuthnRequest/@Destination': {
    label: 'Sent to',
    meaning: 'The identity provider’s address to which the request goes.',
    cite: ['saml-core', '§3.2.1'],
  },
  'AuthnRequest/@AssertionConsumerServiceURL': {
    label: 'Answer to',
    meaning:
      'Where the answer shall be posted. An identity provider must know this address from the service’s metadata.',
    cite: ['saml-core', '§3.4.1'],
  },
  'AuthnRequest/@ProtocolBinding': {
    label: 'Answer by',
    meaning: 'How the answer shall travel: usually by a form that the browser posts.',
    cite: ['saml-core', '§3.4.1'],
  },
  'AuthnRequest/@ForceAuthn': {
    label: 'Ask again',
    meaning: 'Whether the person must sign in even though a session exists.',
    cite: ['saml-core', '§3.4.1'],
  },
  'AuthnRequest/@IsPassive': {
    label: 'Do not disturb',
    meaning: 'Whether the identity provider must do it without showing a page.',
    cite: ['saml-core', '§3.4.1'],
  },
  NameIDPolicy: {
    label: 'Wanted name',
    meaning: 'What kind of name the service wants for the person.',
    cite: ['saml-core', '§3.4.1.1'],
  },
  'NameIDPolicy/@Format': {
    label: 'Wanted name format',
    meaning: 'The format of name that the service wants.',
    cite: ['saml-core', '§3.4.1.1'],
  },
  'NameIDPolicy/@AllowCreate': {
    label: 'May create',
    meaning: 'Whether the identity provider may make a new name for the person.',
    cite: ['saml-core', '§3.4.1.1'],
  },
  RequestedAuthnContext: {
    label: 'Wanted sign-in',
    meaning: 'How strong the sign-in has to be.',
    cite: ['saml-core', '§3.3.2.2.1'],
  },
};
