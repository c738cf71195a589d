// AWS STS: parameters of a call (query protocol), its answer, and its refusal.
import type { FieldTable } from './row.ts';

/** Parameters of AssumeRoleWithSAML as form or query fields, numbers of list members left out. */
export const stsParameterRows: FieldTable = {
  Action: {
    label: 'Action',
    meaning: 'What STS is asked to do.',
    aws: 'AssumeRoleWithSAML needs no AWS signature: the assertion is the proof (documented).',
    cite: ['sts-assume-role-with-saml'],
  },
  Version: {
    label: 'API version',
    meaning: 'Which version of the interface is spoken: 2011-06-15 for STS.',
    cite: ['sts-assume-role-with-saml'],
  },
  RoleArn: {
    label: 'Role asked for',
    meaning: 'The role that the caller wants. It must be one that the assertion lists.',
    aws: 'The role’s trust policy must allow the provider to ask for it (documented).',
    cite: ['sts-assume-role-with-saml', 'Request Parameters'],
    checks: [
      'sts-arns',
      'aws-role-pair',
      'sts-role-exists',
      'sts-role-not-reserved',
      'sts-trust-policy',
      'sts-trust-tag-session',
      'sts-trust-source-identity',
    ],
  },
  PrincipalArn: {
    label: 'SAML provider',
    meaning: 'Which identity provider vouches: the ARN of the SAML provider in IAM, whose metadata holds the key.',
    aws: 'STS verifies with the metadata of this provider (documented).',
    cite: ['sts-assume-role-with-saml', 'Request Parameters'],
    checks: ['sts-arns', 'sts-provider-exists', 'aws-role-pair', 'saml-issuer'],
  },
  SAMLAssertion: {
    label: 'SAML response',
    meaning: 'The whole Response, signed assertion included, base64 encoded. It is the only credential of this call.',
    aws: '4 to 100000 characters (documented).',
    cite: ['sts-assume-role-with-saml', 'Request Parameters'],
    checks: ['sts-parameters', 'saml-base64', 'saml-utf8', 'saml-size', 'saml-doctype', 'saml-well-formed'],
  },
  DurationSeconds: {
    label: 'Duration asked for',
    meaning: 'How many seconds the credentials shall live.',
    aws: '900 up to the role’s maximum, at most 43200; 3600 when left out. The assertion can shorten it (documented).',
    cite: ['sts-assume-role-with-saml', 'Request Parameters'],
    checks: ['sts-parameters', 'sts-duration'],
  },
  Policy: {
    label: 'Session policy',
    meaning: 'A policy for this session only. It takes away from what the role allows and never adds to it.',
    aws: 'At most 2048 characters together with the managed ones (documented).',
    cite: ['sts-assume-role-with-saml', 'Request Parameters'],
    checks: ['sts-parameters', 'sts-session-policy', 'sts-packed-size'],
  },
  'PolicyArns.member.arn': {
    label: 'Managed session policy',
    meaning: 'A managed policy that limits this session.',
    aws: 'Up to ten, from the role’s own account (documented).',
    cite: ['sts-assume-role-with-saml', 'Request Parameters'],
    checks: ['sts-session-policy-arns', 'sts-packed-size'],
  },
};

const response = ['sts-assume-role-with-saml', 'Response Elements'] as const;
const caller = ['sts-get-caller-identity', 'Response Elements'] as const;

/** Elements of STS’s answers and refusals. */
export const stsAnswerRows: FieldTable = {
  AssumeRoleWithSAMLResponse: {
    label: 'Answer',
    meaning: 'STS was satisfied and lends the role.',
    cite: response,
  },
  AssumeRoleWithSAMLResult: { label: 'Result', meaning: 'What was lent, and to whom.', cite: response },
  Issuer: {
    label: 'Vouched by',
    meaning: 'The identity provider, as the assertion’s Issuer names it.',
    cite: response,
  },
  AssumedRoleUser: { label: 'Assumed role', meaning: 'Who the caller is now.', cite: response },
  'AssumedRoleUser/Arn': {
    label: 'Now acting as',
    meaning: 'The session’s ARN: the role and the session name. Logs and refusals name it.',
    aws: 'The role’s path is not part of it (documented).',
    cite: response,
  },
  AssumedRoleId: {
    label: 'Session ID',
    meaning: 'The role’s unique ID and the session name. Policies see it as aws:userid.',
    cite: response,
  },
  Credentials: {
    label: 'Credentials',
    meaning: 'Temporary keys: all three are needed together, and all end together.',
    cite: response,
  },
  AccessKeyId: {
    label: 'Access key ID',
    meaning: 'Names the key. It is no secret; ASIA at its beginning says that it is temporary.',
    cite: ['iam-access-keys', 'IAM identifiers: unique ID prefixes'],
  },
  SecretAccessKey: {
    label: 'Secret access key',
    meaning: 'Signs requests and never travels again after this.',
    cite: response,
    secret: true,
  },
  SessionToken: {
    label: 'Session token',
    meaning: 'Goes along with every request, so that AWS knows which session the key belongs to.',
    aws: 'Its size is not fixed (documented), and what is in it only AWS can read.',
    cite: response,
    secret: true,
  },
  Expiration: {
    label: 'Ends at',
    meaning: 'From this instant on the credentials are refused. They cannot be extended.',
    cite: response,
  },
  Audience: {
    label: 'Handed in at',
    meaning: 'The Recipient of the assertion, not its Audience.',
    aws: 'Trust policies see the same value as saml:aud (documented).',
    cite: response,
  },
  Subject: {
    label: 'Person',
    meaning: 'The assertion’s NameID: who this session stands for.',
    aws: 'Policies see it as saml:sub (documented).',
    cite: response,
  },
  SubjectType: {
    label: 'Kind of name',
    meaning: 'The format of the NameID: persistent, transient, or a full URI.',
    aws: 'The prefix of the SAML 2.0 formats is removed, any other stays (documented).',
    cite: response,
  },
  NameQualifier: {
    label: 'Name qualifier',
    meaning: 'A fingerprint of issuer, account and provider: together with Subject it names one person.',
    aws: 'Base64 of the SHA-1 of issuer, account number, a slash and the provider’s name (documented).',
    cite: response,
  },
  PackedPolicySize: {
    label: 'Policy space used',
    meaning: 'How full the space for session policies and tags is, in percent.',
    aws: 'Above 100 the call is refused (documented).',
    cite: response,
  },
  SourceIdentity: {
    label: 'Source identity',
    meaning: 'Who is really acting, as the assertion says. It stays through every role that is assumed from here.',
    cite: response,
  },
  ResponseMetadata: { label: 'About the answer', meaning: 'What STS tells of the answer itself.' },
  RequestId: { label: 'Request ID', meaning: 'The number under which AWS knows this request. Support asks for it.' },
  GetCallerIdentityResponse: { label: 'Answer', meaning: 'STS says who the keys belong to.', cite: caller },
  GetCallerIdentityResult: { label: 'Result', meaning: 'Who is asking.', cite: caller },
  'GetCallerIdentityResult/Arn': {
    label: 'Acting as',
    meaning: 'The ARN of whoever signed the request.',
    cite: caller,
  },
  UserId: {
    label: 'User ID',
    meaning: 'The unique ID of whoever signed the request. Policies see it as aws:userid.',
    cite: caller,
  },
  Account: { label: 'Account', meaning: 'The account that the keys belong to.', cite: caller },
  ErrorResponse: { label: 'Refusal', meaning: 'STS refused.' },
  Error: { label: 'Error', meaning: 'Why STS refused.' },
  'Error/Type': { label: 'Whose fault', meaning: 'Sender: the request was at fault. Receiver: the service was.' },
  'Error/Code': {
    label: 'Error code',
    meaning: 'The name of the error, for programs.',
    cite: ['sts-assume-role-with-saml', 'Errors'],
  },
  'Error/Message': {
    label: 'Message',
    meaning: 'The error for people. It often says less than one would like.',
    cite: ['iam-saml-troubleshoot'],
  },
};
