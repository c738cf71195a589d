import { expect } from 'vitest';
import { awsCli, how } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';

const { tool, aws, own } = awsCli();

claim(tool, 'lists objects: s3api list-objects-v2', [
  {
    name: 'the person’s own folder',
    command: how,
    run: async () => {
      const { out } = await aws('s3', 's3api list-objects-v2 --bucket example-reports --prefix home/alice/', own());
      const keys = JSON.parse(out).Contents.map(({ Key }: { Key: string }) => Key);
      expect(keys).toEqual(['home/alice/2026-10.csv', 'home/alice/notes.txt']);
    },
  },
]);
