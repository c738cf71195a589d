import { expect, test } from 'vitest';
import type { Session } from '#services/shared/credentials.ts';
import { sessionContext } from '#services/shared/session-context.ts';
import { fakeStart } from '../fake-env.ts';

const session: Session = {
  account: '111122223333',
  roleArn: 'arn:aws:iam::111122223333:role/people/FinanceRead',
  roleId: 'AROAEXAMPLEFINANCE123',
  roleSessionName: 'alice',
  provider: 'arn:aws:iam::111122223333:saml-provider/CorpIdP',
  tags: { Team: 'finance' },
  transitiveTagKeys: [],
  sourceIdentity: 'alice.adams',
  saml: { sub: 'alice', subType: 'persistent', nameQualifier: 'abc=' },
  sessionPolicyArns: [],
  issuedAt: fakeStart,
  expiration: fakeStart + 3_600_000,
};

test('a SAML session has the keys of the principal table, and no aws:username (IAM User Guide, policy variables)', () => {
  expect(sessionContext(session, { team: 'nobody', site: 'berlin' }).context).toEqual({
    'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/people/FinanceRead',
    'aws:PrincipalAccount': '111122223333',
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': 'AROAEXAMPLEFINANCE123:alice',
    'aws:TokenIssueTime': '2026-01-15T09:00:00Z',
    'aws:MultiFactorAuthPresent': 'false',
    'aws:FederatedProvider': 'arn:aws:iam::111122223333:saml-provider/CorpIdP',
    'aws:SourceIdentity': 'alice.adams',
    'saml:sub': 'alice',
    'saml:sub_type': 'persistent',
    'saml:namequalifier': 'abc=',
    // The session tag wins over the role's tag, whatever the case of its key (id_session-tags).
    'aws:PrincipalTag/Team': 'finance',
    'aws:PrincipalTag/site': 'berlin',
  });
});

test('every key says who set it, and a key without a value is absent', () => {
  const { saml, sourceIdentity, ...plain } = session;
  const { context, sources } = sessionContext(plain, {});
  expect(Object.keys(sources)).toEqual(Object.keys(context));
  expect(context).not.toHaveProperty('saml:sub');
  expect(context).not.toHaveProperty('aws:SourceIdentity');
});
