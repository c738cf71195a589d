import type { AwsError } from './error-table.ts';

/** What S3 refuses before it knows who is asking. */
export const s3AuthenticationErrors: readonly AwsError[] = [
  {
    id: 'anonymous',
    code: 'AccessDenied',
    httpStatus: 403,
    text: () => 'Access Denied',
    known: 'documented',
  },
  {
    id: 'unsigned-headers',
    code: 'AccessDenied',
    httpStatus: 403,
    text: () => 'There were headers present in the request which were not signed',
    known: 'recorded',
  },
  {
    id: 'presigned-expired',
    code: 'AccessDenied',
    httpStatus: 403,
    text: () => 'Request has expired',
    known: 'recorded',
  },
  {
    id: 'authorization-header-malformed',
    code: 'AuthorizationHeaderMalformed',
    httpStatus: 400,
    text: (params) => `The authorization header is malformed; ${params['problem'] ?? ''}`,
    known: 'documented',
  },
  {
    id: 'authorization-query-malformed',
    code: 'AuthorizationQueryParametersError',
    httpStatus: 400,
    text: (params) => params['problem'] ?? 'Error parsing the X-Amz-Credential parameter',
    known: 'seen',
  },
  {
    id: 'unsupported-authorization',
    code: 'InvalidArgument',
    httpStatus: 400,
    text: () => 'Unsupported Authorization Type',
    known: 'seen',
  },
  {
    id: 'invalid-access-key',
    code: 'InvalidAccessKeyId',
    httpStatus: 403,
    text: () => 'The AWS Access Key Id you provided does not exist in our records.',
    known: 'documented',
  },
  {
    id: 'invalid-token',
    code: 'InvalidToken',
    httpStatus: 400,
    text: () => 'The provided token is malformed or otherwise invalid.',
    known: 'documented',
  },
  {
    id: 'expired-token',
    code: 'ExpiredToken',
    httpStatus: 400,
    text: () => 'The provided token has expired.',
    known: 'documented',
  },
  {
    id: 'request-time-too-skewed',
    code: 'RequestTimeTooSkewed',
    httpStatus: 403,
    text: () => 'The difference between the request time and the current time is too large.',
    known: 'recorded',
  },
  {
    id: 'signature-does-not-match',
    code: 'SignatureDoesNotMatch',
    httpStatus: 403,
    text: () =>
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    known: 'recorded',
  },
  {
    id: 'content-sha256-mismatch',
    code: 'XAmzContentSHA256Mismatch',
    httpStatus: 400,
    text: () => "The provided 'x-amz-content-sha256' header does not match what was computed.",
    known: 'seen',
  },
  {
    id: 'missing-content-sha256',
    code: 'InvalidRequest',
    httpStatus: 400,
    text: () => 'Missing required header for this request: x-amz-content-sha256',
    known: 'seen',
  },
];
