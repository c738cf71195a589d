import { describe, expect, test } from 'vitest';
import { decide } from '#policy/decide.ts';
import type { PolicyCase, PolicySet, Principal } from '#policy/types.ts';

const none: PolicySet = {
  identity: null,
  resource: null,
  session: null,
  boundary: null,
  scps: null,
  rcps: null,
  endpoint: null,
};
const user: Principal = { type: 'User', arn: 'arn:aws:iam::111122223333:user/ada', account: '111122223333' };

function reading(version: string | undefined): PolicyCase {
  const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/${aws:username}/*' };
  return {
    request: {
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::reports/ada/q3.csv',
      principal: user,
      context: { 'aws:username': 'ada' },
    },
    policies: { ...none, identity: [{ name: 'own-folder', policy: { Version: version, Statement: [statement] } }] },
  };
}

describe('policy variables (reference_policies_variables)', () => {
  test('are filled in under Version 2012-10-17', () => {
    expect(decide(reading('2012-10-17'))).toEqual({ decision: 'Allowed' });
  });

  test('are letters under 2008-10-17 and without a Version', () => {
    const denied = { decision: 'ImplicitlyDenied', decidedBy: { policyType: 'identity', kind: 'implicit' } };
    expect(decide(reading('2008-10-17'))).toEqual(denied);
    expect(decide(reading(undefined))).toEqual(denied);
  });
});
