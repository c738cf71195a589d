import type { AwsError, ErrorParams } from './error-table.ts';

// Structural refusals come from the service that reads tokens for STS and carry its signature; `innerRequestId` is that
// service's own request id. Recorded in the open-source fixtures of radkawar/stackd (internal/services/sts/testdata).
const readBy = (innerCode: string) => (text: string) => (params: ErrorParams) =>
  `${text} (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: ${innerCode}; Request ID: ${params['innerRequestId'] ?? ''}; Proxy: null)`;
const invalidResponse = readBy('AuthSamlInvalidSamlResponseException');
const noManifest = readBy('AuthSamlManifestNotFoundException');

/** What AssumeRoleWithSAML refuses, by id. The order is that in which STS comes to them, as far as it is known. */
export const samlErrors: readonly AwsError[] = [
  {
    id: 'invalid-saml-response',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: invalidResponse('Invalid base64 SAMLResponse'),
    known: 'recorded',
  },
  {
    id: 'no-assertion-signature',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: invalidResponse('Response (with optional signature) must contain an assertion with a mandatory signature'),
    known: 'recorded',
  },
  {
    id: 'response-signature-invalid',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'Response signature invalid',
    known: 'recorded',
  },
  {
    id: 'provider-not-found',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: noManifest("Specified provider doesn't exist"),
    known: 'seen',
  },
  {
    id: 'issuer-not-in-provider',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: invalidResponse('Issuer not present in specified provider'),
    known: 'documented',
  },
  {
    id: 'role-not-in-assertion',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => "SAML Assertion doesn't contain the requested Role and Metadata in the attributes",
    known: 'recorded',
  },
  {
    id: 'role-session-name-missing',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'RoleSessionName is required in AuthnResponse',
    known: 'documented',
  },
  {
    id: 'role-session-name-invalid',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
    known: 'documented',
  },
  {
    id: 'source-identity-invalid',
    code: 'InvalidIdentityToken',
    httpStatus: 400,
    text: () => 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
    known: 'documented',
  },
  {
    id: 'response-expired',
    code: 'ExpiredTokenException',
    httpStatus: 400,
    text: () => 'Response has expired',
    known: 'recorded',
  },
  {
    id: 'redeemed-too-late',
    code: 'ExpiredTokenException',
    httpStatus: 400,
    text: () => 'Token must be redeemed within 5 minutes of issuance',
    known: 'seen',
  },
  {
    id: 'not-authorized',
    code: 'AccessDenied',
    httpStatus: 403,
    text: () => 'Not authorized to perform sts:AssumeRoleWithSAML',
    known: 'recorded',
  },
  {
    id: 'tags-invalid',
    code: 'ValidationError',
    httpStatus: 400,
    text: () => 'Unable to validate tags',
    known: 'seen',
  },
  {
    id: 'idp-rejected-claim',
    code: 'IDPRejectedClaim',
    httpStatus: 403,
    text: () =>
      'The identity provider (IdP) reported that authentication failed. This might be because the claim is invalid.',
    known: 'inferred',
  },
  {
    id: 'region-disabled',
    code: 'RegionDisabledException',
    httpStatus: 403,
    text: (params) =>
      `STS is not activated in this region for account:${params['account'] ?? ''}. Your account administrator can activate STS in this region using the IAM Console.`,
    known: 'seen',
  },
];
