import { describe, expect, test } from 'vitest';
import { nameQualifier, subjectType } from '#services/sts/name-qualifier.ts';
import { packedPolicySize } from '#services/sts/packed-policy.ts';
import { sessionLength } from '#services/sts/session-length.ts';
import { fakeStart } from '../fake-env.ts';

describe('NameQualifier is base64 of SHA-1 of issuer, account, slash and provider name (AWS STS API Reference)', () => {
  test.each([
    ['https://example.com/saml', '123456789012', 'MySAMLIdP', '1uAJanUnBc2XeUkHURMht+xam2c='],
    ['http://adfs.corp.example.com/adfs/services/trust', '123456789012', 'ADFS', 'eG8Z3we2EAZ3KzjQ4LjO8+2JhF4='],
  ])('%s%s/%s', (issuer, account, provider, expected) => {
    expect(nameQualifier(issuer, account, provider)).toBe(expected);
  });
});

describe('SubjectType is the Format without the prefix of SAML 2.0 (AWS STS API Reference)', () => {
  test.each([
    ['urn:oasis:names:tc:SAML:2.0:nameid-format:transient', 'transient'],
    [
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    ],
    ['custom-format', 'custom-format'],
  ])('%s', (format, expected) => {
    expect(subjectType(format)).toBe(expected);
  });
});

describe('a session lasts the least of three (AWS STS API Reference, DurationSeconds)', () => {
  const rows = [
    [undefined, undefined, undefined, 3600, 'default'],
    [7200, undefined, undefined, 7200, 'DurationSeconds'],
    [7200, '1800', undefined, 1800, 'SessionDuration'],
    [undefined, '7200', undefined, 3600, 'default'],
    [900, undefined, 600, 600, 'SessionNotOnOrAfter'],
    [7200, 'an hour', undefined, 7200, 'DurationSeconds'],
    [7200, '0', undefined, 7200, 'DurationSeconds'],
  ] as const;
  test.each(rows)(
    'DurationSeconds %s, SessionDuration %s, SessionNotOnOrAfter +%s',
    (durationSeconds, sessionDuration, end, seconds, boundBy) => {
      const length = sessionLength({
        now: fakeStart + 400,
        durationSeconds,
        sessionDuration,
        sessionNotOnOrAfter: end === undefined ? undefined : fakeStart + end * 1000,
      });
      expect(length).toEqual({ seconds, boundBy, expiration: fakeStart + seconds * 1000 });
    },
  );
});

test('a packed policy grows with what is in it, and what has no policy and no tags has no size', () => {
  const size = (policy: string | undefined, tags: readonly (readonly [string, string])[] = []) =>
    packedPolicySize({ policy, policyArns: [], tags }) ?? 0;
  expect(size(undefined)).toBe(0);
  expect(size('{"Statement":[]}')).toBeGreaterThan(0);
  expect(size('{"Statement":[]}', [['team', 'finance']])).toBeGreaterThan(size('{"Statement":[]}'));
});
