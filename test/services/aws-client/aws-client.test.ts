import { describe, expect, test } from 'vitest';
import { assumeRoleWithSaml } from '#services/aws-client/assume-role-with-saml.ts';
import { getCallerIdentity } from '#services/aws-client/get-caller-identity.ts';
import { s3Get, s3List } from '#services/aws-client/s3.ts';
import { sts } from '#services/sts/sts.ts';
import { keys } from '#simulator/keys/keys.ts';
import type { MalformedAnswer } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import { parseForm } from '#wire/form.ts';
import type { HttpResponse } from '#wire/records.ts';
import { fakeEnv, fakeStart } from '../fake-env.ts';
import { base64, baseline, providerArn, roleArn, signedXml, stsConfig } from '../sts/world.ts';

const host = 'sts.eu-central-1.amazonaws.com';
const endpoint = `https://${host}/`;
const input = { endpoint, roleArn, principalArn: providerArn, samlAssertion: base64(signedXml(baseline())) };
const clientOf = (answer?: HttpResponse | MalformedAnswer) => {
  const service = fakeEnv({ keys });
  const config = stsConfig();
  return fakeEnv({ hosts: { [host]: async (request) => answer ?? sts(service, config)(request) } });
};
const http = (status: number, text: string): HttpResponse => ({
  kind: 'http-response',
  status,
  headers: [],
  body: { text },
});

describe('assumeRoleWithSaml', () => {
  test('holds the credentials of the answer, with their end', async () => {
    const client = clientOf();
    const assumed = await assumeRoleWithSaml(client, { ...input, durationSeconds: 900 });
    expect(assumed).toMatchObject({
      ok: true,
      subject: 'alice',
      assumedRoleArn: 'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice@corp.example.com',
      credentials: { expiration: fakeStart + 900_000 },
    });
    const who =
      assumed.ok &&
      (await getCallerIdentity(client, { endpoint, region: 'eu-central-1', credentials: assumed.credentials }));
    expect(who).toMatchObject({ ok: true, account: '111122223333' });
  });

  test('is a POST of a form, not signed, with what was given and no more (query protocol)', async () => {
    const client = clientOf();
    await assumeRoleWithSaml(client, {
      ...input,
      policyArns: ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B'],
    });
    const [exchange] = client.exchanges;
    const request = exchange?.request;
    if (request?.kind !== 'http-request') throw new Error('no HTTP request was sent');
    expect(request.headers.map(([name]) => name)).toEqual([
      'Host',
      'Content-Type',
      'User-Agent',
      'Accept-Encoding',
      'Content-Length',
    ]);
    expect(parseForm(textOfBody(request.body)).map(({ name }) => name)).toEqual([
      'Action',
      'Version',
      'RoleArn',
      'PrincipalArn',
      'SAMLAssertion',
      'PolicyArns.member.1.arn',
      'PolicyArns.member.2.arn',
    ]);
  });

  test("gives AWS's refusal back and does not refuse by itself", async () => {
    const client = clientOf();
    const refused = await assumeRoleWithSaml(client, { ...input, durationSeconds: 43_200 });
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
        httpStatus: 400,
      },
    });
    expect(client.refusals).toEqual([]);
  });

  const unreadable: readonly (readonly [string, HttpResponse | MalformedAnswer, string])[] = [
    ['no XML', http(200, 'hello'), 'ResponseParserError'],
    ['no body', { kind: 'http-response', status: 200, headers: [] }, 'ResponseParserError'],
    ['XML without credentials', http(200, '<AssumeRoleWithSAMLResponse/>'), 'ResponseParserError'],
    [
      'an Expiration that is no time',
      http(
        200,
        '<R><AssumeRoleWithSAMLResult><Credentials><AccessKeyId>a</AccessKeyId><SecretAccessKey>b</SecretAccessKey><SessionToken>c</SessionToken><Expiration>soon</Expiration></Credentials></AssumeRoleWithSAMLResult></R>',
      ),
      'ResponseParserError',
    ],
    ['nobody there', { kind: 'network-error', url: endpoint, reason: 'no such host' }, 'EndpointConnectionError'],
    [
      'no HTTP',
      { kind: 'malformed', protocol: 'http-response', url: endpoint, body: { base64: '/w==' }, problem: 'x' },
      'ConnectionError',
    ],
  ];
  test.each(unreadable)('gives up on %s', async (_name, answer, code) => {
    const client = clientOf(answer);
    expect(await assumeRoleWithSaml(client, input)).toMatchObject({ ok: false, error: { code } });
    expect(client.refusals).toMatchObject([{ code }]);
  });

  test('an error without a body is told by its status', async () => {
    expect(await assumeRoleWithSaml(clientOf(http(503, '')), input)).toEqual({
      ok: false,
      error: { code: '503', message: '', httpStatus: 503 },
    });
  });
});

describe('the S3 calls', () => {
  const base = { credentials: undefined, region: 'eu-central-1', bucket: 'b' };
  const s3Host = 'b.s3.eu-central-1.amazonaws.com';
  const clientTo = (answer: HttpResponse) => fakeEnv({ hosts: { [s3Host]: async () => answer } });

  test('address the bucket by its host, and leave a request without credentials unsigned', async () => {
    const client = clientTo(http(200, 'text'));
    expect(await s3Get(client, { ...base, key: 'a b/ö' })).toMatchObject({ ok: true, text: 'text' });
    const request = client.exchanges[0]?.request;
    expect(request?.url).toBe(`https://${s3Host}/a%20b/%C3%B6`);
    expect(request?.kind === 'http-request' && request.headers.map(([name]) => name)).not.toContain('Authorization');
  });
  test('give up on a list that is none', async () => {
    const client = clientTo(http(200, '<html/>'));
    expect(await s3List(client, base)).toMatchObject({ ok: false, error: { code: 'ResponseParserError' } });
    expect(client.refusals).toHaveLength(1);
  });
});
