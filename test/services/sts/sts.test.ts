import { describe, expect, test } from 'vitest';
import { presign, signRequest } from '#protocol/sigv4/sign.ts';
import { issueCredentials, type Session } from '#services/shared/credentials.ts';
import { assumeRoleWithSamlRows } from '#services/sts/assume-role-with-saml-rows.ts';
import { authenticationRows } from '#services/sts/authentication-rows.ts';
import { sts } from '#services/sts/sts.ts';
import { stsErrors } from '#services/sts/sts-errors.ts';
import { keys } from '#simulator/keys/keys.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { HttpRequest, WireRequest } from '#wire/records.ts';
import { fakeEnv, fakeStart } from '../fake-env.ts';
import { elementText, refusalIn } from './answer.ts';
import { accountId, assumeRoleRequest, baseline, roleArn, signedXml, stsConfig, stsRequest } from './world.ts';

const ask = (request: WireRequest | Parameters<ReturnType<typeof sts>>[0], env = fakeEnv({ keys })) =>
  sts(env, stsConfig())(request);

describe('the query protocol', () => {
  test('takes the parameters of a GET too', async () => {
    const post = assumeRoleRequest(signedXml(baseline()));
    const get: HttpRequest = { ...post, method: 'GET', url: `${post.url}?${textOfBody(post.body)}`, body: undefined };
    const env = fakeEnv({ keys });
    expect(elementText(await ask(get, env), 'Subject')).toBe('alice');
    expect(env.reports.map(({ layer }) => layer)).toContain('query/SAMLAssertion/base64/xml');
  });

  const rows: readonly (readonly [string, Parameters<typeof ask>[0], object])[] = [
    [
      'an action that there is not',
      stsRequest({ Action: 'AssumeRoot', Version: '2011-06-15' }),
      { status: 400, code: 'InvalidAction', message: 'Could not find operation AssumeRoot for version 2011-06-15' },
    ],
    [
      'no version',
      stsRequest({ Action: 'GetCallerIdentity' }),
      {
        status: 400,
        code: 'InvalidAction',
        message: 'Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED',
      },
    ],
    ['no action', stsRequest({ Version: '2011-06-15' }), { status: 400, code: 'MissingAction' }],
    [
      'a body that is no form',
      { ...stsRequest({}), body: { base64: '/////w==' } },
      { status: 400, code: 'MissingAction' },
    ],
    [
      'JSON',
      { ...stsRequest({ Action: 'GetCallerIdentity' }), headers: [['Content-Type', 'application/json']] },
      { status: 400, code: 'MissingAction' },
    ],
    [
      'a method that means nothing',
      { ...stsRequest({}), method: 'BREW' },
      { status: 404, code: 'MalformedQueryString' },
    ],
    [
      'bytes that are no message',
      {
        kind: 'malformed',
        protocol: 'http-request',
        url: 'https://sts.amazonaws.com/',
        body: { base64: 'AAA=' },
        problem: 'no start line',
      },
      { status: 404, code: 'MalformedQueryString' },
    ],
    [
      'more than a megabyte',
      { ...stsRequest({}), body: { text: 'a'.repeat(1_000_001) } },
      { status: 413, code: 'RequestEntityTooLarge' },
    ],
    [
      'a name that an object has by itself',
      stsRequest({ Action: 'constructor', Version: '2011-06-15' }),
      { code: 'InvalidAction' },
    ],
  ];
  test.each(rows)('%s', async (_name, request, expected) => {
    expect(refusalIn(await ask(request))).toMatchObject(expected);
  });

  test('an error says Sender, code, message and request id, which is in the headers too', async () => {
    const answer = await ask(stsRequest({ Action: '<&>\u0001', Version: '2011-06-15' }));
    const id = elementText(answer, 'RequestId');
    expect(
      answer.kind === 'http-response' && textOfBody(answer.body),
    ).toBe(`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>InvalidAction</Code>
    <Message>Could not find operation &lt;&amp;&gt;\uFFFD for version 2011-06-15</Message>
  </Error>
  <RequestId>${id}</RequestId>
</ErrorResponse>
`);
    expect(answer.kind === 'http-response' && answer.headers[0]).toEqual(['x-amzn-RequestId', id]);
  });
});

describe('GetCallerIdentity (AWS STS API Reference)', () => {
  const session: Session = {
    account: accountId,
    roleArn: roleArn.replace('role/', 'role/people/'),
    roleId: 'AROAEXAMPLEFINANCE123',
    roleSessionName: 'alice',
    tags: {},
    transitiveTagKeys: [],
    sessionPolicyArns: [],
    issuedAt: fakeStart,
    expiration: fakeStart + 3_600_000,
  };
  const credentials = issueCredentials(stsConfig().credentialSecret, session, new Uint8Array(16));
  const unsigned = stsRequest({ Action: 'GetCallerIdentity', Version: '2011-06-15' });
  const options = { credentials, region: 'eu-central-1', service: 'sts', at: fakeStart };

  test('says whose credentials these are; the ARN has no path, the id is aws:userid', async () => {
    const answer = await ask(signRequest(unsigned, options));
    expect(['Arn', 'UserId', 'Account'].map((name) => elementText(answer, name))).toEqual([
      'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice',
      'AROAEXAMPLEFINANCE123:alice',
      '111122223333',
    ]);
  });
  test('takes a presigned URL, as eks get-token makes it', async () => {
    const url = `${unsigned.url}?${textOfBody(unsigned.body)}`;
    const request: HttpRequest = { kind: 'http-request', method: 'GET', url, headers: unsigned.headers.slice(0, 1) };
    expect(elementText(await ask(presign(request, { ...options, expiresSeconds: 60 })), 'Account')).toBe(accountId);
  });

  const rows: readonly (readonly [string, HttpRequest, object])[] = [
    [
      'not signed',
      unsigned,
      { status: 403, code: 'MissingAuthenticationToken', message: 'Request is missing Authentication Token' },
    ],
    [
      'another scheme',
      { ...unsigned, headers: [...unsigned.headers, ['Authorization', 'Bearer abc']] },
      { status: 400, code: 'IncompleteSignature' },
    ],
    [
      'no session token',
      signRequest(unsigned, { ...options, credentials: { ...credentials, sessionToken: undefined } }),
      { status: 403, code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
    ],
    [
      'the token of another key',
      signRequest(unsigned, { ...options, credentials: { ...credentials, accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' } }),
      { status: 403, code: 'InvalidClientTokenId' },
    ],
    [
      'a wrong secret',
      signRequest(unsigned, { ...options, credentials: { ...credentials, secretAccessKey: 'wrong' } }),
      { status: 403, code: 'SignatureDoesNotMatch' },
    ],
    [
      'another service',
      signRequest(unsigned, { ...options, service: 'iam' }),
      { status: 403, code: 'SignatureDoesNotMatch', message: "Credential should be scoped to correct service: 'sts'" },
    ],
    [
      'another Region',
      signRequest(unsigned, { ...options, region: 'us-east-1' }),
      { message: "Credential should be scoped to a valid Region, not 'us-east-1'" },
    ],
    [
      'signed 20 minutes ago',
      signRequest(unsigned, { ...options, at: fakeStart - 20 * 60_000 }),
      {
        message:
          'Signature expired: 20260115T084000Z is now earlier than 20260115T084500Z (20260115T090000Z - 15 min.)',
      },
    ],
    [
      'signed 20 minutes from now',
      signRequest(unsigned, { ...options, at: fakeStart + 20 * 60_000 }),
      {
        message:
          'Signature not yet current: 20260115T092000Z is still later than 20260115T091500Z (20260115T090000Z + 15 min.)',
      },
    ],
    [
      'dated on another day than its scope',
      {
        ...signRequest(unsigned, options),
        headers: signRequest(unsigned, options).headers.map(([name, value]) =>
          name === 'X-Amz-Date' ? [name, '20260116T090000Z'] : [name, value],
        ),
      },
      { message: 'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP' },
    ],
  ];
  test.each(rows)('%s', async (_name, request, expected) => {
    expect(refusalIn(await ask(request))).toMatchObject(expected);
  });
  test('after the end of the session: ExpiredToken', async () => {
    const env = fakeEnv({ start: fakeStart + 3_600_000 });
    const request = signRequest(unsigned, { ...options, at: fakeStart + 3_600_000 });
    expect(refusalIn(await ask(request, env))).toMatchObject({
      status: 403,
      code: 'ExpiredToken',
      message: 'The security token included in the request is expired',
    });
  });
});

test('every error that a row refuses with is in the table, and every id is there once', () => {
  const ids = stsErrors.map(({ id }) => id);
  const refusals = [...assumeRoleWithSamlRows(), ...authenticationRows].flatMap(({ rejectAs }) => rejectAs ?? []);
  expect(refusals.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every SAML check is one of the rows, and is there once', async () => {
  const { samlChecks } = await import('#protocol/saml/checks.ts');
  const all = Object.values(samlChecks).flatMap((group) => group.map(({ id }) => id));
  const rows = assumeRoleWithSamlRows().map(({ check }) => check.id);
  expect(all.filter((id) => !rows.includes(id))).toEqual([]);
  expect(rows.filter((id, index) => rows.indexOf(id) !== index)).toEqual([]);
});
