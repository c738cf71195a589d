// One message of each kind that the lessons show, made by the code that makes them in a run.
import { awsMetadata } from '#protocol/saml/metadata.ts';
import { encryptAssertion, sign } from '#protocol/saml/samlify.ts';
import { presign, signRequest } from '#protocol/sigv4/sign.ts';
import { loginPage, postPage } from '#services/saml-idp/pages.ts';
import { s3Errors } from '#services/shared/aws-errors/s3.ts';
import { queryAnswer, queryError } from '#services/shared/query-protocol.ts';
import { writeXml } from '#services/shared/xml-writer.ts';
import { assumeRoleWithSamlResult } from '#services/sts/assume-role-with-saml-result.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { printForm } from '#wire/form.ts';
import type { HttpRequest, HttpResponse, WireRecord, WorkRecord } from '#wire/records.ts';
import { acs, entityId, metadata, now, providerArn, roleArn, signedAssertion } from '../protocol/saml/fixture.ts';

const sts = 'https://sts.amazonaws.com/doc/2011-06-15/';
const s3 = 'http://s3.amazonaws.com/doc/2006-03-01/';
const requestId = '00000000-0000-4000-8000-000000000001';
const answerFacts = { namespace: sts, requestId, now };
export const credentials = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'hidden', sessionToken: 'IQoJexample' };

export const samlResponse = sign(signedAssertion(), 'Response', idpSigning);
const base64 = encodeBase64(bytesOfText(samlResponse));
const xml = (text: string, status = 200): HttpResponse => ({
  kind: 'http-response',
  status,
  headers: [['Content-Type', 'application/xml']],
  body: { text },
});
const html = (text: string): HttpResponse => ({
  kind: 'http-response',
  status: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Cache-Control', 'no-store'],
    ['Set-Cookie', 'idp_waiting=abc; Path=/; Secure; HttpOnly; SameSite=Lax'],
    ['Set-Cookie', 'idp_session=def; Max-Age=0'],
  ],
  body: { text },
});
const form = (url: string, fields: readonly (readonly [string, string])[]): HttpRequest => ({
  kind: 'http-request',
  method: 'POST',
  url,
  headers: [
    ['Host', new URL(url).host],
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['cookie', 'idp_waiting=abc'],
  ],
  body: { text: printForm(fields) },
});
const list: HttpRequest = {
  kind: 'http-request',
  method: 'GET',
  url: 'https://example-reports.s3.eu-central-1.amazonaws.com/?list-type=2&prefix=home%2Falice%2F&delimiter=%2F',
  headers: [['Host', 'example-reports.s3.eu-central-1.amazonaws.com']],
};
const signing = { credentials, region: 'eu-central-1', service: 's3', at: now };
const work = (text: string): WorkRecord => ({
  kind: 'work',
  mediaType: 'application/samlassertion+xml',
  body: { text },
});

export const signedList = signRequest(list, signing);
export const assumeRole = form('https://sts.eu-central-1.amazonaws.com/', [
  ['Action', 'AssumeRoleWithSAML'],
  ['Version', '2011-06-15'],
  ['RoleArn', roleArn],
  ['PrincipalArn', providerArn],
  ['SAMLAssertion', base64],
  ['DurationSeconds', '3600'],
  ['PolicyArns.member.1.arn', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
  [
    'Policy',
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:*'], Resource: '*', Condition: { StringLike: { 's3:prefix': ['home/*'] } } },
      ],
    }),
  ],
]);
export const signInPost = form('https://idp.corp.example.com/sso', [
  ['state', 'abc'],
  ['username', 'alice'],
  ['password', 'correct horse'],
]);
export const lent = queryAnswer(
  'AssumeRoleWithSAML',
  assumeRoleWithSamlResult({
    identity: {
      issuer: entityId,
      audience: acs,
      subject: 'alice',
      subjectType: 'persistent',
      nameQualifier: 'eG8Z3we2EAZ3KzjQ4LjO8+2JhF4=',
      aws: { sourceIdentity: 'alice' },
    } as unknown as Parameters<typeof assumeRoleWithSamlResult>[0]['identity'],
    credentials: { ...credentials, expiration: now + 3_600_000 } as Parameters<
      typeof assumeRoleWithSamlResult
    >[0]['credentials'],
    user: { arn: 'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice', id: 'AROAEXAMPLE:alice' },
    packedPercent: 6,
  }),
  answerFacts,
);
export const bind: WireRecord = {
  kind: 'ldap-request',
  url: 'ldap://ldap.corp.example.com',
  messageId: 2,
  operation: 'bind',
  dn: 'uid=alice,ou=people,dc=corp,dc=example,dc=com',
  password: 'correct horse',
};
export const bindRefused: WireRecord = {
  kind: 'ldap-response',
  messageId: 2,
  operation: 'bind',
  resultCode: 49,
  matchedDn: '',
  diagnosticMessage: 'Invalid credentials',
  entries: [],
};

/** Every record here is one of which a learner should understand every field. */
export async function samples(): Promise<readonly { readonly name: string; readonly record: WireRecord }[]> {
  return [
    { name: 'signed Response', record: work(samlResponse) },
    {
      name: 'encrypted Response',
      record: work(await encryptAssertion(signedAssertion(), awsSamlProvider.certificatePem)),
    },
    { name: 'metadata of the identity provider', record: xml(metadata) },
    {
      name: 'metadata of AWS',
      record: xml(awsMetadata({ acs, encryptionCertificatePem: awsSamlProvider.certificatePem })),
    },
    { name: 'login page', record: html(loginPage({ service: 'AWS', action: `${entityId}/sso`, state: 'abc' })) },
    { name: 'sign-in', record: signInPost },
    { name: 'page that posts itself', record: html(postPage({ acs, samlResponse: base64, relayState: 'home' })) },
    { name: 'AssumeRoleWithSAML', record: assumeRole },
    { name: 'credentials', record: lent },
    {
      name: 'refusal of STS',
      record: queryError(
        { id: 'x', code: 'ExpiredTokenException', httpStatus: 400, message: 'Response has expired', known: 'recorded' },
        answerFacts,
      ),
    },
    { name: 'signed list', record: signedList },
    { name: 'presigned list', record: presign(list, { ...signing, expiresSeconds: 60 }) },
    {
      name: 'list',
      record: xml(
        writeXml(
          [
            'ListBucketResult',
            [
              ['Name', 'example-reports'],
              ['Prefix', 'home/alice/'],
              ['Delimiter', '/'],
              ['MaxKeys', '1000'],
              ['KeyCount', '2'],
              ['IsTruncated', 'false'],
              [
                'Contents',
                [
                  ['Key', 'home/alice/a.csv'],
                  ['LastModified', ''],
                  ['ETag', '""'],
                  ['Size', '3'],
                  ['StorageClass', 'STANDARD'],
                ],
              ],
              ['CommonPrefixes', [['Prefix', 'home/alice/old/']]],
            ],
          ],
          s3,
        ),
      ),
    },
    {
      name: 'refusal of S3',
      record: xml(
        writeXml([
          'Error',
          [
            ['Code', s3Errors[0]?.code ?? ''],
            ['Message', 'Access Denied'],
            ['RequestId', 'A'],
            ['HostId', 'b'],
          ],
        ]),
        403,
      ),
    },
    { name: 'bind', record: bind },
    { name: 'refused bind', record: bindRefused },
    {
      name: 'search',
      record: {
        kind: 'ldap-request',
        url: 'ldap://ldap.corp.example.com',
        messageId: 1,
        operation: 'search',
        baseDn: 'ou=people,dc=corp,dc=example,dc=com',
        scope: 'wholeSubtree',
        filter: '(uid=alice)',
        attributes: ['1.1', 'cn'],
        sizeLimit: 2,
      },
    },
    {
      name: 'entry found',
      record: {
        kind: 'ldap-response',
        messageId: 1,
        operation: 'search',
        resultCode: 0,
        matchedDn: '',
        diagnosticMessage: '',
        entries: [
          {
            dn: 'uid=alice,ou=people',
            attributes: [
              ['mail', ['a@corp.example.com', 'b@corp.example.com']],
              ['CN', ['Alice']],
            ],
          },
          { dn: 'cn=finance,ou=groups', attributes: [['member', ['uid=alice,ou=people']]] },
        ],
      },
    },
    {
      name: 'garbage',
      record: {
        kind: 'malformed',
        protocol: 'http-request',
        url: 'https://a.example',
        body: { base64: '/w==' },
        problem: 'no start line',
      },
    },
    { name: 'nobody there', record: { kind: 'network-error', url: 'https://a.example', reason: 'no such host' } },
  ];
}
