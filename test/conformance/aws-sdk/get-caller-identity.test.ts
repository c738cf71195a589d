import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { expect } from 'vitest';
import { awsSdk, clients } from '../shared/aws-sdk.ts';
import { claim } from '../shared/claim.ts';

claim(awsSdk, 'asks who it is: GetCallerIdentity', [
  {
    name: 'signed for STS',
    run: async () => {
      const { sts } = await clients();
      expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('111122223333');
    },
  },
]);
