import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsFor } from '#engine/as-command.ts';
import { trailEntryFor } from '#engine/cloudtrail.ts';
import { runFlow } from '#engine/run-flow.ts';
import { verificationsFor } from '#engine/verify-yourself.ts';
import { keys } from '#simulator/keys/keys.ts';
import type { Trace } from '#simulator/types.ts';
import { findTool } from '../../scripts/setup/tools.mjs';

const recordOf = (trace: Trace, beat: string) => trace.beats.find(({ id }) => id === beat)?.record as never;
const trace = await runFlow({ flow: 'saml-sts' });

/** What a POSIX shell makes of a command: its words, one a line. */
const words = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .split('\n')
    .slice(0, -1);

describe('a message as a command', () => {
  it('is curl for any HTTP request, with the bytes that were sent', () => {
    const [command] = commandsFor(recordOf(trace, 'sign-in.request'));
    expect(command?.tool).toBe('curl');
    const parts = words(command?.text ?? '');
    expect(parts).toContain('https://idp.corp.example.com/sso');
    expect(parts.at(-1)).toMatch(/^state=.*&username=alice&password=correct\+horse$/);
    expect(parts).not.toContain('Host: idp.corp.example.com');
  });

  it('is the AWS CLI’s own command where there is one', () => {
    const [assume] = commandsFor(recordOf(trace, 'assume-role.request'));
    expect(words(assume?.text ?? '').slice(0, 5)).toEqual([
      'aws',
      'sts',
      'assume-role-with-saml',
      '--role-arn',
      'arn:aws:iam::111122223333:role/FinanceRead',
    ]);
    const [list] = commandsFor(recordOf(trace, 'list-own.request'));
    expect(words(list?.text ?? '')).toEqual([
      'aws',
      's3api',
      'list-objects-v2',
      '--bucket',
      'example-reports',
      '--prefix',
      'home/alice/',
      '--delimiter',
      '/',
      '--region',
      'eu-central-1',
    ]);
  });

  it('goes to the endpoint that was called', () => {
    const [regional] = commandsFor(recordOf(trace, 'assume-role.request'));
    expect(words(regional?.text ?? '').slice(-2)).toEqual(['--region', 'eu-central-1']);
    const url = 'https://sts.amazonaws.com/';
    const body = { text: 'Action=GetCallerIdentity&Version=2011-06-15' };
    const global = { kind: 'http-request', method: 'POST', url, headers: [], body } as const;
    expect(words(commandsFor(global)[0]?.text ?? '').slice(3)).toEqual([
      '--region',
      'us-east-1',
      '--endpoint-url',
      'https://sts.amazonaws.com',
    ]);
  });

  it('brings the session of a signed call, and says which of it is secret', () => {
    const run = trace.beats.map(({ record }) => record);
    const [signed] = commandsFor(recordOf(trace, 'list-own.request'), run);
    const lines = signed?.text.split('\n') ?? [];
    expect(lines[0]).toMatch(/^export AWS_ACCESS_KEY_ID=ASIA/);
    expect(lines[1]).toMatch(/^export AWS_SECRET_ACCESS_KEY=\S{40}$/);
    expect(lines[2]).toMatch(/^export AWS_SESSION_TOKEN=\S+$/);
    expect(lines[3]).toMatch(/^aws s3api list-objects-v2/);
    expect(lines[1]).toContain(signed?.secrets?.[0] ?? 'none');
    const [unsigned] = commandsFor(recordOf(trace, 'assume-role.request'), run);
    expect(unsigned?.text).not.toContain('export');
  });

  it('quotes what a shell would read otherwise', () => {
    const url = 'https://example.com/?q=a b';
    const odd = { kind: 'http-request', method: 'PUT', url, headers: [['X-Odd', `it's $HOME`]] } as const;
    expect(words(commandsFor(odd)[0]?.text ?? '')).toEqual([
      'curl',
      url,
      '--request',
      'PUT',
      '--header',
      `X-Odd: it's $HOME`,
    ]);
  });

  it('does not exist for LDAP and local work', () => {
    expect(commandsFor(recordOf(trace, 'bind.request'))).toEqual([]);
    expect(commandsFor(recordOf(trace, 'issue.work'))).toEqual([]);
  });
});

describe('what CloudTrail would hold', () => {
  it('is the SAMLUser who took the role, by the name qualifier’s hash and the name', () => {
    const entry = trailEntryFor(trace, 'assume-role.response');
    expect(entry).toMatchObject({
      kind: 'event',
      known: 'documented',
      event: {
        eventName: 'AssumeRoleWithSAML',
        awsRegion: 'eu-central-1',
        readOnly: true,
        userIdentity: {
          type: 'SAMLUser',
          userName: 'alice',
          principalId: expect.stringMatching(/^[\w+/]{27}=:alice$/),
        },
        requestParameters: {
          roleSessionName: 'alice@corp.example.com',
          principalTags: { Department: 'Finance' },
          durationSeconds: 3600,
        },
        responseElements: { credentials: { accessKeyId: expect.stringMatching(/^ASIA/) } },
      },
    });
    expect(JSON.stringify(entry)).not.toContain('SecretAccessKey');
    expect(trailEntryFor(trace, 'check.work')).toEqual(entry);
  });

  it('has a refusal by the trust policy, and nothing of an assertion that was not good enough', async () => {
    const denied = await runFlow({ flow: 'saml-sts', faults: ['trust-names-other-provider'] });
    expect(trailEntryFor(denied, 'assume-role.response')).toMatchObject({
      kind: 'event',
      event: { errorCode: 'AccessDenied', responseElements: null },
    });
    const forged = await runFlow({ flow: 'saml-sts', faults: ['rogue-idp'] });
    expect(trailEntryFor(forged, 'assume-role.response')).toMatchObject({ kind: 'none', known: 'seen' });
  });

  it('has S3 only as a data event, and nothing of what happens outside AWS', () => {
    expect(trailEntryFor(trace, 'list-neighbour.request')).toMatchObject({
      kind: 'event',
      event: { errorCode: 'AccessDenied', eventCategory: 'Data', managementEvent: false },
    });
    expect(trailEntryFor(trace, 'bind.request')).toMatchObject({ kind: 'none' });
    expect(trailEntryFor(trace, 'nowhere.request')).toBeUndefined();
  });
});

describe('what CloudTrail would hold of a request to S3', () => {
  it('names the session, the role that issued it, and the request', () => {
    const entry = trailEntryFor(trace, 'list-own.response');
    const account = '111122223333';
    const arn = `arn:aws:iam::${account}:role/FinanceRead`;
    const principalId = expect.stringMatching(/^AROA[A-Z0-9]+$/);
    expect(entry).toMatchObject({
      event: {
        requestID: expect.stringMatching(/^[A-Z0-9]{16}$/),
        userIdentity: {
          accountId: account,
          sessionContext: {
            sessionIssuer: { type: 'Role', principalId, arn, accountId: account, userName: 'FinanceRead' },
            attributes: { creationDate: expect.stringMatching(/Z$/) },
          },
        },
      },
      leftOut: expect.arrayContaining(['sourceIPAddress', 'eventID']),
    });
  });

  it('is nothing where the session is over: it did not even authenticate', () => {
    const expired = trace.verdicts.find(
      ({ check, outcome }) => check === 'credentials-not-expired' && outcome === 'fail',
    );
    expect(trailEntryFor(trace, expired?.beat ?? '')).toMatchObject({ kind: 'none', cite: ['s3-logging', 'Notes'] });
  });
});

describe('verifying it yourself', () => {
  it('is by the certificate that IAM has on file, never by one that the message brings', async () => {
    const rotated = await runFlow({ flow: 'saml-sts', faults: ['certificate-rotated'] });
    const [signature, whose] = await verificationsFor(rotated, 'assume-role.request');
    expect(signature).toMatchObject({ says: 'FAIL', because: expect.stringContaining('another key did') });
    expect(signature?.files.map(({ name }) => name)).toEqual(['response.xml', 'iam-saml-provider.pem']);
    expect(signature?.files[1]?.text).toBe(keys['idp-signing']?.certificatePem);
    expect(whose?.files.map(({ name }) => name)).toEqual(['iam-saml-provider.pem', 'certificate-in-the-message.pem']);
    expect(whose?.files[1]?.text).toBe(keys['idp-signing-next']?.certificatePem);
    expect(whose?.because).toContain('Two fingerprints');
  });

  it.skipIf(!findTool('openssl'))('prints a certificate with openssl, as the command says', async () => {
    const [, whose] = await verificationsFor(trace, 'assume-role.request');
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    for (const { name, text } of whose?.files ?? []) writeFileSync(join(folder, name), text);
    const output = execFileSync('sh', ['-c', whose?.command ?? ''], { cwd: folder, encoding: 'utf8' });
    expect(output).toContain(whose?.says ?? 'nothing');
    const prints = output.match(/Fingerprint=.*/g);
    expect(prints).toHaveLength(2);
    expect(prints?.[0]).toBe(prints?.[1]);
  });

  it('is not offered where nothing is signed', async () => {
    expect(await verificationsFor(trace, 'bind.request')).toEqual([]);
  });
});
