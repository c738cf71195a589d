import { expect, test } from 'vitest';
import { matchPattern } from '#services/saml-idp/map-attributes.ts';

for (const [pattern, text, found] of [
  ['AWS-{account}-{role}', 'AWS-111122223333-FinanceRead', { account: '111122223333', role: 'FinanceRead' }],
  ['AWS-{account}-{role}', 'AWS-111122223333-Data-Admin', { account: '111122223333', role: 'Data-Admin' }],
  ['AWS-{account}-{role}', 'aws-111122223333-FinanceRead', undefined],
  ['AWS-{account}-{role}', 'AWS-111122223333', undefined],
  ['AWS-{account}-{role}', 'AWS-111122223333-', undefined],
  ['AWS-{account}-{role}', 'XAWS-1-2', undefined],
  ['{role}-users', 'Finance-users', { role: 'Finance' }],
  ['{role}-users', 'Finance-user', undefined],
  ['Everybody', 'Everybody', {}],
  ['Everybody', 'Everybody2', undefined],
  ['broken{', 'broken{', undefined],
  ['', '', {}],
] as const) {
  test(`the pattern “${pattern}” ${found ? 'fits' : 'does not fit'} the group “${text}”`, () => {
    expect(matchPattern(pattern, text)).toEqual(found);
  });
}
