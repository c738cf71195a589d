import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueCredentials, openCredentials, type Session } from '#services/shared/credentials.ts';
import { fakeStart } from '../fake-env.ts';

const session: Session = {
  account: '111122223333',
  roleArn: 'arn:aws:iam::111122223333:role/FinanceRead',
  roleId: 'AROAEXAMPLEFINANCE123',
  roleSessionName: 'dörte',
  tags: { team: 'finance' },
  transitiveTagKeys: [],
  sessionPolicyArns: [],
  issuedAt: fakeStart,
  expiration: fakeStart + 3_600_000,
};
const issued = issueCredentials('the secret', session, Uint8Array.of(1, 2, 3));

describe('temporary credentials', () => {
  test('open to their session with the secret that made them, and give the same secret key', () => {
    expect(openCredentials('the secret', issued.accessKeyId, issued.sessionToken)).toEqual({
      kind: 'session',
      session,
      secretAccessKey: issued.secretAccessKey,
    });
  });
  test('are the same for the same secret, session and nonce, and others for another of them', () => {
    const other = { ...session, roleSessionName: 'bob' };
    const keysOf = (...input: Parameters<typeof issueCredentials>) => issueCredentials(...input).secretAccessKey;
    expect(keysOf('the secret', session, Uint8Array.of(1, 2, 3))).toBe(issued.secretAccessKey);
    const others = [
      keysOf('another secret', session, Uint8Array.of(1, 2, 3)),
      keysOf('the secret', other, Uint8Array.of(1, 2, 3)),
      keysOf('the secret', session, Uint8Array.of(1, 2, 4)),
      issued.secretAccessKey,
    ];
    expect(new Set(others).size).toBe(4);
  });
  test('look like AWS’s (IAM User Guide, IAM identifiers)', () => {
    expect(issued.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(issued.secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/);
  });
  test('do not open with another secret, for another key, or without a token', () => {
    const open = (secret: string, id: string, token: string | undefined) => openCredentials(secret, id, token).kind;
    expect(open('another secret', issued.accessKeyId, issued.sessionToken)).toBe('invalid-token');
    expect(open('the secret', 'ASIAAAAAAAAAAAAAAAAA', issued.sessionToken)).toBe('invalid-token');
    expect(open('the secret', issued.accessKeyId, undefined)).toBe('unknown-key');
  });
  test('no other token opens, whatever its text', () => {
    const near = fc
      .tuple(fc.nat(issued.sessionToken.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([at, character]) => {
        return issued.sessionToken.slice(0, at) + character + issued.sessionToken.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (token) => {
        const { kind } = openCredentials('the secret', issued.accessKeyId, token);
        expect(kind === 'session').toBe(token === issued.sessionToken);
      }),
    );
  });
});
