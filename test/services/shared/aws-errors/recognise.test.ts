import { describe, expect, test } from 'vitest';
import { allS3Errors } from '#services/s3/s3-errors.ts';
import type { AwsError, ErrorParams } from '#services/shared/aws-errors/error-table.ts';
import { knownOf, recognise } from '#services/shared/aws-errors/recognise.ts';
import { stsErrors } from '#services/sts/sts-errors.ts';

const tables = { sts: stsErrors, s3: allS3Errors };

/** Params as they come from requests: plain ones, and some that look like a pattern or like another text. */
const samples: readonly ErrorParams[] = ['123', 'arn:aws:iam::111122223333:role/A.*(b', 'line 1\nline 2', ''].map(
  (value) => new Proxy({}, { get: () => value }) as ErrorParams,
);

/** Errors whose text without a param is also the text of another: nothing tells them apart on the wire. */
const sameText: { readonly [id: string]: string } = { 'access-denied': 'anonymous' };

const stated = ({ code, text }: AwsError, params: ErrorParams) => ({ code, message: text(params) });

for (const [name, table] of Object.entries(tables)) {
  describe(`every error of ${name} is recognised from its own code and text`, () => {
    test.each(table.map((error) => [error.id, error] as const))('%s', (id, error) => {
      for (const params of samples) expect(recognise([table], stated(error, params))?.id).toBe(id);
      const bare = recognise([table], stated(error, {}))?.id;
      expect([id, sameText[id]]).toContain(bare);
    });
  });
}

describe('what no table has', () => {
  test.each([
    ['another code with a text of the table', { code: 'AccessDenied', message: 'Response has expired' }],
    ['a text with something before it', { code: 'ExpiredTokenException', message: 'x Response has expired' }],
    ['a text with something after it', { code: 'ExpiredTokenException', message: 'Response has expired.' }],
    [
      'fixed parts that overlap',
      { code: 'ValidationError', message: 'Policy does not exist in the account of the role' },
    ],
  ])('%s is not recognised', (_name, refusal) => {
    expect(recognise([stsErrors], refusal)).toBeUndefined();
    expect(knownOf([stsErrors], refusal)).toBe('inferred');
  });
});

test('an error whose text is fixed wins over one whose text may be anything', () => {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
  const reversed = stsErrors.toReversed();
  expect(recognise([reversed], { code: 'SignatureDoesNotMatch', message })?.id).toBe('signature-does-not-match');
  expect(recognise([reversed], { code: 'SignatureDoesNotMatch', message: 'Signature expired' })?.id).toBe(
    'credential-scope',
  );
});

test('a hostile text costs no more than its length', () => {
  const message = `${' validation error'.repeat(60_000)}!`;
  expect(recognise([stsErrors], { code: 'ValidationError', message })).toBeUndefined();
});

test('how a refusal is known is how its table knows it', () => {
  expect(knownOf([stsErrors], { code: 'ExpiredTokenException', message: 'Response has expired' })).toBe('recorded');
  expect(
    knownOf([allS3Errors, stsErrors], { code: 'NoSuchBucket', message: 'The specified bucket does not exist' }),
  ).toBe('documented');
});
