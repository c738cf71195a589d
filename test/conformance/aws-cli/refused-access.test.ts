import { readAllPolicy } from '#flows/saml-sts/policies.ts';
import { isRefused, list } from '../shared/aws-cli-refusals.ts';
import { awsCli, session } from '../shared/aws-cli-world.ts';

const { tool, aws, own, inWorld } = awsCli();

isRefused(tool, 'shows what may not be read, and what is not there', [
  {
    name: 'the neighbour’s folder',
    operation: 'ListObjectsV2',
    code: 'AccessDenied',
    text: `User: ${session} is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::example-reports" because no identity-based policy allows the s3:ListBucket action`,
    ask: () => aws('s3', `${list} home/bob/`, own()),
  },
  {
    name: 'an object that is not there',
    operation: 'GetObject',
    code: 'NoSuchKey',
    text: 'The specified key does not exist.',
    // Who may not list the whole bucket is told AccessDenied instead.
    ask: () =>
      inWorld({ inputs: { rolePolicy: readAllPolicy } }, () =>
        aws('s3', 's3api get-object --bucket example-reports --key home/alice/nothing /dev/null', own()),
      ),
  },
  {
    name: 'a bucket that is not there',
    operation: 'ListObjectsV2',
    code: 'NoSuchBucket',
    text: 'The specified bucket does not exist',
    ask: () => aws('s3', 's3api list-objects-v2 --bucket no-such-reports', own()),
  },
]);
