// A right Response for AWS, and the knowledge of the party that receives it. Tests change one thing at a time.
import type { AwsRequest } from '#protocol/saml/aws-attributes.ts';
import { samlChecks } from '#protocol/saml/checks.ts';
import { idpMetadata } from '#protocol/saml/metadata.ts';
import { nameIdFormats } from '#protocol/saml/names.ts';
import type { ReceivedResponse, Trust } from '#protocol/saml/read-response.ts';
import { readResponse } from '#protocol/saml/read-response.ts';
import type { AssertionFields, ResponseFields } from '#protocol/saml/response.ts';
import { responseXml } from '#protocol/saml/response.ts';
import { sign } from '#protocol/saml/samlify.ts';
import type { SamlFacts, SamlSubject } from '#protocol/saml/subject.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';

export const now = Date.parse('2026-11-23T10:00:00Z');
export const entityId = 'https://idp.corp.example.com/metadata';
export const acs = 'https://signin.aws.amazon.com/saml';
export const roleArn = 'arn:aws:iam::111122223333:role/FinanceRead';
export const providerArn = 'arn:aws:iam::111122223333:saml-provider/CorpIdP';
export const aws = (name: string): string => `https://aws.amazon.com/SAML/Attributes/${name}`;

export const metadata = idpMetadata({
  entityId,
  signingCertificatePems: [idpSigning.certificatePem],
  singleSignOnUrl: 'https://idp.corp.example.com/sso',
});
export const trust: Trust = { metadata, decryptionKeys: [awsSamlProvider.privateKeyPem] };

export const facts: SamlFacts & AwsRequest = {
  now: now + 2_000,
  skewMs: 0,
  acs: [acs],
  audiences: ['urn:amazon:webservices'],
  outstandingRequests: [],
  seenAssertions: [],
  nameIdFormats: Object.values(nameIdFormats),
  maxAgeMs: 300_000,
  encryption: 'Allowed',
  roleArn,
  principalArn: providerArn,
};

export const assertion: AssertionFields = {
  id: '_a0000000000000000000000000000001',
  issueInstant: now,
  issuer: entityId,
  nameId: { value: 'alice', format: nameIdFormats.persistent },
  confirmations: [{ recipient: acs, notOnOrAfter: now + 300_000 }],
  conditions: { notBefore: now, notOnOrAfter: now + 300_000, audiences: ['urn:amazon:webservices'] },
  authnStatement: { authnInstant: now, sessionIndex: '_a0000000000000000000000000000001' },
  attributes: [
    { name: aws('Role'), values: [`${roleArn},${providerArn}`] },
    { name: aws('RoleSessionName'), values: ['alice@corp.example.com'] },
    { name: aws('SessionDuration'), values: ['3600'] },
    { name: aws('PrincipalTag:Department'), values: ['Finance'] },
    { name: aws('TransitiveTagKeys'), values: ['Department'] },
    { name: aws('SourceIdentity'), values: ['alice'] },
  ],
};

export const response: ResponseFields = {
  id: '_r0000000000000000000000000000001',
  issueInstant: now,
  destination: acs,
  issuer: entityId,
  assertion,
};

/** The right Response with some fields of the assertion or of itself changed, unsigned. */
export const written = (inner: Partial<AssertionFields> = {}, outer: Partial<ResponseFields> = {}): string =>
  responseXml({ ...response, assertion: { ...assertion, ...inner }, ...outer });

/** The same, with the assertion signed by the identity provider. */
export const signedAssertion = (inner?: Partial<AssertionFields>, outer?: Partial<ResponseFields>): string =>
  sign(written(inner, outer), 'Assertion', idpSigning);

export const received = (text: string): Promise<SamlSubject> => readResponse({ text }, trust);

/** Ids of all checks that fail, in order. */
export async function failures(
  message: string | ReceivedResponse,
  changed: Partial<SamlFacts & AwsRequest> = {},
): Promise<readonly string[]> {
  const subject = await readResponse(typeof message === 'string' ? { text: message } : message, trust);
  return failuresOf(subject, changed);
}

export async function failuresOf(
  subject: SamlSubject,
  changed: Partial<SamlFacts & AwsRequest> = {},
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { id, test } of Object.values(samlChecks).flat()) {
    const { outcome } = await test(subject, { ...facts, ...changed });
    if (outcome === 'fail') failed.push(id);
  }
  return failed;
}
