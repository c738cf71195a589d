// Refusals that are documented or were seen elsewhere; a row says where its wording is inferred.
import { baseline, providerArn, roleArn, trustFor, withAssertion, withAttributes } from '../../services/sts/world.ts';
import {
  apiReference,
  badSignature,
  conditions,
  denied,
  invalid,
  minutes,
  type SamlVector,
  s1,
  stackd,
  suffix,
  token,
  troubleshooting,
  validation,
} from './saml-vector.ts';

/** Texts that are documented or were seen elsewhere. */
export const documented: readonly SamlVector[] = [
  {
    name: 'a certificate that IAM does not have yet',
    source: troubleshooting,
    key: 'idp-signing-next',
    expected: badSignature,
  },
  {
    name: 'a provider of that name does not exist',
    source: troubleshooting,
    parameters: { PrincipalArn: `${providerArn}2` },
    expected: token(`Specified provider doesn't exist${suffix('AuthSamlManifestNotFoundException')}`),
  },
  {
    name: 'an issuer that is not in the metadata',
    source: troubleshooting,
    fields: withAssertion({ issuer: 'http://idp.corp.example.com/metadata' }),
    expected: token(`Issuer not present in specified provider${s1}`),
  },
  {
    name: 'no RoleSessionName',
    source: troubleshooting,
    fields: withAttributes({ RoleSessionName: undefined }),
    expected: token('RoleSessionName is required in AuthnResponse'),
  },
  ...['Dörte Müller', 'a', 'x'.repeat(65)].map(
    (name): SamlVector => ({
      name: `RoleSessionName ${name.slice(0, 12)}`,
      source: troubleshooting,
      fields: withAttributes({ RoleSessionName: [name] }),
      expected: token('RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}'),
    }),
  ),
  {
    name: 'SourceIdentity beginning with aws:',
    source: troubleshooting,
    fields: withAttributes({ SourceIdentity: ['aws:alice'] }),
    expected: token('Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"'),
  },
  {
    name: 'issued six minutes ago and good for an hour',
    source: 'Nike-Inc/gimme-aws-creds issue 251',
    fields: {
      ...conditions({ notOnOrAfter: minutes(60) }),
      assertion: { ...conditions({ notOnOrAfter: minutes(60) }).assertion, issueInstant: minutes(-6) },
    },
    expected: {
      status: 400,
      code: 'ExpiredTokenException',
      message: 'Token must be redeemed within 5 minutes of issuance',
    },
  },
  {
    name: 'no such role',
    source: troubleshooting,
    fields: withAttributes({ Role: [`${roleArn}x,${providerArn}`] }),
    parameters: { RoleArn: `${roleArn}x` },
    expected: denied,
  },
  { name: 'no NameID', source: troubleshooting, fields: withAssertion({ nameId: undefined }), expected: denied },
  {
    name: 'a tag, and no sts:TagSession in the trust policy',
    source: troubleshooting,
    fields: withAttributes({ 'PrincipalTag:team': ['finance'] }),
    world: { role: { trustPolicy: trustFor(['sts:AssumeRoleWithSAML']) } },
    expected: denied,
  },
  {
    name: 'a source identity, and no sts:SetSourceIdentity in the trust policy',
    source: troubleshooting,
    fields: withAttributes({ SourceIdentity: ['alice'] }),
    world: { role: { trustPolicy: trustFor(['sts:AssumeRoleWithSAML', 'sts:TagSession']) } },
    expected: denied,
  },
  {
    name: 'a role of IAM Identity Center',
    source: apiReference,
    fields: withAttributes({
      Role: [`${roleArn.replace('FinanceRead', 'AWSReservedSSO_Read_0123456789abcdef')},${providerArn}`],
    }),
    parameters: { RoleArn: roleArn.replace('FinanceRead', 'AWSReservedSSO_Read_0123456789abcdef') },
    world: {
      role: {
        name: 'AWSReservedSSO_Read_0123456789abcdef',
        arn: roleArn.replace('FinanceRead', 'AWSReservedSSO_Read_0123456789abcdef'),
      },
    },
    expected: denied,
  },
  {
    name: "DurationSeconds over the role's maximum",
    source: 'aws-azure-login issue 77',
    parameters: { DurationSeconds: '14401' },
    expected: validation('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'),
  },
  {
    name: 'DurationSeconds below 900',
    source: `${apiReference}; apache/hadoop, S3A assumed roles documentation`,
    parameters: { DurationSeconds: '899' },
    expected: validation(
      "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ),
  },
  {
    name: 'no RoleArn and no PrincipalArn',
    source: apiReference,
    parameters: { RoleArn: undefined, PrincipalArn: undefined },
    expected: validation(
      "2 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null; Value null at 'principalArn' failed to satisfy constraint: Member must not be null",
    ),
  },
  {
    name: 'a response of more than 100,000 characters',
    source: `${apiReference} (length); wording inferred`,
    parameters: { SAMLAssertion: 'A'.repeat(100_004) },
    expected: validation(
      "1 validation error detected: Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length less than or equal to 100000",
    ),
  },
  {
    name: 'a role name instead of its ARN',
    source: 'localstack/localstack, test_sts.snapshot.json',
    parameters: { RoleArn: 'the-role-named-FinanceRead' },
    expected: validation('the-role-named-FinanceRead is invalid'),
  },
  {
    name: 'a tag value with a character that tags cannot hold',
    source: 'ministryofjustice/cloud-platform issue 4455',
    fields: withAttributes({ 'PrincipalTag:team': ['finance;admin'] }),
    expected: validation('Unable to validate tags'),
  },
  {
    name: 'a transitive key without its tag',
    source: 'localstack/localstack, test_sts.snapshot.json',
    fields: withAttributes({ TransitiveTagKeys: ['team'] }),
    expected: {
      status: 400,
      code: 'InvalidParameterValue',
      message: 'The specified transitive tag key must be included in the requested tags.',
    },
  },
  {
    name: 'a status that is not Success',
    source: `${apiReference}, Errors; wording inferred`,
    fields: { ...baseline(), status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' },
    expected: {
      status: 403,
      code: 'IDPRejectedClaim',
      message:
        'The identity provider (IdP) reported that authentication failed. This might be because the claim is invalid.',
    },
  },
  { name: 'not base64', source: stackd, parameters: { SAMLAssertion: '!!! not base64 !!!' }, expected: invalid },
  { name: 'base64 of no XML', source: stackd, parameters: { SAMLAssertion: 'aGVsbG8gd29ybGQ=' }, expected: invalid },
  {
    name: 'base64 of bytes that are no text',
    source: 'inferred from the catch-all text',
    parameters: { SAMLAssertion: '/////w==' },
    expected: invalid,
  },
];
