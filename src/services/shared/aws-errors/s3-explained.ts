import { explained } from './explained.ts';
import { s3Errors } from './s3.ts';

const errorList = 'Amazon S3 API Reference: Error responses';
const snapshots = 'localstack/localstack, tests/aws/services/s3 snapshots (recorded from AWS)';

/** The refusals of S3, with what they mean and usually come from. */
export const explainedS3Errors = explained(s3Errors, {
  'access-denied': {
    source: 'IAM User Guide: Troubleshoot access denied error messages',
    meaning: 'No policy that has a say allows it, or one denies it. The sentence names one kind of policy only.',
    causes: [
      's3:ListBucket was granted on bucket/* instead of on the bucket.',
      'The prefix is not the one that the condition on s3:prefix wants.',
      'A session policy leaves the action out.',
    ],
  },
  'no-such-bucket': {
    source: errorList,
    meaning: 'No bucket has that name.',
    causes: ['A spelling mistake.', 'Another Region or partition.'],
  },
  'no-such-key': {
    source: errorList,
    meaning: 'The bucket has no object of that name. Who may not list the bucket gets AccessDenied instead.',
    causes: ['A spelling mistake.'],
  },
  'invalid-bucket-name': {
    source: errorList,
    meaning: 'A bucket cannot have that name.',
    causes: ['Upper case letters, or an ARN instead of a name.'],
  },
  'invalid-uri': {
    source: errorList,
    meaning: 'The address cannot be read.',
    causes: ['Bytes on the way were damaged.'],
  },
  'key-too-long': {
    source: errorList,
    meaning: 'A key has at most 1024 bytes.',
    causes: [],
  },
  'invalid-max-keys': {
    source: snapshots,
    meaning: 'max-keys is no number between 0 and 2147483647.',
    causes: [],
  },
  'invalid-encoding-type': {
    source: errorList,
    meaning: 'encoding-type can only be url.',
    causes: [],
  },
  'invalid-continuation-token': {
    source: snapshots,
    meaning: 'The token is none that this bucket gave out.',
    causes: ['The token was cut when it was copied.'],
  },
  'method-not-allowed': {
    source: errorList,
    meaning: 'That method means nothing here.',
    causes: [],
  },
  'not-implemented': {
    source: errorList,
    meaning: 'S3 uses this for functions that it does not have; the simulator, for those that it leaves out.',
    causes: ['An operation other than ListObjectsV2, GetObject and PutObject.', 'A streaming (aws-chunked) upload.'],
  },
  'entity-too-large': {
    source: errorList,
    meaning: 'S3 takes 5 GB at once; the simulator takes one megabyte.',
    causes: [],
  },
  'permanent-redirect': {
    source: errorList,
    meaning: 'The bucket lives in another Region.',
    causes: ["The client's Region is not the bucket's."],
  },
  'internal-error': {
    source: errorList,
    meaning: 'Something broke on the side of the service.',
    causes: [],
  },
});
