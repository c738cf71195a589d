import { describe, expect, test } from 'vitest';
import { presign } from '#protocol/sigv4/sign.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { HttpRequest } from '#wire/records.ts';
import { elementText, refusalIn } from '../sts/answer.ts';
import { get, meet, signed } from './meet.ts';
import { bucketArn, policy, region } from './world.ts';

describe('who is not let in (Amazon S3 API Reference, Error responses)', () => {
  const list = get('/?list-type=2&prefix=home%2Falice%2F');

  test('an unsigned request is anonymous: Access Denied, unless the bucket is open to everyone', async () => {
    const open = {
      bucket: { policy: policy({ Effect: 'Allow', Principal: '*', Action: 's3:ListBucket', Resource: bucketArn }) },
    };
    expect(refusalIn(await meet().ask(list))).toEqual({ status: 403, code: 'AccessDenied', message: 'Access Denied' });
    expect(elementText(await meet(open).ask(list), 'KeyCount')).toBe('4');
  });
  test('a wrong secret: SignatureDoesNotMatch, with the strings that S3 computed', async () => {
    const met = meet();
    const credentials = { ...met.credentials, secretAccessKey: 'x'.repeat(40) };
    const answer = await met.ask(signed(list, met, { credentials }));
    expect(refusalIn(answer)).toEqual({
      status: 403,
      code: 'SignatureDoesNotMatch',
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    });
    expect(elementText(answer, 'StringToSign')).toMatch(
      /^AWS4-HMAC-SHA256\n20260115T090000Z\n20260115\/eu-central-1\/s3\/aws4_request\n/,
    );
    expect(elementText(answer, 'CanonicalRequest')).toMatch(/^GET\n\/\nlist-type=2&prefix=home%2Falice%2F\nhost:/);
    expect(elementText(answer, 'CanonicalRequestBytes')).toMatch(/^47 45 54 0a /);
  });
  const rows: readonly (readonly [string, (met: ReturnType<typeof meet>) => HttpRequest, object])[] = [
    [
      'after the end of the session',
      (met) => {
        met.service.advance(3_600_000);
        return signed(list, met);
      },
      { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' },
    ],
    [
      'the token cut short',
      (met) =>
        signed(list, met, {
          credentials: { ...met.credentials, sessionToken: met.credentials.sessionToken.slice(0, -1) },
        }),
      { status: 400, code: 'InvalidToken', message: 'The provided token is malformed or otherwise invalid.' },
    ],
    [
      'no token at all',
      (met) => signed(list, met, { credentials: { ...met.credentials, sessionToken: undefined } }),
      {
        status: 403,
        code: 'InvalidAccessKeyId',
        message: 'The AWS Access Key Id you provided does not exist in our records.',
      },
    ],
    [
      'a clock 16 minutes behind',
      (met) => signed(list, met, { at: met.service.clock.now() - 16 * 60_000 }),
      {
        status: 403,
        code: 'RequestTimeTooSkewed',
        message: 'The difference between the request time and the current time is too large.',
      },
    ],
    [
      'signed for another Region',
      (met) => signed(list, met, { region: 'us-east-1' }),
      {
        status: 400,
        code: 'AuthorizationHeaderMalformed',
        message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
      },
    ],
    [
      'the query changed after signing',
      (met) => ({ ...signed(list, met), url: list.url.replace('alice', 'bob') }),
      { status: 403, code: 'SignatureDoesNotMatch' },
    ],
    [
      'a header added after signing',
      (met) => ({ ...signed(list, met), headers: [...signed(list, met).headers, ['x-amz-acl', 'public-read']] }),
      { status: 403, code: 'AccessDenied', message: 'There were headers present in the request which were not signed' },
    ],
    [
      'the body changed after signing',
      (met) => {
        const put: HttpRequest = { ...get('/home/alice/x'), method: 'PUT', body: { text: 'mine' } };
        return { ...signed(put, met), body: { text: 'yours' } };
      },
      {
        status: 400,
        code: 'XAmzContentSHA256Mismatch',
        message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
      },
    ],
    [
      'a bucket that does not exist',
      (met) => signed(get('/?list-type=2', 'no-such-bucket.s3.eu-central-1.amazonaws.com'), met),
      { status: 404, code: 'NoSuchBucket', message: 'The specified bucket does not exist' },
    ],
    [
      'an operation that there is not',
      (met) => signed({ ...list, method: 'DELETE' }, met),
      {
        status: 501,
        code: 'NotImplemented',
        message: 'A header you provided implies functionality that is not implemented',
      },
    ],
    ['the policy of a bucket', (met) => signed(get('/?policy'), met), { status: 501, code: 'NotImplemented' }],
  ];
  test.each(rows)('%s', async (_name, make, expected) => {
    const met = meet();
    const answer = await met.ask(make(met));
    expect(refusalIn(answer)).toMatchObject(expected);
    const [failed] = met.service.reports
      .flatMap(({ results }) => results)
      .filter(({ enforced, result }) => enforced && result.outcome === 'fail');
    if (failed) expect([failed.result.expected, failed.result.actual].every(Boolean)).toBe(true);
  });
});

describe('a presigned URL (Amazon S3 API Reference, Authenticating Requests: Using Query Parameters)', () => {
  const link = ({ credentials, service }: ReturnType<typeof meet>) =>
    presign(get('/home/alice/hello.txt'), {
      credentials,
      region,
      service: 's3',
      at: service.clock.now(),
      expiresSeconds: 60,
    });
  test('works until it expires', async () => {
    const met = meet();
    const request = link(met);
    const answer = await met.ask(request);
    expect(answer.kind === 'http-response' && textOfBody(answer.body)).toBe('hello alice');
    met.service.advance(61_000);
    expect(refusalIn(await met.ask(request))).toEqual({
      status: 403,
      code: 'AccessDenied',
      message: 'Request has expired',
    });
  });
  test('cannot be pointed at another object', async () => {
    const met = meet();
    const request = link(met);
    const answer = await met.ask({ ...request, url: request.url.replace('hello', 'other') });
    expect(refusalIn(answer)).toMatchObject({ code: 'SignatureDoesNotMatch' });
  });
});
