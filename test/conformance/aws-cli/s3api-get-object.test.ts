import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { awsCli, how } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';
import { keep, root } from '../shared/kept.ts';

const { tool, aws, own } = awsCli();

claim(tool, 'reads an object: s3api get-object', [
  {
    name: 'its bytes, type and length',
    command: how,
    run: async () => {
      const file = keep('notes.txt', '');
      const line = `s3api get-object --bucket example-reports --key home/alice/notes.txt ${file}`;
      const { out, err } = await aws('s3', line, own());
      expect(err).toBe('');
      expect(JSON.parse(out)).toMatchObject({ ContentType: 'text/plain', ContentLength: 16 });
      expect(readFileSync(`${root}/${file}`, 'utf8')).toBe('Notes of alice.\n');
    },
  },
]);
