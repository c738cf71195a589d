import { explained } from './explained.ts';
import { s3AuthenticationErrors } from './s3-authentication.ts';

const errorList = 'Amazon S3 API Reference: Error responses';
const snapshots = 'localstack/localstack, tests/aws/services/s3 snapshots (recorded from AWS)';

/** The refusals of S3 before it knows who is asking, with what they mean and usually come from. */
export const explainedS3AuthenticationErrors = explained(s3AuthenticationErrors, {
  anonymous: {
    source: errorList,
    meaning: 'The request is not signed, and nobody has opened the bucket to everyone.',
    causes: ['The client had no credentials.'],
  },
  'unsigned-headers': {
    source: snapshots,
    meaning: 'Host and x-amz headers must all be in SignedHeaders.',
    causes: ['A proxy or a script added a header after signing.'],
  },
  'presigned-expired': {
    source: snapshots,
    meaning: 'The time for which the URL was made is over.',
    causes: ['The link was used too late.'],
  },
  'authorization-header-malformed': {
    source: errorList,
    meaning: 'The Authorization header cannot be read, or names another Region or service.',
    causes: ['A client configured for another Region.'],
  },
  'authorization-query-malformed': {
    source: errorList,
    meaning: 'The X-Amz fields of a presigned URL cannot be read, or name another Region.',
    causes: ['The URL was cut when it was copied.'],
  },
  'unsupported-authorization': {
    source: errorList,
    meaning: 'S3 knows AWS4-HMAC-SHA256, and here nothing else.',
    causes: ['A Basic or Bearer header.'],
  },
  'invalid-access-key': {
    source: errorList,
    meaning: 'Nobody has that access key.',
    causes: ['A temporary key without its session token.', 'A key of another partition.'],
  },
  'invalid-token': {
    source: errorList,
    meaning: 'The session token is none of ours, or not the one of this key.',
    causes: ['The token was cut when it was copied.'],
  },
  'expired-token': {
    source: errorList,
    meaning: 'The session is over.',
    causes: ['The credentials were kept longer than they are good.'],
  },
  'request-time-too-skewed': {
    source: `${errorList}; versity/versitygw issue 1514`,
    meaning: "The signer's clock is more than 15 minutes off.",
    causes: ['A machine without NTP.', 'A signed request that was kept and sent later.'],
  },
  'signature-does-not-match': {
    source: snapshots,
    meaning: 'The signature is not the one of this message by this key. S3 answers with the strings that it computed.',
    causes: ['A wrong secret.', 'The message was changed after it was signed.'],
  },
  'content-sha256-mismatch': {
    source: errorList,
    meaning: 'The body is not the one whose hash was signed.',
    causes: ['The body was changed on the way.'],
  },
  'missing-content-sha256': {
    source: errorList,
    meaning: 'S3 wants to be told the hash of the body, or UNSIGNED-PAYLOAD.',
    causes: ['A signer made for another service.'],
  },
});
