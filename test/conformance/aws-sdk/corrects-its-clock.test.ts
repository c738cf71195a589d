import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { awsSdk, bucket, clients, minutes, thrown } from '../shared/aws-sdk.ts';
import { claim } from '../shared/claim.ts';

claim(awsSdk, 'corrects its own clock, as it does with AWS', [
  {
    name: 'sixteen minutes behind: RequestTimeTooSkewed once, then the answer',
    run: async () => {
      const { s3 } = await clients({ aheadMs: 16 * minutes });
      const asking = () => s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' }));
      expect(await thrown(asking())).toMatchObject({ name: 'RequestTimeTooSkewed' });
      // The answer's Date told it the right time.
      expect((await asking()).Name).toBe(bucket);
    },
  },
]);
