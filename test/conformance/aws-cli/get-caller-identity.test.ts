import { expect } from 'vitest';
import { awsCli, how, session } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';

const { tool, aws, own } = awsCli();

claim(tool, 'asks who it is: sts get-caller-identity', [
  {
    name: 'the account and the session',
    command: how,
    run: async () => {
      const { out } = await aws('sts', 'sts get-caller-identity', own());
      expect(JSON.parse(out)).toMatchObject({ Account: '111122223333', Arn: session });
    },
  },
]);
