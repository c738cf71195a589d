import type { AwsError, ErrorParams } from './error-table.ts';

// Structural refusals come from the service that reads tokens for STS and carry its signature; `innerRequestId` is that
// service's own request id. Recorded in the open-source fixtures of radkawar/stackd (internal/services/sts/testdata).
const readBy = (innerCode: string) => (text: string) => (params: ErrorParams) =>
  `${text} (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: ${innerCode}; Request ID: ${params['innerRequestId'] ?? ''}; Proxy: null)`;
const invalidResponse = readBy('AuthSamlInvalidSamlResponseException');
const noManifest = readBy('AuthSamlManifestNotFoundException');

const fixtures = 'radkawar/stackd, internal/services/sts/testdata (answers of AWS STS, 2026)';
const troubleshooting = 'IAM User Guide: Troubleshoot SAML federation with IAM';
const apiReference = 'AWS STS API Reference: AssumeRoleWithSAML';

/** What AssumeRoleWithSAML refuses, by id. The order is that in which STS comes to them, as far as it is known. */
export const samlErrors: readonly AwsError[] = [
  {
    id: 'invalid-saml-response',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: invalidResponse('Invalid base64 SAMLResponse'),
    known: 'recorded',
    source: fixtures,
    meaning: 'The catch-all: the text is not base64, not XML, or lacks a part that STS wants to find.',
    causes: [
      'A part is missing: Conditions, AuthnStatement, Recipient, NotOnOrAfter, or the Format of the NameID.',
      'There are two SubjectConfirmation elements.',
      'The provider demands encrypted assertions and this one is plain.',
      'The Response was deflated (Redirect binding) or encoded for a URL twice.',
    ],
  },
  {
    id: 'no-assertion-signature',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: invalidResponse('Response (with optional signature) must contain an assertion with a mandatory signature'),
    known: 'recorded',
    source: fixtures,
    meaning: 'STS wants a signature on the assertion itself; one on the Response does not do.',
    causes: [
      'The identity provider signs the Response only.',
      'The assertion was encrypted without being signed first.',
    ],
  },
  {
    id: 'response-signature-invalid',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'Response signature invalid',
    known: 'recorded',
    source: `${troubleshooting}; ${fixtures}`,
    meaning: 'No certificate in the metadata that IAM holds verifies the signature.',
    causes: [
      'The identity provider rolled its certificate over and IAM still has the old metadata.',
      'Something between identity provider and AWS changed the message.',
      'PrincipalArn names the provider of another account or another identity provider.',
    ],
  },
  {
    id: 'provider-not-found',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: noManifest("Specified provider doesn't exist"),
    known: 'seen',
    source: troubleshooting,
    meaning: 'PrincipalArn names no SAML provider of that account.',
    causes: ['The provider was renamed or created again under another name.', 'The claim rule has a spelling mistake.'],
  },
  {
    id: 'issuer-not-in-provider',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: invalidResponse('Issuer not present in specified provider'),
    known: 'documented',
    source: troubleshooting,
    meaning: "The assertion's Issuer is not the entityID of the metadata in IAM.",
    causes: ['http where https is meant, or a slash too many.', 'The realm or tenant was renamed.'],
  },
  {
    id: 'role-not-in-assertion',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => "SAML Assertion doesn't contain the requested Role and Metadata in the attributes",
    known: 'recorded',
    source: fixtures,
    meaning: 'RoleArn and PrincipalArn of the call are not a pair in one value of the Role attribute.',
    causes: [
      'The user is in no group for that role.',
      'The pair has another account id or provider name.',
      'The attribute is misspelt.',
    ],
  },
  {
    id: 'role-session-name-missing',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'RoleSessionName is required in AuthnResponse',
    known: 'documented',
    source: troubleshooting,
    meaning: 'The assertion has no RoleSessionName attribute.',
    causes: ['It is filled from the mail address, and this person has none.', 'The attribute is misspelt.'],
  },
  {
    id: 'role-session-name-invalid',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
    known: 'documented',
    source: troubleshooting,
    meaning: 'The session name has a character that STS does not take, or the wrong length.',
    causes: ['It is the display name: spaces, umlauts.', 'It is longer than 64 characters.'],
  },
  {
    id: 'source-identity-invalid',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
    known: 'documented',
    source: troubleshooting,
    meaning: 'The SourceIdentity attribute has a value that STS does not take.',
    causes: ['It is a distinguished name or has spaces.'],
  },
  {
    id: 'response-expired',
    code: 'ExpiredTokenException',
    httpStatus: 400,
    text: () => 'Response has expired',
    known: 'recorded',
    source: fixtures,
    meaning: 'A NotOnOrAfter or SessionNotOnOrAfter of the assertion has passed. There is no grace, not even a minute.',
    causes: ["The identity provider's clock is behind.", 'The response was kept too long before it was used.'],
  },
  {
    id: 'redeemed-too-late',
    code: 'ExpiredTokenException',
    httpStatus: 400,
    text: () => 'Token must be redeemed within 5 minutes of issuance',
    known: 'seen',
    source: 'Nike-Inc/gimme-aws-creds issue 251, physera/onelogin-aws-cli issue 64',
    meaning: 'The assertion was issued more than five minutes ago, whatever its NotOnOrAfter says.',
    causes: ['The page for choosing a role stayed open.', 'A tool assumes many roles with one response.'],
  },
  {
    id: 'not-authorized',
    code: 'AccessDenied',
    httpStatus: 403,
    text: () => 'Not authorized to perform sts:AssumeRoleWithSAML',
    known: 'recorded',
    source: `${troubleshooting}; ${fixtures}`,
    meaning: 'The role does not exist, or its trust policy does not allow this. STS does not say which.',
    causes: [
      'The trust policy names another provider or another account.',
      'A condition such as saml:aud is not met.',
      'The assertion has PrincipalTag attributes and the trust policy lacks sts:TagSession.',
      'The assertion has SourceIdentity and the trust policy lacks sts:SetSourceIdentity.',
      'The role name is misspelt; names are case-sensitive.',
    ],
  },
  {
    id: 'tags-invalid',
    code: 'ValidationError',
    httpStatus: 400,
    text: () => 'Unable to validate tags',
    known: 'seen',
    source: 'ministryofjustice/cloud-platform issue 4455 (at console sign-in)',
    meaning: 'A PrincipalTag attribute has a key or a value that a session tag cannot have.',
    causes: ['More than 50 tags, a key over 128 or a value over 256 characters, or a character that tags cannot hold.'],
  },
  {
    id: 'idp-rejected-claim',
    code: 'IDPRejectedClaim',
    httpStatus: 403,
    text: () =>
      'The identity provider (IdP) reported that authentication failed. This might be because the claim is invalid.',
    known: 'inferred',
    source: apiReference,
    meaning: "The Response's Status is not Success: the identity provider says that it did not authenticate anybody.",
    causes: ['The person cancelled, or the identity provider refused.'],
  },
  {
    id: 'region-disabled',
    code: 'RegionDisabledException',
    httpStatus: 403,
    text: (params) =>
      `STS is not activated in this region for account:${params['account'] ?? ''}. Your account administrator can activate STS in this region using the IAM Console.`,
    known: 'seen',
    source: `org-formation/org-formation-cli issue 465, turbot/steampipe-plugin-aws issue 1510; code and status: ${apiReference}`,
    meaning: 'STS is switched off in that Region for the account.',
    causes: ['An opt-in Region that the account has not enabled.', 'The account was created a moment ago.'],
  },
];
