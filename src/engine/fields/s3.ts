// Amazon S3: the query of a list, what it answers, and how it refuses.
import type { FieldTable } from './row.ts';

const list = ['s3-list-objects-v2'] as const;
const errors = ['s3-errors'] as const;

/** Query fields of ListObjectsV2. */
export const s3QueryRows: FieldTable = {
  'list-type': { label: 'List version', meaning: '2 asks for ListObjectsV2.', cite: list },
  prefix: {
    label: 'Folder',
    meaning: 'Only keys that begin with this. S3 has no folders, only names with slashes.',
    aws: 'Policies see it as s3:prefix, so a role can be kept to its own prefix (documented).',
    cite: list,
  },
  delimiter: {
    label: 'Delimiter',
    meaning: 'Keys are rolled up at this character, which makes prefixes look like folders.',
    aws: 'Policies see it as s3:delimiter (documented).',
    cite: list,
  },
  'max-keys': {
    label: 'At most',
    meaning: 'How many keys to answer with at most.',
    aws: 'Policies see it as s3:max-keys; never more than 1000 (documented).',
    cite: list,
  },
  'continuation-token': { label: 'Go on from', meaning: 'Where the last list ended, as S3 said it.', cite: list },
  'start-after': { label: 'Start after', meaning: 'The list begins after this key.', cite: list },
  'encoding-type': { label: 'Encoding', meaning: 'url: keys are answered percent-encoded.', cite: list },
  'fetch-owner': { label: 'With owner', meaning: 'Whether to say who owns each object.', cite: list },
};

/** Elements of a ListBucketResult. */
export const s3ListRows: FieldTable = {
  ListBucketResult: {
    label: 'List',
    meaning: 'The keys of the bucket that were asked for.',
    aws: 'Listing needs s3:ListBucket on the bucket itself, not on bucket/* (documented).',
    cite: list,
  },
  Name: { label: 'Bucket', meaning: 'The bucket that was listed.', cite: list },
  'ListBucketResult/Prefix': { label: 'Folder', meaning: 'The prefix that was asked for.', cite: list },
  Delimiter: { label: 'Delimiter', meaning: 'The delimiter that was asked for.', cite: list },
  MaxKeys: { label: 'At most', meaning: 'How many keys one answer holds at most.', cite: list },
  KeyCount: { label: 'Count', meaning: 'How many keys and rolled up prefixes are in this answer.', cite: list },
  IsTruncated: { label: 'More to come', meaning: 'Whether the list goes on after this answer.', cite: list },
  NextContinuationToken: { label: 'Go on with', meaning: 'What to send for the rest of the list.', cite: list },
  ContinuationToken: { label: 'Went on from', meaning: 'Where this list began.', cite: list },
  StartAfter: { label: 'Start after', meaning: 'The list begins after this key.', cite: list },
  EncodingType: { label: 'Encoding', meaning: 'How keys are written in this answer.', cite: list },
  Contents: { label: 'Object', meaning: 'One object of the list.', cite: list },
  Key: { label: 'Key', meaning: 'The object’s full name.', cite: list },
  LastModified: { label: 'Last changed', meaning: 'When the object was written, in UTC.', cite: list },
  ETag: { label: 'ETag', meaning: 'A fingerprint of the content: another one means another content.', cite: list },
  Size: { label: 'Size', meaning: 'The size of the object in bytes.', cite: list },
  StorageClass: { label: 'Storage class', meaning: 'How the object is stored, and what it costs.', cite: list },
  ChecksumAlgorithm: { label: 'Checksum by', meaning: 'How the object’s checksum was made.', cite: list },
  ChecksumType: { label: 'Kind of checksum', meaning: 'Whether the checksum is of the whole object.', cite: list },
  Owner: { label: 'Owner', meaning: 'Who owns the object.', cite: list },
  CommonPrefixes: { label: 'Sub-folder', meaning: 'Keys that were rolled up at the delimiter.', cite: list },
  'CommonPrefixes/Prefix': { label: 'Sub-folder', meaning: 'The prefix that those keys share.', cite: list },
};

/** Elements of S3’s Error document, which has no namespace. */
export const s3ErrorRows: FieldTable = {
  Error: { label: 'Error', meaning: 'S3 refused.', cite: errors },
  'Error/Code': { label: 'Error code', meaning: 'The name of the error, for programs.', cite: errors },
  'Error/Message': {
    label: 'Message',
    meaning:
      'The error for people. When a policy refuses, it names the caller, the action, the resource and one kind of policy.',
    cite: ['iam-access-denied'],
  },
  'Error/Resource': { label: 'Resource', meaning: 'The bucket or object that was asked for.', cite: errors },
  'Error/BucketName': { label: 'Bucket', meaning: 'The bucket that was asked for.', cite: errors },
  'Error/Key': { label: 'Key', meaning: 'The object that was asked for.', cite: errors },
  'Error/RequestId': {
    label: 'Request ID',
    meaning: 'The number under which S3 knows this request. Support asks for it.',
    cite: errors,
  },
  'Error/HostId': { label: 'Host ID', meaning: 'Which machine of S3 answered, in a form for support.', cite: errors },
  'Error/AWSAccessKeyId': { label: 'Access key ID', meaning: 'The key that the request was signed with.' },
  'Error/StringToSign': {
    label: 'String to sign',
    meaning: 'What S3 thinks should have been signed. Compare it with your own.',
    checks: ['sigv4-signature'],
  },
  'Error/SignatureProvided': {
    label: 'Signature sent',
    meaning: 'The signature as it arrived.',
    checks: ['sigv4-signature'],
  },
  'Error/CanonicalRequest': {
    label: 'Canonical request',
    meaning: 'The request as S3 read it. The first line that differs from your own is the mistake.',
    checks: ['sigv4-signature'],
  },
  'Error/StringToSignBytes': { label: 'String to sign, bytes', meaning: 'The same in hexadecimal.' },
  'Error/CanonicalRequestBytes': { label: 'Canonical request, bytes', meaning: 'The same in hexadecimal.' },
  'Error/Token-0': { label: 'Session token', meaning: 'The session token that was sent.', secret: true },
  'Error/ServerTime': { label: 'Server’s time', meaning: 'The time by S3’s clock.', checks: ['sigv4-time'] },
  'Error/RequestTime': { label: 'Request’s time', meaning: 'The time that the request names.', checks: ['sigv4-time'] },
  'Error/MaxAllowedSkewMilliseconds': {
    label: 'Clocks may differ by',
    meaning: 'How far the two may be apart, in milliseconds.',
    checks: ['sigv4-time'],
  },
  'Error/Region': {
    label: 'Region',
    meaning: 'The Region that should have been signed for.',
    checks: ['sigv4-region'],
  },
  'Error/Header': { label: 'Header', meaning: 'The header or operation that S3 cannot serve.' },
  'Error/HeadersNotSigned': {
    label: 'Headers not signed',
    meaning: 'Headers that were sent but are not among the signed ones.',
    checks: ['sigv4-headers-signed'],
  },
};
