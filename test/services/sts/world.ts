// One account with one SAML provider and one role, and the response that AWS was recorded to accept for such an account.
import { awsAttributePrefix } from '#protocol/saml/aws-attributes.ts';
import { idpMetadata } from '#protocol/saml/metadata.ts';
import { nameIdFormats } from '#protocol/saml/names.ts';
import { type ResponseFields, responseXml } from '#protocol/saml/response.ts';
import { sign } from '#protocol/saml/samlify.ts';
import type { Account, Role } from '#services/shared/account.ts';
import type { StsConfig } from '#services/sts/config.ts';
import { keys } from '#simulator/keys/keys.ts';
import type { Key } from '#simulator/types.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { printForm } from '#wire/form.ts';
import type { HttpRequest } from '#wire/records.ts';
import { fakeStart } from '../fake-env.ts';
import { expiredCertificatePem } from './expired-certificate.ts';

export const accountId = '111122223333';
export const entityId = 'https://idp.corp.example.com/metadata';
export const providerArn = `arn:aws:iam::${accountId}:saml-provider/CorpIdP`;
export const roleArn = `arn:aws:iam::${accountId}:role/FinanceRead`;
export const recipient = 'https://signin.aws.amazon.com/saml';

/** A demo key; `idp-signing-expired` is idp-signing with a certificate that is over. */
export function keyNamed(name: string): Key {
  const signing = keys['idp-signing'];
  if (name === 'idp-signing-expired' && signing) return { ...signing, certificatePem: expiredCertificatePem };
  const key = keys[name];
  if (!key) throw new Error(`no key named ${name}`);
  return key;
}

/** A trust policy of one statement for the provider's users. */
export function trustFor(actions: readonly string[], more: object = {}): string {
  const statement = { Effect: 'Allow', Principal: { Federated: providerArn }, Action: actions, ...more };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

export const allTrustActions = ['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity'];

export type WorldOptions = {
  readonly role?: Partial<Role>;
  readonly encryption?: 'Allowed' | 'Required';
  readonly metadata?: string;
  readonly account?: Partial<Account>;
};

export function stsConfig({ role, encryption = 'Allowed', metadata, account }: WorldOptions = {}): StsConfig {
  const financeRead: Role = {
    arn: roleArn,
    name: 'FinanceRead',
    path: '/',
    id: 'AROAEXAMPLEFINANCE123',
    trustPolicy: trustFor(allTrustActions),
    policies: {},
    maxSessionDurationSeconds: 14_400,
    tags: {},
    ...role,
  };
  return {
    region: 'eu-central-1',
    credentialSecret: 'a secret of this test',
    account: {
      id: accountId,
      partition: 'aws',
      region: 'eu-central-1',
      samlProviders: {
        CorpIdP: {
          arn: providerArn,
          name: 'CorpIdP',
          uuid: 'SAMLSP4JNM8VGQQQ72G2BM',
          metadata: metadata ?? metadataOf('idp-signing'),
          assertionEncryption: encryption,
          privateKeys: ['aws-saml-provider'],
        },
      },
      roles: { FinanceRead: financeRead },
      managedPolicies: {},
      buckets: {},
      scps: null,
      rcps: null,
      ...account,
    },
  };
}

export function metadataOf(keyName: string): string {
  return idpMetadata({
    entityId,
    signingCertificatePems: [keyNamed(keyName).certificatePem],
    singleSignOnUrl: 'https://idp.corp.example.com/sso',
  });
}

const attribute = (name: string, ...values: readonly string[]) => ({ name: awsAttributePrefix + name, values });
const minutes = (n: number): number => fakeStart + n * 60_000;

/** The baseline of the recordings: everything in order, NameID persistent, five minutes. */
export function baseline(): ResponseFields & { readonly assertion: NonNullable<ResponseFields['assertion']> } {
  return {
    id: '_response1',
    issueInstant: fakeStart,
    destination: recipient,
    issuer: entityId,
    assertion: {
      id: '_assertion1',
      issueInstant: fakeStart,
      issuer: entityId,
      nameId: { value: 'alice', format: nameIdFormats.persistent },
      confirmations: [{ recipient, notOnOrAfter: minutes(5) }],
      conditions: { notBefore: minutes(-1), notOnOrAfter: minutes(5), audiences: ['urn:amazon:webservices'] },
      authnStatement: { authnInstant: fakeStart, sessionIndex: '_session1' },
      attributes: [
        attribute('Role', `${roleArn},${providerArn}`),
        attribute('RoleSessionName', 'alice@corp.example.com'),
      ],
    },
  };
}

export type Baseline = ReturnType<typeof baseline>;

/** The response with changes to its assertion. */
export function withAssertion(change: Partial<Baseline['assertion']>): Baseline {
  const fields = baseline();
  return { ...fields, assertion: { ...fields.assertion, ...change } };
}

/** The response with AWS attributes set, added, or with undefined removed. */
export function withAttributes(change: { readonly [name: string]: readonly string[] | undefined }): Baseline {
  const kept = baseline().assertion.attributes.filter(({ name }) => !(name.slice(awsAttributePrefix.length) in change));
  const set = Object.entries(change).flatMap(([name, values]) => (values ? [attribute(name, ...values)] : []));
  return withAssertion({ attributes: [...kept, ...set] });
}

/** What is signed, in the order of signing: an assertion inside a signed response is signed first. */
export type Signing = readonly ('Assertion' | 'Response')[];

/** The response as XML, changed by `before`, then signed. */
export function signedXml(
  fields: ResponseFields,
  signing: Signing = ['Assertion'],
  key = 'idp-signing',
  before: (xml: string) => string = (xml) => xml,
): string {
  return signing.reduce((xml, what) => sign(xml, what, keyNamed(key)), before(responseXml(fields)));
}

export const base64 = (text: string): string => encodeBase64(bytesOfText(text));

/** The call as a client posts it; parameters with the value undefined are left out. */
export function assumeRoleRequest(
  xml: string,
  more: { readonly [name: string]: string | undefined } = {},
): HttpRequest {
  return stsRequest({
    Action: 'AssumeRoleWithSAML',
    Version: '2011-06-15',
    RoleArn: roleArn,
    PrincipalArn: providerArn,
    SAMLAssertion: base64(xml),
    ...more,
  });
}

export function stsRequest(parameters: { readonly [name: string]: string | undefined }): HttpRequest {
  const fields = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    kind: 'http-request',
    method: 'POST',
    url: 'https://sts.eu-central-1.amazonaws.com/',
    headers: [
      ['Host', 'sts.eu-central-1.amazonaws.com'],
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ],
    body: { text: printForm(fields) },
  };
}
