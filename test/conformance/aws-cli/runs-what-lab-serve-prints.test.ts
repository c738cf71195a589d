import { dirname } from 'node:path';
import { expect } from 'vitest';
import { pipeline } from '#cli/serve-pipeline.ts';
import { runProgram } from '../shared/aws-cli-run.ts';
import { awsCli, how, session } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';

const { tool, services } = awsCli();

claim(tool, 'runs the commands that lab serve prints, as they are', [
  {
    name: 'sign-in, role, identity, listing, reading, and the refusal at the end',
    command: how,
    run: async (program) => {
      const PATH = `${dirname(program)}:${process.env['PATH']}`;
      const { out, err } = await runProgram('sh', ['-c', pipeline(services(), {})], { PATH });
      expect(out).toContain(`"Arn": "${session}"`);
      expect(out).toContain('2026-10.csv');
      expect(out).toContain('Notes of alice.');
      expect(err).toContain('An error occurred (AccessDenied) when calling the ListObjectsV2 operation');
    },
  },
]);
