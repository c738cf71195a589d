import { expect } from 'vitest';
import { awsCli, how } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';

const { tool, aws, own } = awsCli();

claim(tool, 'lists a folder: s3 ls', [
  {
    name: 'names and sizes',
    command: how,
    run: async () => {
      const { out } = await aws('s3', 's3 ls s3://example-reports/home/alice/', own());
      expect(out).toMatch(/ 26 2026-10\.csv\n.* 16 notes\.txt\n$/);
    },
  },
]);
