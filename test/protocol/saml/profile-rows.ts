// One thing changed in a right Response, before it is signed, and the checks that then fail.
import { nameIdFormats } from '#protocol/saml/names.ts';
import { sign } from '#protocol/saml/samlify.ts';
import type { SamlFacts } from '#protocol/saml/subject.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { assertion, now, signedAssertion, written } from './fixture.ts';

const responder = 'urn:oasis:names:tc:SAML:2.0:status:Responder';
const [confirmation] = assertion.confirmations;
const later = now + 300_000;
const past = now - 60_000;
const conditions = { ...assertion.conditions };

export type Row = {
  readonly name: string;
  readonly text: string;
  readonly facts?: Partial<SamlFacts>;
  readonly fails: readonly string[];
};

export const profileRows: readonly Row[] = [
  { name: 'version 1.1 of the assertion', text: signedAssertion({ version: '1.1' }), fails: ['saml-version'] },
  { name: 'version 1.1 of the Response', text: signedAssertion({}, { version: '1.1' }), fails: ['saml-version'] },
  {
    name: 'another issuer in the assertion',
    text: signedAssertion({ issuer: 'https://other.example' }),
    fails: ['saml-issuer'],
  },
  {
    name: 'another issuer in the Response alone',
    text: signedAssertion({}, { issuer: 'https://other.example' }),
    fails: ['saml-response-issuer'],
  },
  {
    name: 'an instant with an offset instead of UTC',
    text: signedAssertion({ issueInstant: '2026-11-23T12:00:00+02:00' }),
    fails: ['saml-times-utc'],
  },
  { name: 'no NameID', text: signedAssertion({ nameId: undefined }), fails: ['saml-name-id'] },
  {
    name: 'NameID without Format',
    text: signedAssertion({ nameId: { value: 'alice' } }),
    fails: ['saml-name-id-format-present'],
  },
  {
    name: 'NameID of an unknown format',
    text: signedAssertion({ nameId: { value: 'alice', format: 'custom-format' } }),
    fails: ['saml-name-id-format'],
  },
  {
    name: 'NameID as SAML 1.1 mail address',
    text: signedAssertion({ nameId: { value: 'a@b', format: nameIdFormats.emailAddress } }),
    fails: [],
  },
  {
    name: 'no SubjectConfirmation',
    text: signedAssertion({ confirmations: [] }),
    fails: ['saml-subject-confirmation-count'],
  },
  {
    name: 'two SubjectConfirmations',
    text: signedAssertion({ confirmations: [{ ...confirmation }, { ...confirmation }] }),
    fails: ['saml-subject-confirmation-count'],
  },
  {
    name: 'holder-of-key',
    text: signedAssertion({
      confirmations: [{ ...confirmation, method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }],
    }),
    fails: ['saml-confirmation-method'],
  },
  {
    name: 'no Recipient',
    text: signedAssertion({ confirmations: [{ ...confirmation, recipient: undefined }] }),
    fails: ['saml-recipient-present'],
  },
  {
    name: 'another Recipient',
    text: signedAssertion({ confirmations: [{ ...confirmation, recipient: 'https://unrelated.example/saml' }] }),
    fails: ['saml-recipient'],
  },
  {
    name: 'no end of the confirmation',
    text: signedAssertion({ confirmations: [{ ...confirmation, notOnOrAfter: undefined }] }),
    fails: ['saml-confirmation-not-on-or-after-present'],
  },
  {
    name: 'the confirmation is over',
    text: signedAssertion({ confirmations: [{ ...confirmation, notOnOrAfter: past }] }),
    fails: ['saml-confirmation-not-on-or-after'],
  },
  {
    name: 'the confirmation has a NotBefore',
    text: signedAssertion({ confirmations: [{ ...confirmation, notBefore: later }] }),
    fails: ['saml-confirmation-not-before'],
  },
  { name: 'no Conditions', text: signedAssertion({ conditions: undefined }), fails: ['saml-conditions-present'] },
  {
    name: 'Conditions without an end',
    text: signedAssertion({ conditions: { ...conditions, notOnOrAfter: undefined } }),
    fails: [],
  },
  {
    name: 'Conditions that are over',
    text: signedAssertion({ conditions: { ...conditions, notOnOrAfter: past } }),
    fails: ['saml-not-on-or-after'],
  },
  {
    name: 'Conditions that end now',
    text: signedAssertion({ conditions: { ...conditions, notOnOrAfter: now + 2_000 } }),
    fails: ['saml-not-on-or-after'],
  },
  {
    name: 'Conditions over, within the allowed skew',
    text: signedAssertion({ conditions: { ...conditions, notOnOrAfter: past } }),
    facts: { skewMs: 180_000 },
    fails: [],
  },
  {
    name: 'Conditions that begin tomorrow',
    text: signedAssertion({ conditions: { ...conditions, notBefore: now + 86_400_000 } }),
    fails: ['saml-not-before'],
  },
  {
    name: 'a NotBefore that is no time',
    text: signedAssertion({ conditions: { ...conditions, notBefore: 'invalid' } }),
    fails: ['saml-times-readable'],
  },
  {
    name: 'another Audience',
    text: signedAssertion({ conditions: { ...conditions, audiences: ['urn:other'] } }),
    fails: ['saml-audience'],
  },
  {
    name: 'several Audiences, one of them ours',
    text: signedAssertion({ conditions: { ...conditions, audiences: ['urn:other', 'urn:amazon:webservices'] } }),
    fails: [],
  },
  {
    name: 'no AudienceRestriction',
    text: signedAssertion({ conditions: { ...conditions, audiences: undefined } }),
    fails: ['saml-audience-present'],
  },
  {
    name: 'OneTimeUse, the first time',
    text: signedAssertion({ conditions: { ...conditions, oneTimeUse: true } }),
    fails: [],
  },
  {
    name: 'the same assertion again',
    text: signedAssertion(),
    facts: { seenAssertions: [assertion.id] },
    fails: ['saml-replay'],
  },
  {
    name: 'no AuthnStatement',
    text: signedAssertion({ authnStatement: undefined }),
    fails: ['saml-authn-statement-present'],
  },
  {
    name: 'the session is over',
    text: signedAssertion({ authnStatement: { authnInstant: now, sessionNotOnOrAfter: past } }),
    fails: ['saml-session-not-on-or-after'],
  },
  {
    name: 'six minutes old, not over',
    text: signedAssertion({ issueInstant: now - 360_000 }),
    fails: ['saml-issue-age'],
  },
  {
    name: 'another Destination',
    text: signedAssertion({}, { destination: 'https://evil.example' }),
    fails: ['saml-destination'],
  },
  { name: 'no Destination, Response unsigned', text: signedAssertion({}, { destination: undefined }), fails: [] },
  {
    name: 'no Destination, Response signed',
    text: sign(signedAssertion({}, { destination: undefined }), 'Response', idpSigning),
    fails: ['saml-destination'],
  },
  {
    name: 'an answer that nobody asked for',
    text: signedAssertion({}, { inResponseTo: '_q' }),
    fails: ['saml-in-response-to'],
  },
  {
    name: 'an answer to our request',
    text: signedAssertion({ confirmations: [{ ...confirmation, inResponseTo: '_q' }] }, { inResponseTo: '_q' }),
    facts: { outstandingRequests: ['_q'] },
    fails: [],
  },
  {
    name: 'an answer to our request in the unsigned part alone',
    text: signedAssertion({}, { inResponseTo: '_q' }),
    facts: { outstandingRequests: ['_q'] },
    fails: ['saml-confirmation-in-response-to'],
  },
  {
    name: 'an error instead of an assertion',
    text: sign(written({}, { assertion: undefined, status: responder }), 'Response', idpSigning),
    fails: ['saml-status'],
  },
  {
    name: 'no encryption where it is required',
    text: signedAssertion(),
    facts: { encryption: 'Required' },
    fails: ['saml-assertion-encrypted'],
  },
];
