import { describe, expect, test } from 'vitest';
import { compilePolicy } from '#policy/compile.ts';
import { decide } from '#policy/decide.ts';
import type { Decision, PolicyCase, PolicySet, Principal } from '#policy/types.ts';

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

describe('characters that no policy may contain', () => {
  const asks = (pattern: string, key: string, context: PolicyCase['request']['context'] = {}): Decision => {
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::reports/${pattern}` };
    const policy = { Version: '2012-10-17', Statement: [statement] };
    const { request, policies } = reading(undefined);
    return decide({
      request: { ...request, resource: `arn:aws:s3:::reports/${key}`, context },
      policies: { ...policies, identity: [{ name: 'p', policy }] },
    }).decision;
  };

  test.each(['\u0000', '\u0001'])('%j is no wildcard, and stands for no letter of the key', (character) => {
    for (const key of ['*', '?', 'a', character]) expect(asks(character, key)).toBe('ImplicitlyDenied');
    for (const key of ['*', '?', 'a', character]) {
      expect(asks('${aws:username}', key, { 'aws:username': character })).toBe('ImplicitlyDenied');
    }
  });

  test('a letter * or ? in a pattern matches that letter only', () => {
    expect(asks('${*}-${?}', '*-?')).toBe('Allowed');
    for (const key of ['a-?', '*-a', '?-*', '\u0000-\u0001']) expect(asks('${*}-${?}', key)).toBe('ImplicitlyDenied');
  });
});

test('a policy with a member of the name that compiled policies carry is read like any other', () => {
  const { request, policies } = reading('2012-10-17');
  const policy = { ...(policies.identity?.[0]?.policy as object), compiled: true };
  expect(decide({ request, policies: { ...policies, identity: [{ name: 'p', policy }] } })).toMatchObject({
    decision: 'ImplicitlyDenied',
  });
  expect(compilePolicy(policy, 'identity').errors[0]?.detail).toBe('A policy has no compiled.');
});
