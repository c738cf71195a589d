import { describe, expect, test } from 'vitest';
import { s3Get, s3List, s3Put } from '#services/aws-client/s3.ts';
import { textOfBody } from '#wire/bytes.ts';
import { get, host, meet, signed } from './meet.ts';
import { allow, bucketArn, policy, readAll, sessionArn, type WorldOptions } from './world.ts';

describe('a session lists, reads and writes under its own prefix', () => {
  test('ListObjectsV2 with prefix and delimiter', async () => {
    const { client, base } = meet();
    expect(await s3List(client, { ...base, prefix: 'home/alice/', delimiter: '/' })).toEqual({
      ok: true,
      keys: ["home/alice/a b+c&d(1)'ö.txt", 'home/alice/hello.txt'],
      commonPrefixes: ['home/alice/2026/'],
      nextContinuationToken: undefined,
    });
  });
  test('GetObject of a key with odd characters', async () => {
    const { client, base } = meet();
    const got = await s3Get(client, { ...base, key: "home/alice/a b+c&d(1)'ö.txt" });
    expect(got).toEqual({ ok: true, text: 'odd name', contentType: 'text/plain' });
  });
  test('PutObject, then GetObject and the list have it', async () => {
    const { client, base } = meet();
    const key = 'home/alice/new.txt';
    expect(await s3Put(client, { ...base, key, text: 'Grüße', contentType: 'text/plain' })).toEqual({
      ok: true,
      etag: '"49c5f675b49037b6044b803ac9d1a6d7"',
    });
    expect(await s3Get(client, { ...base, key })).toMatchObject({ text: 'Grüße' });
    expect(await s3List(client, { ...base, prefix: 'home/alice/n' })).toMatchObject({ keys: [key] });
  });
});

describe('what the policies do not allow', () => {
  const denied = (action: string, resource: string, why: string) => ({
    ok: false,
    error: {
      code: 'AccessDenied',
      httpStatus: 403,
      message: `User: ${sessionArn} is not authorized to perform: ${action} on resource: "${resource}" ${why}`,
    },
  });
  const noIdentity = (action: string) => `because no identity-based policy allows the ${action} action`;

  test("the neighbour's prefix is refused, with S3's quotes around the resource", async () => {
    const { client, base } = meet();
    expect(await s3List(client, { ...base, prefix: 'home/bob/' })).toEqual(
      denied('s3:ListBucket', bucketArn, noIdentity('s3:ListBucket')),
    );
    expect(await s3Get(client, { ...base, key: 'home/bob/secret.txt' })).toEqual(
      denied('s3:GetObject', `${bucketArn}/home/bob/secret.txt`, noIdentity('s3:GetObject')),
    );
  });
  test('ListBucket granted on the objects instead of the bucket is refused', async () => {
    const { client, base } = meet({ role: { policies: { Wrong: policy(allow('s3:ListBucket', `${bucketArn}/*`)) } } });
    expect(await s3List(client, { ...base, prefix: 'home/alice/' })).toMatchObject({ ok: false });
  });
  test.each<readonly [string, WorldOptions, string]>([
    [
      'a session policy that leaves it out',
      { session: { sessionPolicy: policy(allow('s3:GetObject', '*')) } },
      'because no session policy allows the s3:ListBucket action',
    ],
    [
      'a permissions boundary',
      { role: { policies: { All: readAll }, boundary: policy(allow('s3:GetObject', '*')) } },
      'because no permissions boundary allows the s3:ListBucket action',
    ],
    [
      'a Deny in the bucket policy',
      { bucket: { policy: policy({ Effect: 'Deny', Principal: '*', Action: 's3:ListBucket', Resource: bucketArn }) } },
      'with an explicit deny in a resource-based policy',
    ],
    [
      'a service control policy',
      {
        account: {
          scps: [
            {
              level: 'root',
              policies: { No: policy(allow('*', '*'), { Effect: 'Deny', Action: 's3:*', Resource: '*' }) },
            },
          ],
        },
      },
      'with an explicit deny in a service control policy',
    ],
    ['a role that is gone', { account: { roles: {} } }, noIdentity('s3:ListBucket')],
  ])('%s is named', async (_name, options, why) => {
    const { client, base } = meet(options);
    expect(await s3List(client, { ...base, prefix: 'home/alice/' })).toEqual(denied('s3:ListBucket', bucketArn, why));
  });
  test('a key that does not exist is NoSuchKey only for those who may list the bucket (GetObject, Permissions)', async () => {
    const key = 'home/alice/none.txt';
    const [mayNot, may] = [meet(), meet({ role: { policies: { All: readAll } } })];
    expect(await s3Get(mayNot.client, { ...mayNot.base, key })).toEqual(
      denied('s3:ListBucket', bucketArn, noIdentity('s3:ListBucket')),
    );
    expect(await s3Get(may.client, { ...may.base, key })).toMatchObject({
      error: { code: 'NoSuchKey', httpStatus: 404, message: 'The specified key does not exist.' },
    });
  });
  test('what was found is told in words, by the kind of policy that decided', async () => {
    const { client, base, service } = meet();
    await s3List(client, { ...base, prefix: 'home/bob/' });
    const results = service.reports.flatMap((report) => report.results.map(({ result }) => result));
    expect(results.find(({ outcome }) => outcome === 'fail')).toMatchObject({
      actual: 'not allowed by the identity-based policy',
    });
  });
  test('the case is recorded with the source of every value', async () => {
    const { client, base, service } = meet();
    await s3List(client, { ...base, prefix: 'home/bob/' });
    expect(service.evaluations).toMatchObject([
      {
        decision: 'ImplicitlyDenied',
        case: {
          request: {
            context: {
              's3:prefix': 'home/bob/',
              'saml:sub': 'alice',
              'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/FinanceRead',
            },
          },
          sources: { 's3:prefix': { beat: 'list-own.request', layer: 'query', path: 'prefix' } },
        },
      },
    ]);
  });
});

describe('both ways to address a bucket (Virtual hosting of general purpose buckets)', () => {
  test.each([
    ['s3.eu-central-1.amazonaws.com', '/example-reports/home/alice/hello.txt'],
    ['s3.amazonaws.com', '/example-reports/home/alice/hello.txt'],
    ['127.0.0.1:4502', '/example-reports/home/alice/hello.txt'],
    [host, '/home/alice/hello.txt?x-id=GetObject'],
  ])('%s%s', async (name, target) => {
    const met = meet();
    const answer = await met.ask(signed(get(target, name), met));
    expect(answer.kind === 'http-response' && textOfBody(answer.body)).toBe('hello alice');
  });
});
