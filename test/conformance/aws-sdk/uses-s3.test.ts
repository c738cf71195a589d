import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { awsSdk, bucket, clients } from '../shared/aws-sdk.ts';
import { claim } from '../shared/claim.ts';

claim(awsSdk, 'lists, reads and puts objects', [
  {
    name: 'ListObjectsV2, GetObject, PutObject and GetObject again',
    run: async () => {
      const { s3 } = await clients();
      const listed = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' }));
      expect(listed.Contents?.map(({ Key }) => Key)).toContain('home/alice/notes.txt');
      const notes = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'home/alice/notes.txt' }));
      expect(await notes.Body?.transformToString()).toBe('Notes of alice.\n');
      const Key = "home/alice/a b+c&d(1)'~*!ä.txt";
      const put = await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key, Body: 'Sent.', ContentType: 'text/x-sent' }),
      );
      const again = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      expect(await again.Body?.transformToString()).toBe('Sent.');
      expect([again.ContentType, again.ETag]).toEqual(['text/x-sent', put.ETag]);
    },
  },
  {
    name: 'a bucket in the path as well as in the host',
    run: async () => {
      for (const [forcePathStyle, address] of [
        [true, 'https://s3.eu-central-1.amazonaws.com/example-reports'],
        [false, 'https://example-reports.s3.eu-central-1.amazonaws.com/'],
      ] as const) {
        const { s3, seen } = await clients({ forcePathStyle });
        const { Name } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' }));
        expect(Name).toBe(bucket);
        expect(seen.at(-1)).toContain(address);
      }
    },
  },
]);
