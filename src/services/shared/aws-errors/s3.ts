import type { AwsError } from './error-table.ts';

/** What S3 refuses, by id. */
export const s3Errors: readonly AwsError[] = [
  {
    id: 'access-denied',
    code: 'AccessDenied',
    httpStatus: 403,
    text: (params) => params['sentence'] ?? 'Access Denied',
    known: 'documented',
  },
  {
    id: 'no-such-bucket',
    code: 'NoSuchBucket',
    httpStatus: 404,
    text: () => 'The specified bucket does not exist',
    known: 'documented',
  },
  {
    id: 'no-such-key',
    code: 'NoSuchKey',
    httpStatus: 404,
    text: () => 'The specified key does not exist.',
    known: 'documented',
  },
  {
    id: 'invalid-bucket-name',
    code: 'InvalidBucketName',
    httpStatus: 400,
    text: () => 'The specified bucket is not valid.',
    known: 'documented',
  },
  {
    id: 'invalid-uri',
    code: 'InvalidURI',
    httpStatus: 400,
    text: () => "Couldn't parse the specified URI.",
    known: 'documented',
  },
  {
    id: 'key-too-long',
    code: 'KeyTooLongError',
    httpStatus: 400,
    text: () => 'Your key is too long',
    known: 'documented',
  },
  {
    id: 'invalid-max-keys',
    code: 'InvalidArgument',
    httpStatus: 400,
    text: () => 'Provided max-keys not an integer or within integer range',
    known: 'recorded',
  },
  {
    id: 'invalid-encoding-type',
    code: 'InvalidArgument',
    httpStatus: 400,
    text: () => 'Invalid Encoding Method specified in Request',
    known: 'seen',
  },
  {
    id: 'invalid-continuation-token',
    code: 'InvalidArgument',
    httpStatus: 400,
    text: () => 'The continuation token provided is incorrect',
    known: 'recorded',
  },
  {
    id: 'method-not-allowed',
    code: 'MethodNotAllowed',
    httpStatus: 405,
    text: () => 'The specified method is not allowed against this resource.',
    known: 'documented',
  },
  {
    id: 'not-implemented',
    code: 'NotImplemented',
    httpStatus: 501,
    text: () => 'A header you provided implies functionality that is not implemented',
    known: 'documented',
  },
  {
    id: 'entity-too-large',
    code: 'EntityTooLarge',
    httpStatus: 400,
    text: () => 'Your proposed upload exceeds the maximum allowed size',
    known: 'documented',
  },
  {
    id: 'permanent-redirect',
    code: 'PermanentRedirect',
    httpStatus: 301,
    text: () =>
      'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    known: 'documented',
  },
  {
    id: 'internal-error',
    code: 'InternalError',
    httpStatus: 500,
    text: () => 'We encountered an internal error. Please try again.',
    known: 'documented',
  },
];
