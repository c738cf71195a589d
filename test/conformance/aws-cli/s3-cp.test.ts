import { expect } from 'vitest';
import { awsCli, how } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';
import { keep } from '../shared/kept.ts';

const { tool, aws, own } = awsCli();

claim(tool, 'puts an object and reads it back: s3 cp', [
  {
    name: 'a text that is not ASCII, under a key that has to be encoded',
    command: how,
    run: async () => {
      const file = keep('sent.txt', 'Sent with a real client: ä, €, 𝄞.\n');
      const target = "s3://example-reports/home/alice/a-b+c&d(1)'.txt";
      expect((await aws('s3', `s3 cp ${file} ${target}`, own())).err).toBe('');
      expect((await aws('s3', `s3 cp ${target} -`, own())).out).toBe('Sent with a real client: ä, €, 𝄞.\n');
      expect((await aws('s3', 's3 ls s3://example-reports/home/alice/', own())).out).toContain("a-b+c&d(1)'.txt");
    },
  },
]);
