import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { readAllPolicy } from '#flows/saml-sts/policies.ts';
import { awsSdk, bucket, clients, minutes, thrown } from '../shared/aws-sdk.ts';
import { claim } from '../shared/claim.ts';

const list = (s3: S3Client, Prefix = 'home/alice/', Bucket = bucket) =>
  thrown(s3.send(new ListObjectsV2Command({ Bucket, Prefix })));

claim(awsSdk, 'throws the typed errors of S3', [
  {
    name: 'AccessDenied for the neighbour’s folder',
    run: async () => {
      const error = await list((await clients()).s3, 'home/bob/');
      expect(error).toBeInstanceOf(S3ServiceException);
      expect(error).toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining('because no identity-based policy allows the s3:ListBucket action'),
        $metadata: { httpStatusCode: 403 },
      });
    },
  },
  {
    name: 'NoSuchKey where the whole bucket may be listed',
    run: async () => {
      const { s3 } = await clients({ inputs: { rolePolicy: readAllPolicy } });
      const asking = s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'nothing' }));
      expect(await thrown(asking)).toBeInstanceOf(NoSuchKey);
    },
  },
  {
    name: 'NoSuchBucket',
    run: async () =>
      expect(await list((await clients()).s3, '', 'no-such-reports')).toMatchObject({ name: NoSuchBucket.name }),
  },
  {
    name: 'ExpiredToken when the session is over',
    run: async () =>
      expect(await list((await clients({ aheadMs: 120 * minutes })).s3)).toMatchObject({ name: 'ExpiredToken' }),
  },
  {
    name: 'SignatureDoesNotMatch for a wrong secret',
    run: async () =>
      expect(await list((await clients({ secretAccessKey: 'x'.repeat(40) })).s3)).toMatchObject({
        name: 'SignatureDoesNotMatch',
        $metadata: { httpStatusCode: 403 },
      }),
  },
]);
