// The AWS CLI against `lab serve`: it signs and parses by itself.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { pipeline } from '#cli/serve-pipeline.ts';
import { runProgram } from './aws-cli-run.ts';
import { awsCli, how, session } from './aws-cli-world.ts';
import { keep, root } from './kept.ts';
import { heading, proof } from './proof.ts';
import { responseOf } from './responses.ts';

const { tool, program, services, aws, assume, own } = awsCli();

describe(`${heading(tool)} succeeds`, () => {
  proof('sts assume-role-with-saml: credentials, and what the assertion said', tool, how, async () => {
    const { status, out } = await assume(await responseOf({}, Date.now()));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      Credentials: { AccessKeyId: expect.stringMatching(/^ASIA/) },
      AssumedRoleUser: { Arn: session },
      Subject: 'alice',
      SubjectType: 'persistent',
      Issuer: 'https://idp.corp.example.com/metadata',
      Audience: 'https://signin.aws.amazon.com/saml',
      SourceIdentity: 'alice',
    });
  });

  proof('sts assume-role-with-saml: an encrypted assertion', tool, how, async () => {
    const { status, err } = await assume(await responseOf({ inputs: { encryption: true } }, Date.now()));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  proof('sts get-caller-identity', tool, how, async () => {
    const { out } = await aws('sts', 'sts get-caller-identity', own());
    expect(JSON.parse(out)).toMatchObject({ Account: '111122223333', Arn: session });
  });

  proof('s3api list-objects-v2', tool, how, async () => {
    const { out } = await aws('s3', 's3api list-objects-v2 --bucket example-reports --prefix home/alice/', own());
    const keys = JSON.parse(out).Contents.map(({ Key }: { Key: string }) => Key);
    expect(keys).toEqual(['home/alice/2026-10.csv', 'home/alice/notes.txt']);
  });

  proof('s3api get-object', tool, how, async () => {
    const file = keep('notes.txt', '');
    const line = `s3api get-object --bucket example-reports --key home/alice/notes.txt ${file}`;
    const { out, err } = await aws('s3', line, own());
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ ContentType: 'text/plain', ContentLength: 16 });
    expect(readFileSync(`${root}/${file}`, 'utf8')).toBe('Notes of alice.\n');
  });

  proof('s3 ls', tool, how, async () => {
    const { out } = await aws('s3', 's3 ls s3://example-reports/home/alice/', own());
    expect(out).toMatch(/ 26 2026-10\.csv\n.* 16 notes\.txt\n$/);
  });

  proof('the commands that lab serve prints, as they are', tool, how, async () => {
    const PATH = `${dirname(program)}:${process.env['PATH']}`;
    const { out, err } = await runProgram('sh', ['-c', pipeline(services(), {})], { PATH });
    expect(out).toContain(`"Arn": "${session}"`);
    expect(out).toContain('2026-10.csv');
    expect(out).toContain('Notes of alice.');
    expect(err).toContain('An error occurred (AccessDenied) when calling the ListObjectsV2 operation');
  });

  proof('s3 cp: put an object and read it back', tool, how, async () => {
    const file = keep('sent.txt', 'Sent with a real client: ä, €, 𝄞.\n');
    const target = "s3://example-reports/home/alice/a-b+c&d(1)'.txt";
    expect((await aws('s3', `s3 cp ${file} ${target}`, own())).err).toBe('');
    expect((await aws('s3', `s3 cp ${target} -`, own())).out).toBe('Sent with a real client: ä, €, 𝄞.\n');
    expect((await aws('s3', 's3 ls s3://example-reports/home/alice/', own())).out).toContain("a-b+c&d(1)'.txt");
  });
});
