// One bucket, one role, and a session of it for Alice.
import type { Account, Bucket, Role } from '#services/shared/account.ts';
import { issueCredentials, type Session } from '#services/shared/credentials.ts';
import { fakeStart } from '../fake-env.ts';

export const accountId = '111122223333';
export const region = 'eu-central-1';
export const credentialSecret = 'a secret of this test';
export const roleArn = `arn:aws:iam::${accountId}:role/FinanceRead`;
export const sessionArn = `arn:aws:sts::${accountId}:assumed-role/FinanceRead/alice`;
export const bucketArn = 'arn:aws:s3:::example-reports';

export const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
export const allow = (
  action: string | readonly string[],
  resource: string | readonly string[],
  condition?: object,
): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition ? { Condition: condition } : {}),
});

/** Alice's own prefix, by the NameID of her assertion. */
export const ownPrefix = policy(
  allow('s3:ListBucket', bucketArn, { StringLike: { 's3:prefix': 'home/${saml:sub}/*' } }),
  allow(['s3:GetObject', 's3:PutObject'], `${bucketArn}/home/\${saml:sub}/*`),
);

/** Everything in the bucket. */
export const readAll = policy(allow('s3:*', [bucketArn, `${bucketArn}/*`]));

const object = (text: string) => ({ text, contentType: 'text/plain', lastModified: fakeStart - 86_400_000 });

export type WorldOptions = {
  readonly role?: Partial<Role>;
  readonly bucket?: Partial<Bucket>;
  readonly account?: Partial<Account>;
  readonly session?: Partial<Session>;
};

export function s3World({ role, bucket, account, session }: WorldOptions = {}) {
  const financeRead: Role = {
    arn: roleArn,
    name: 'FinanceRead',
    path: '/',
    id: 'AROAEXAMPLEFINANCE123',
    trustPolicy: '{}',
    policies: { OwnPrefix: ownPrefix },
    maxSessionDurationSeconds: 3600,
    tags: {},
    ...role,
  };
  const reports: Bucket = {
    name: 'example-reports',
    region,
    objects: {
      'home/alice/hello.txt': object('hello alice'),
      "home/alice/a b+c&d(1)'ö.txt": object('odd name'),
      'home/alice/2026/q1.csv': object('a,b'),
      'home/alice/2026/q2.csv': object('c,d'),
      'home/bob/secret.txt': object('bob'),
      'readme.txt': object('read me'),
    },
    ...bucket,
  };
  const aliceSession: Session = {
    account: accountId,
    roleArn,
    roleId: 'AROAEXAMPLEFINANCE123',
    roleSessionName: 'alice',
    provider: `arn:aws:iam::${accountId}:saml-provider/CorpIdP`,
    tags: {},
    transitiveTagKeys: [],
    saml: { sub: 'alice', subType: 'persistent', nameQualifier: 'EgZx0TP71ZII1aYPfd1JpXoNbZw=' },
    sessionPolicyArns: [],
    issuedAt: fakeStart,
    expiration: fakeStart + 3_600_000,
    ...session,
  };
  const config = {
    region,
    credentialSecret,
    account: {
      id: accountId,
      partition: 'aws' as const,
      region,
      samlProviders: {},
      roles: { FinanceRead: financeRead },
      managedPolicies: {},
      buckets: { reports },
      scps: null,
      rcps: null,
      ...account,
    },
  };
  return { config, credentials: issueCredentials(credentialSecret, aliceSession, new Uint8Array(16)) };
}
