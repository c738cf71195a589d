import { describe, expect, test } from 'vitest';
import { firstEnforcedFailure } from '#protocol/check.ts';
import { openCredentials } from '#services/shared/credentials.ts';
import type { StsConfig } from '#services/sts/config.ts';
import { sts } from '#services/sts/sts.ts';
import { keys } from '#simulator/keys/keys.ts';
import { parseInstant } from '#wire/instant.ts';
import type { HttpRequest } from '#wire/records.ts';
import { documented } from '../../vectors/sts/saml-documented.ts';
import { recorded } from '../../vectors/sts/saml-recorded.ts';
import { type SamlVector, xmlOf } from '../../vectors/sts/saml-vector.ts';
import { fakeEnv, fakeStart } from '../fake-env.ts';
import { elementText, refusalIn } from './answer.ts';
import {
  allTrustActions,
  assumeRoleRequest,
  baseline,
  providerArn,
  roleArn,
  signedXml,
  stsConfig,
  trustFor,
  withAttributes,
} from './world.ts';

const allVectors = [...recorded, ...documented];

async function call(request: HttpRequest, config: StsConfig = stsConfig(), env = fakeEnv({ keys })) {
  const answer = await sts(env, config)(request);
  return { answer, env, results: env.reports.flatMap(({ results }) => results) };
}
const ask = async (vector: SamlVector) =>
  call(assumeRoleRequest(await xmlOf(vector), vector.parameters), stsConfig(vector.world));
const secondsOf = (answer: Parameters<typeof elementText>[0]) =>
  ((parseInstant(elementText(answer, 'Expiration') ?? '') ?? Number.NaN) - fakeStart) / 1000;

describe('STS answers as AWS does to', () => {
  test.each(allVectors)('$name ($source)', async (vector) => {
    const { answer, results } = await ask(vector);
    const { expected } = vector;
    if ('code' in expected) {
      expect(refusalIn(answer)).toEqual(expected);
      expect(firstEnforcedFailure(results)?.result.expected).toBeTruthy();
      return;
    }
    expect([refusalIn(answer).message, secondsOf(answer)]).toEqual([undefined, expected.seconds]);
    for (const [element, text] of Object.entries(expected.contains ?? {}))
      expect(elementText(answer, element)).toBe(text);
  });
});

describe('what AWS accepts and a service provider by the book refuses is reported and not enforced', () => {
  const rows = [
    ['another Audience', 'saml-audience'],
    ['no AudienceRestriction', 'saml-audience-present'],
    ['Conditions NotBefore in 1440 minutes', 'saml-not-before'],
    ['Recipient not-a-url, which is echoed as Audience', 'saml-recipient'],
    ['SubjectConfirmationData NotBefore tomorrow', 'saml-confirmation-not-before'],
    ['NameID of a made-up format', 'saml-name-id-format'],
    ["the Response's Issuer is not the Assertion's", 'saml-response-issuer'],
  ] as const;
  test.each(rows)('%s: %s', async (name, id) => {
    const vector = allVectors.find((one) => one.name === name);
    const { results } = await ask(vector as SamlVector);
    const failed = results.filter(({ result }) => result.outcome === 'fail');
    expect(failed.map(({ check, enforced }) => [check.id, enforced])).toEqual([[id, false]]);
  });

  test('the same bytes work twice, and the second time the replay is reported (recorded, OneTimeUse)', async () => {
    const env = fakeEnv({ keys });
    const request = assumeRoleRequest(signedXml(baseline()));
    await sts(env, stsConfig())(request);
    const before = env.reports.length;
    const second = await sts(env, stsConfig())(request);
    const again = env.reports.slice(before).flatMap(({ results }) => results);
    expect(second.kind === 'http-response' && second.status).toBe(200);
    expect(again.find(({ check }) => check.id === 'saml-replay')?.result.outcome).toBe('fail');
  });
});

describe('the answer (AWS STS API Reference, Response Elements)', () => {
  test('names the session, the subject and the provider', async () => {
    const { answer } = await call(assumeRoleRequest(signedXml(baseline())));
    const names = ['Arn', 'AssumedRoleId', 'Issuer', 'Audience', 'Subject', 'SubjectType', 'NameQualifier'];
    expect(names.map((name) => elementText(answer, name))).toEqual([
      'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice@corp.example.com',
      'AROAEXAMPLEFINANCE123:alice@corp.example.com',
      'https://idp.corp.example.com/metadata',
      'https://signin.aws.amazon.com/saml',
      'alice',
      'persistent',
      'EgZx0TP71ZII1aYPfd1JpXoNbZw=',
    ]);
  });

  test("leaves the role's path out of the session's ARN", async () => {
    const arn = roleArn.replace('role/', 'role/people/');
    const xml = signedXml(withAttributes({ Role: [`${arn},${providerArn}`] }));
    const { answer } = await call(
      assumeRoleRequest(xml, { RoleArn: arn }),
      stsConfig({ role: { arn, path: '/people/' } }),
    );
    expect(elementText(answer, 'Arn')).toBe(
      'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice@corp.example.com',
    );
  });

  test('holds credentials that open to the facts of the session', async () => {
    const fields = withAttributes({ SourceIdentity: ['alice'], 'PrincipalTag:team': ['finance'] });
    const policy = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
    const { answer } = await call(assumeRoleRequest(signedXml(fields), { Policy: policy }));
    const [id = '', secret, token] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) =>
      elementText(answer, name),
    );
    const opened = openCredentials(stsConfig().credentialSecret, id, token);
    expect(opened).toMatchObject({
      kind: 'session',
      secretAccessKey: secret,
      session: {
        roleArn,
        provider: providerArn,
        sourceIdentity: 'alice',
        tags: { team: 'finance' },
        sessionPolicy: policy,
        saml: { sub: 'alice', subType: 'persistent' },
        issuedAt: fakeStart,
      },
    });
    expect(id).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(secret).toHaveLength(40);
  });

  test('says a PackedPolicySize only where there is something to pack', async () => {
    const policy = '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}';
    const without = await call(assumeRoleRequest(signedXml(baseline())));
    const withPolicy = await call(assumeRoleRequest(signedXml(baseline()), { Policy: policy }));
    expect(elementText(without.answer, 'PackedPolicySize')).toBeUndefined();
    expect(Number(elementText(withPolicy.answer, 'PackedPolicySize'))).toBeGreaterThan(0);
  });
});

describe('session policies', () => {
  test('that are no policies are refused as MalformedPolicyDocument', async () => {
    const { answer } = await call(assumeRoleRequest(signedXml(baseline()), { Policy: '{"Version":"2012-10-17",' }));
    expect(refusalIn(answer)).toMatchObject({ status: 400, code: 'MalformedPolicyDocument' });
  });
  test('that do not fit into the token are refused as PackedPolicyTooLarge', async () => {
    const actions = Array.from(
      { length: 90 },
      (_, n) => `s3:${String.fromCharCode(65 + (n % 26))}x${(n * 7919) % 9973}y`,
    );
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: actions, Resource: '*' },
    });
    const { answer } = await call(assumeRoleRequest(signedXml(baseline()), { Policy: policy }));
    expect(refusalIn(answer).message).toMatch(/^Packed policy consumes \d{3}% of allotted space$/);
  });
  test('by ARN must be policies of the account', async () => {
    const parameters = { 'PolicyArns.member.1.arn': 'arn:aws:iam::444455556666:policy/Other' };
    const { answer } = await call(assumeRoleRequest(signedXml(baseline()), parameters));
    expect(refusalIn(answer).code).toBe('ValidationError');
  });
  test("by ARN may be AWS's own, where the account's data has them", async () => {
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const known = stsConfig({ account: { managedPolicies: { [arn]: '{"Version":"2012-10-17","Statement":[]}' } } });
    const request = assumeRoleRequest(signedXml(baseline()), { 'PolicyArns.member.1.arn': arn });
    expect(refusalIn((await call(request, known)).answer).code).toBeUndefined();
    expect(refusalIn((await call(request)).answer).message).toContain(`${arn} does not exist`);
  });
});

describe('while the trust policy is evaluated (radkawar/stackd, saml_trust_aws.json and saml_userid_aws.json)', () => {
  const condition = (operator: string, key: string, value: string) =>
    stsConfig({ role: { trustPolicy: trustFor(allTrustActions, { Condition: { [operator]: { [key]: value } } }) } });
  const rows: readonly (readonly [operator: string, key: string, value: string, allowed: boolean])[] = [
    ['StringEquals', 'aws:PrincipalAccount', '111122223333', true],
    ['Null', 'aws:PrincipalArn', 'true', true],
    ['StringEquals', 'aws:PrincipalType', 'User', true],
    ['StringEquals', 'aws:PrincipalType', 'AssumedRole', false],
    ['StringEquals', 'aws:userid', providerArn, true],
    ['StringEquals', 'SAML:aud', 'https://signin.aws.amazon.com/saml', true],
    ['StringEquals', 'SAML:aud', 'urn:amazon:webservices', false],
    ['StringEquals', 'saml:sub', 'alice', true],
    ['StringEquals', 'saml:sub_type', 'persistent', true],
    ['StringEquals', 'saml:iss', 'https://idp.corp.example.com/metadata', true],
    ['StringEquals', 'saml:doc', '111122223333/CorpIdP', true],
    ['StringEquals', 'saml:namequalifier', 'EgZx0TP71ZII1aYPfd1JpXoNbZw=', true],
    ['StringLike', 'sts:RoleSessionName', '*@corp.example.com', true],
  ];
  test.each(rows)('%s %s %s: %s', async (operator, key, value, allowed) => {
    const { answer } = await call(assumeRoleRequest(signedXml(baseline())), condition(operator, key, value));
    expect(answer.kind === 'http-response' && answer.status).toBe(allowed ? 200 : 403);
  });

  test('every refusal has the same text, and a principal {"AWS": "*"} never matches', async () => {
    const trustPolicies = [
      trustFor(allTrustActions, { Principal: { AWS: '*' } }),
      trustFor(['sts:AssumeRole']),
      trustFor(allTrustActions, { Principal: { Federated: `${providerArn}2` } }),
      'no policy at all',
    ];
    for (const trustPolicy of trustPolicies) {
      const { answer } = await call(assumeRoleRequest(signedXml(baseline())), stsConfig({ role: { trustPolicy } }));
      expect(refusalIn(answer).message).toBe('Not authorized to perform sts:AssumeRoleWithSAML');
    }
  });

  test('each right is a case of its own, with the source of every value', async () => {
    const fields = withAttributes({ SourceIdentity: ['alice'], 'PrincipalTag:team': ['finance'] });
    const env = fakeEnv({ keys, beat: 'assume-role.request' });
    await call(assumeRoleRequest(signedXml(fields)), stsConfig(), env);
    expect(env.evaluations.map(({ title, decision }) => [title, decision])).toEqual([
      ['sts:AssumeRoleWithSAML on FinanceRead', 'Allowed'],
      ['sts:TagSession on FinanceRead', 'Allowed'],
      ['sts:SetSourceIdentity on FinanceRead', 'Allowed'],
    ]);
    expect(env.evaluations[0]?.case).toMatchObject({
      sources: {
        'saml:sub': {
          beat: 'assume-role.request',
          layer: 'form/SAMLAssertion/base64/xml',
          path: 'Response/Assertion/Subject/NameID',
        },
      },
    });
  });

  test('nothing is evaluated for a response whose signature does not hold', async () => {
    const xml = signedXml(baseline()).replace('>alice</saml:NameID>', '>mallory</saml:NameID>');
    const { env } = await call(assumeRoleRequest(xml));
    expect(env.evaluations).toEqual([]);
  });
});

test('local work on the document that was edited is what gets checked', async () => {
  const edit = (_name: string, document: { kind: 'work'; mediaType: string }) => ({
    ...document,
    body: { text: '<html/>' },
  });
  const { answer } = await call(assumeRoleRequest(signedXml(baseline())), stsConfig(), fakeEnv({ keys, edit }));
  expect(refusalIn(answer).message).toMatch(/^Invalid base64 SAMLResponse /);
});
