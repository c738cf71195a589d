import { AwsV4Signer } from 'aws4fetch';
import { describe, expect, test } from 'vitest';
import { headerValue, readClaim } from '#protocol/sigv4/authorization.ts';
import { presign, signRequest } from '#protocol/sigv4/sign.ts';
import { signingKey } from '#protocol/sigv4/signature.ts';
import { encodeHex } from '#wire/hex.ts';
import type { HttpRequest } from '#wire/records.ts';
import { headerVectors, queryVectors, s3, s3Presigned, s3Vectors, suite, type Vector } from './vectors.ts';

const requestOf = ({ method, target, headers = [], body }: Vector, origin: string): HttpRequest => ({
  kind: 'http-request',
  method,
  url: `${origin}${target}`,
  headers: [['Host', origin.replace('https://', '')], ...headers],
  body: body === undefined ? undefined : { text: body },
});
const options = (base: typeof s3 | typeof suite, token = false) => ({
  ...base,
  credentials: { ...base.credentials, sessionToken: token ? suite.sessionToken : undefined },
});

describe('the header form (AWS Signature Version 4 test suite)', () => {
  test.each(headerVectors)('$name', (vector) => {
    const signed = signRequest(requestOf(vector, 'https://example.amazonaws.com'), options(suite, vector.token));
    expect(headerValue(signed, 'authorization')).toBe(
      `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${vector.signedHeaders}, Signature=${vector.signature}`,
    );
  });
});

describe('the query form (AWS Signature Version 4 test suite)', () => {
  test.each(queryVectors)('$name', (vector) => {
    const request = requestOf(vector, 'https://example.amazonaws.com');
    const signed = presign(request, { ...options(suite, vector.token), expiresSeconds: 3600 });
    expect(signed.url).toContain(`X-Amz-Signature=${vector.signature}`);
  });
});

describe("S3's own form (Amazon S3 API Reference, Signature Calculations)", () => {
  test.each(s3Vectors)('$name', (vector) => {
    const read = readClaim(signRequest(requestOf(vector, s3.origin), options(s3)));
    expect(read.kind === 'claim' && [read.claim.signedHeaders.join(';'), read.claim.signature]).toEqual([
      vector.signedHeaders,
      vector.signature,
    ]);
  });
  test('a presigned URL covers the host and no payload', () => {
    const request: HttpRequest = {
      kind: 'http-request',
      method: 'GET',
      url: `${s3.origin}/test.txt`,
      headers: [['Host', 'examplebucket.s3.amazonaws.com']],
    };
    expect(presign(request, { ...s3, expiresSeconds: 86_400 }).url).toContain(`&X-Amz-Signature=${s3Presigned}`);
  });
});

test('the signing key is the chain of HMACs (IAM User Guide, example signing key)', () => {
  const scope = { day: '20150830', region: 'us-east-1', service: 'iam', terminator: 'aws4_request' };
  expect(encodeHex(signingKey(suite.credentials.secretAccessKey, scope))).toBe(
    'c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9',
  );
});

describe('signatures equal those of aws4fetch', () => {
  const urls = [
    'https://bucket.s3.eu-central-1.amazonaws.com/?list-type=2&prefix=alice%2F&delimiter=%2F&encoding-type=url',
    "https://s3.eu-central-1.amazonaws.com/bucket/home/alice/a%20b%2Bc%26d(1)'%C3%B6.txt",
  ];
  test.each(urls)('%s', async (url) => {
    const host = /\/\/([^/]+)/.exec(url)?.[1] ?? '';
    const request: HttpRequest = { kind: 'http-request', method: 'GET', url, headers: [['Host', host]] };
    const ours = signRequest(request, { ...options(suite, true), region: 'eu-central-1', service: 's3' });
    const read = readClaim(ours);
    const theirs = await new AwsV4Signer({
      method: 'GET',
      url,
      accessKeyId: suite.credentials.accessKeyId,
      secretAccessKey: suite.credentials.secretAccessKey,
      sessionToken: suite.sessionToken,
      service: 's3',
      region: 'eu-central-1',
      datetime: '20150830T123600Z',
      headers: { 'X-Amz-Content-Sha256': headerValue(ours, 'x-amz-content-sha256') ?? '' },
    }).sign();
    expect(read.kind === 'claim' && read.claim.signature).toBe(
      /Signature=(\w+)/.exec(theirs.headers.get('authorization') ?? '')?.[1],
    );
  });
});
