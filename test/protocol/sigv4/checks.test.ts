import { describe, expect, test } from 'vitest';
import type { CheckResult } from '#protocol/check.ts';
import {
  dateCheck,
  headersSignedCheck,
  notExpiredCheck,
  payloadCheck,
  readableCheck,
  regionCheck,
  type SigV4Check,
  serviceCheck,
  signatureCheck,
  signedCheck,
  terminatorCheck,
  timeCheck,
} from '#protocol/sigv4/checks.ts';
import { presign, signRequest } from '#protocol/sigv4/sign.ts';
import { type SigV4Facts, signedRequestOf } from '#protocol/sigv4/verify.ts';
import type { HttpRequest } from '#wire/records.ts';
import { suite } from './vectors.ts';

const unsigned: HttpRequest = {
  kind: 'http-request',
  method: 'PUT',
  url: 'https://b.s3.us-east-1.amazonaws.com/key',
  headers: [['Host', 'b.s3.us-east-1.amazonaws.com']],
  body: { text: 'body' },
};
const options = { ...suite, service: 's3' };
const signed = signRequest(unsigned, options);
const link = presign(unsigned, { ...options, expiresSeconds: 60 });
const facts: SigV4Facts = {
  now: suite.at,
  service: 's3',
  region: 'us-east-1',
  secretAccessKey: suite.credentials.secretAccessKey,
};
const all = [
  signedCheck,
  readableCheck,
  terminatorCheck,
  serviceCheck,
  regionCheck,
  dateCheck,
  headersSignedCheck,
  timeCheck,
  notExpiredCheck,
  payloadCheck,
  signatureCheck,
];

async function outcomes(request: HttpRequest, change: Partial<SigV4Facts> = {}) {
  const run = async (check: SigV4Check): Promise<[string, CheckResult]> => [
    check.id,
    await check.test(signedRequestOf(request), { ...facts, ...change }),
  ];
  return Object.fromEntries(await Promise.all(all.map(run)));
}
const failed = async (...input: Parameters<typeof outcomes>) =>
  Object.entries(await outcomes(...input)).flatMap(([id, { outcome }]) => (outcome === 'fail' ? [id] : []));

const withHeader = (name: string, change: (value: string) => string): HttpRequest => ({
  ...signed,
  headers: signed.headers.map(([key, value]) => [key, key === name ? change(value) : value] as const),
});
const minutes = (n: number) => suite.at + n * 60_000;

describe('a receiver of a signed request finds', () => {
  const rows: readonly (readonly [string, HttpRequest, Partial<SigV4Facts>, readonly string[]])[] = [
    ['nothing wrong with it', signed, {}, []],
    ['nothing wrong with a presigned URL', link, {}, []],
    ['no signature', unsigned, {}, ['sigv4-signed']],
    ['another scheme', withHeader('Authorization', () => 'Basic YTpi'), {}, ['sigv4-readable']],
    ['no Signature', withHeader('Authorization', (text) => text.replace(/, Signature=.*/, '')), {}, ['sigv4-readable']],
    ['no signature for another service', signed, { service: 'sts' }, ['sigv4-service']],
    ['no signature for another Region', signed, { region: 'eu-west-1' }, ['sigv4-region']],
    ['that any Region will do', signed, { region: undefined }, []],
    ['15 minutes to be near enough', signed, { now: minutes(15) }, []],
    ['16 minutes to be too late', signed, { now: minutes(16) }, ['sigv4-time']],
    ['16 minutes to be too early', signed, { now: minutes(-16) }, ['sigv4-time']],
    ['a presigned URL over', link, { now: minutes(2) }, ['sigv4-not-expired']],
    ['a presigned URL not yet begun', link, { now: minutes(-20) }, ['sigv4-not-expired']],
    [
      'a presigned URL of more than seven days',
      presign(unsigned, { ...options, expiresSeconds: 604_801 }),
      {},
      ['sigv4-not-expired'],
    ],
    [
      'a date of another day',
      withHeader('X-Amz-Date', () => '20150831T123600Z'),
      { now: minutes(24 * 60) },
      ['sigv4-date', 'sigv4-signature'],
    ],
    ['a date that is none', withHeader('X-Amz-Date', () => 'today'), {}, ['sigv4-date', 'sigv4-signature']],
    [
      'a header that is not signed',
      { ...signed, headers: [...signed.headers, ['X-Amz-Acl', 'public-read']] },
      {},
      ['sigv4-headers-signed'],
    ],
    ['another body', { ...signed, body: { text: 'other' } }, {}, ['sigv4-payload']],
    ['another path', { ...signed, url: signed.url.replace('key', 'other') }, {}, ['sigv4-signature']],
    ['another method', { ...signed, method: 'GET' }, {}, ['sigv4-signature']],
    ['another secret', signed, { secretAccessKey: 'other' }, ['sigv4-signature']],
  ];
  test.each(rows)('%s', async (_name, request, change, expected) => {
    expect(await failed(request, change)).toEqual(expected);
  });

  test('the signature not to be judged where the secret is unknown', async () => {
    const results = await outcomes(signed, { secretAccessKey: undefined });
    expect(results['sigv4-signature']?.outcome).toBe('not-reached');
  });
  test('with every failure what was there and what was expected, and where', async () => {
    const results = await outcomes(
      withHeader('X-Amz-Date', () => 'today'),
      { now: minutes(20) },
    );
    expect(results['sigv4-date']).toEqual({
      outcome: 'fail',
      actual: 'today',
      expected: 'a date like 20260911T120000Z',
      path: 'X-Amz-Date',
    });
  });
});
