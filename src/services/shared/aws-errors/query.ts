import type { AwsError } from './error-table.ts';

/** What every action of the query protocol refuses: the call itself and, where it must be signed, its signature. */
export const queryErrors: readonly AwsError[] = [
  {
    id: 'invalid-action',
    code: 'InvalidAction',
    httpStatus: 400,
    text: (params) => `Could not find operation ${params['action'] ?? ''} for version ${params['version'] ?? ''}`,
    known: 'seen',
  },
  {
    id: 'missing-action',
    code: 'MissingAction',
    httpStatus: 400,
    text: () => 'Missing Action',
    known: 'inferred',
  },
  {
    id: 'malformed-request',
    code: 'MalformedQueryString',
    httpStatus: 404,
    text: () => 'The query string contains a syntax error.',
    known: 'documented',
  },
  {
    id: 'request-too-large',
    code: 'RequestEntityTooLarge',
    httpStatus: 413,
    text: () => 'Request size exceeds the maximum allowed.',
    known: 'inferred',
  },
  {
    id: 'missing-token',
    code: 'MissingAuthenticationToken',
    httpStatus: 403,
    text: () => 'Request is missing Authentication Token',
    known: 'seen',
  },
  {
    id: 'invalid-client-token',
    code: 'InvalidClientTokenId',
    httpStatus: 403,
    text: () => 'The security token included in the request is invalid.',
    known: 'seen',
  },
  {
    id: 'expired-token',
    code: 'ExpiredToken',
    httpStatus: 403,
    text: () => 'The security token included in the request is expired',
    known: 'seen',
  },
  {
    id: 'incomplete-signature',
    code: 'IncompleteSignature',
    httpStatus: 400,
    text: (params) => params['problem'] ?? 'The request signature does not conform to AWS standards.',
    known: 'documented',
  },
  {
    id: 'signature-does-not-match',
    code: 'SignatureDoesNotMatch',
    httpStatus: 403,
    text: () =>
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    known: 'seen',
  },
  {
    id: 'credential-scope',
    code: 'SignatureDoesNotMatch',
    httpStatus: 403,
    text: (params) => params['problem'] ?? '',
    known: 'documented',
  },
  {
    id: 'internal-failure',
    code: 'InternalFailure',
    httpStatus: 500,
    text: () => 'The request processing has failed because of an unknown error, exception or failure.',
    known: 'documented',
  },
];
