// The AWS SDK for JavaScript, with its requests handed to the services in memory: it signs, parses and throws by itself.
import { readFileSync } from 'node:fs';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import {
  AssumeRoleWithSAMLCommand as AssumeRoleWithSaml,
  ExpiredTokenException,
  GetCallerIdentityCommand,
  InvalidIdentityTokenException,
  STSClient,
} from '@aws-sdk/client-sts';
import { beforeAll, describe, expect } from 'vitest';
import { type StandingParties, standParties } from '#engine/stand-parties.ts';
import { readAllPolicy } from '#flows/saml-sts/policies.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { providerArn, roleArn } from '../protocol/saml/fixture.ts';
import { type Clock, inMemory } from './in-memory.ts';
import { root } from './kept.ts';
import { proof, type Tool } from './proof.ts';
import { responseOf } from './responses.ts';

const { version } = JSON.parse(readFileSync(`${root}/node_modules/@aws-sdk/client-sts/package.json`, 'utf8'));
const tool: Tool = { name: 'The AWS SDK for JavaScript', path: '@aws-sdk', version };
const how = 'npm test -- conformance';
const minutes = 60_000;

const region = 'eu-central-1';
const bucket = 'example-reports';
const nobody = { accessKeyId: 'unused', secretAccessKey: 'unused' };

/** How far the services' clock is ahead of the SDK's. */
const clock: Clock & { aheadMs: number } = { aheadMs: 0, now: () => Date.now() + clock.aheadMs };

const assume = async (parties: StandingParties, xml: string) =>
  new STSClient({ region, credentials: nobody, requestHandler: inMemory(parties, 'sts', clock) }).send(
    new AssumeRoleWithSaml({
      RoleArn: roleArn,
      PrincipalArn: providerArn,
      SAMLAssertion: encodeBase64(bytesOfText(xml)),
    }),
  );

let parties: StandingParties;
let s3: S3Client;
let sts: STSClient;

/** Clients with the borrowed credentials, before these parties. */
function clients(
  at: StandingParties,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string },
) {
  const common = { region, credentials, maxAttempts: 1 };
  return {
    s3: new S3Client({ ...common, requestHandler: inMemory(at, 's3', clock) }),
    sts: new STSClient({ ...common, requestHandler: inMemory(at, 'sts', clock) }),
  };
}

let credentials: Parameters<typeof clients>[1];

beforeAll(async () => {
  parties = await standParties({ flow: 'saml-sts' });
  const { Credentials: lent } = await assume(parties, await responseOf({}, Date.now()));
  credentials = {
    accessKeyId: lent?.AccessKeyId ?? '',
    secretAccessKey: lent?.SecretAccessKey ?? '',
    sessionToken: lent?.SessionToken ?? '',
  };
  ({ s3, sts } = clients(parties, credentials));
});

const thrown = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error) => error,
  );

async function whenAhead<T>(ms: number, act: () => Promise<T>): Promise<T> {
  clock.aheadMs = ms;
  try {
    return await act();
  } finally {
    clock.aheadMs = 0;
  }
}

describe(`${tool.name} ${version}`, () => {
  proof('AssumeRoleWithSAML: typed credentials with their end', tool, how, async () => {
    const answer = await assume(parties, await responseOf({}, Date.now()));
    expect(answer.AssumedRoleUser?.Arn).toBe(
      'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice@corp.example.com',
    );
    const lasts = (answer.Credentials?.Expiration?.getTime() ?? 0) - Date.now();
    expect(lasts).toBeGreaterThan(59 * minutes);
    expect(lasts).toBeLessThanOrEqual(60 * minutes);
    expect(answer.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  proof('GetCallerIdentity: signed for STS', tool, how, async () => {
    expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('111122223333');
  });

  proof('ListObjectsV2, GetObject, PutObject and GetObject again', tool, how, async () => {
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' }));
    expect(listed.Contents?.map(({ Key }) => Key)).toContain('home/alice/notes.txt');
    const notes = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'home/alice/notes.txt' }));
    expect(await notes.Body?.transformToString()).toBe('Notes of alice.\n');
    const Key = "home/alice/a b+c&d(1)'~*!ä.txt";
    const put = await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'Sent.', ContentType: 'text/x-sent' }));
    const again = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    expect(await again.Body?.transformToString()).toBe('Sent.');
    expect([again.ContentType, again.ETag]).toEqual(['text/x-sent', put.ETag]);
  });

  proof('a bucket in the path as well as in the host', tool, how, async () => {
    const handler = inMemory(parties, 's3', clock);
    const byPath = new S3Client({ region, credentials, forcePathStyle: true, requestHandler: handler });
    expect((await byPath.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' }))).Name).toBe(bucket);
    expect(handler.seen.at(-1)).toContain('https://s3.eu-central-1.amazonaws.com/example-reports');
  });

  proof('throws InvalidIdentityTokenException for a changed assertion', tool, how, async () => {
    const xml = (await responseOf({}, Date.now())).replace('>Finance<', '>Legal<');
    const error = await thrown(assume(parties, xml));
    expect(error).toBeInstanceOf(InvalidIdentityTokenException);
    expect(error).toMatchObject({ message: 'Response signature invalid', $fault: 'client' });
  });

  proof('throws ExpiredTokenException for an old assertion', tool, how, async () => {
    const error = await thrown(assume(parties, await responseOf({}, Date.now() - 10 * minutes)));
    expect(error).toBeInstanceOf(ExpiredTokenException);
    expect(error.message).toBe('Response has expired');
  });

  proof('throws AccessDenied for the neighbour’s folder', tool, how, async () => {
    const error = await thrown(s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/bob/' })));
    expect(error).toBeInstanceOf(S3ServiceException);
    expect(error).toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('because no identity-based policy allows the s3:ListBucket action'),
      $metadata: { httpStatusCode: 403 },
    });
  });

  proof('throws NoSuchKey where the whole bucket may be listed', tool, how, async () => {
    const generous = await standParties({ flow: 'saml-sts', inputs: { rolePolicy: readAllPolicy } });
    const asking = clients(generous, credentials).s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'nothing' }));
    expect(await thrown(asking)).toBeInstanceOf(NoSuchKey);
  });

  proof('throws NoSuchBucket', tool, how, async () => {
    const error = await thrown(s3.send(new ListObjectsV2Command({ Bucket: 'no-such-reports' })));
    expect(error).toMatchObject({ name: NoSuchBucket.name });
  });

  proof('throws ExpiredToken when the session is over', tool, how, async () => {
    const asking = () => thrown(s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' })));
    expect(await whenAhead(120 * minutes, asking)).toMatchObject({ name: 'ExpiredToken' });
  });

  proof('throws SignatureDoesNotMatch for a wrong secret', tool, how, async () => {
    const wrong = clients(parties, { ...credentials, secretAccessKey: 'x'.repeat(40) });
    const error = await thrown(wrong.s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' })));
    expect(error).toMatchObject({ name: 'SignatureDoesNotMatch', $metadata: { httpStatusCode: 403 } });
  });

  proof('corrects its own clock, as it does with AWS', tool, how, async () => {
    const late = clients(parties, credentials);
    const asking = () => late.s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'home/alice/' }));
    await whenAhead(16 * minutes, async () => {
      expect(await thrown(asking())).toMatchObject({ name: 'RequestTimeTooSkewed' });
      // The answer's Date told it the right time.
      expect((await asking()).Name).toBe(bucket);
    });
  });
});
