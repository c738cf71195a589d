import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { s3 } from '#services/s3/s3.ts';
import { sts } from '#services/sts/sts.ts';
import { keys } from '#simulator/keys/keys.ts';
import type { Service } from '#simulator/types.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { textOfBody } from '#wire/bytes.ts';
import { mutateBytes } from '#wire/mutations.ts';
import type { HttpRequest, WireRequest } from '#wire/records.ts';
import { scanXml } from '#wire/xml.ts';
import { fakeEnv } from './fake-env.ts';
import { get, meet, signed } from './s3/meet.ts';
import { s3World } from './s3/world.ts';
import { assumeRoleRequest, baseline, signedXml, stsConfig } from './sts/world.ts';

/** The text with one of the wire's mutations; itself where there is nothing to mutate. */
function mutate(value: string, name: string, params: { seed: number }): string {
  const changed = mutateBytes(value, name, params);
  return 'problem' in changed ? value : changed.text;
}

type Received = Parameters<ReturnType<typeof sts>>[0];

/** Answered, not with our own failure, and in well-formed XML where it says XML. */
async function answered<Config>(service: Service<Config>, config: Config, record: Received) {
  const answer = await service(fakeEnv({ keys }), config)(record);
  if (answer.kind !== 'http-response') throw new Error(`answered with ${answer.kind}`);
  expect(answer.status).toBeGreaterThanOrEqual(200);
  expect(answer.status).not.toBe(500);
  const type = answer.headers.find(([name]) => name === 'Content-Type')?.[1] ?? '';
  if (type.includes('xml') && answer.body) expect(scanXml(textOfBody(answer.body)).problem).toBeUndefined();
  return answer;
}

const text = fc.string({ unit: 'binary', maxLength: 200 });
const header = fc.tuple(
  fc.oneof(fc.constantFrom('Host', 'Authorization', 'X-Amz-Date', 'X-Amz-Content-SHA256', 'Content-Type'), text),
  fc.oneof(
    fc.constantFrom(
      'application/x-www-form-urlencoded',
      'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
    ),
    text,
  ),
);
const anyRequest: fc.Arbitrary<HttpRequest> = fc.record({
  kind: fc.constant('http-request' as const),
  method: fc.oneof(fc.constantFrom('GET', 'POST', 'PUT', 'HEAD'), text),
  url: fc.oneof(
    text,
    text.map((end) => `https://s3.eu-central-1.amazonaws.com/example-reports/${end}`),
    text.map((end) => `https://x.s3.amazonaws.com/?${end}`),
  ),
  headers: fc.array(header, { maxLength: 5 }),
  body: fc.option(fc.oneof(fc.record({ text }), fc.record({ base64: text })), { nil: undefined }),
});
const anyRecord: fc.Arbitrary<Received> = fc.oneof(
  { weight: 8, arbitrary: anyRequest },
  fc.constant<WireRequest>({
    kind: 'ldap-request',
    url: 'ldap://x',
    messageId: 1,
    operation: 'bind',
    dn: '',
    password: '',
  }),
  fc.record({
    kind: fc.constant('malformed' as const),
    protocol: fc.constant('http-request' as const),
    url: text,
    body: fc.record({ base64: text }),
    problem: text,
  }),
);
const mutation = fc.constantFrom(
  'flip-byte',
  'flip-bit',
  'delete-range',
  'duplicate-range',
  'truncate',
  'swap-case',
  'random-bytes',
);
const seed = fc.integer({ min: 1, max: 1_000_000 });

describe('STS and S3 answer any bytes', () => {
  test('any record', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        await answered(sts, stsConfig(), record);
        await answered(s3, s3World().config, record);
      }),
      { numRuns: 500 },
    );
  });

  const xml = signedXml(baseline());
  test('a response with mutated XML lends no other person’s session', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, seed, async (name, number) => {
        const answer = await answered(sts, stsConfig(), assumeRoleRequest(mutate(xml, name, { seed: number })));
        if (answer.status === 200) expect(textOfBody(answer.body)).toContain('<Subject>alice</Subject>');
      }),
      { numRuns: 200 },
    );
  });
  test('a call with a mutated body', async () => {
    const call = assumeRoleRequest(xml);
    await fc.assert(
      fc.asyncProperty(mutation, seed, async (name, number) => {
        await answered(sts, stsConfig(), {
          ...call,
          body: { text: mutate(textOfBody(call.body), name, { seed: number }) },
        });
      }),
      { numRuns: 200 },
    );
  });

  test('a signed request with one part mutated is refused, or was not changed', async () => {
    const met = meet();
    const request = signed(get('/?list-type=2&prefix=home%2Falice%2F'), met);
    const part = fc.integer({ min: -1, max: request.headers.length - 1 });
    await fc.assert(
      fc.asyncProperty(part, mutation, seed, async (index, name, number) => {
        const change = (value: string) => mutate(value, name, { seed: number });
        const headers = request.headers.map(([key, value], at) => [key, at === index ? change(value) : value] as const);
        const changed = { ...request, url: index < 0 ? change(request.url) : request.url, headers };
        const answer = await answered(s3, met.config, changed);
        const signs = request.headers[index]?.[0] !== 'User-Agent';
        if (answer.status === 200 && signs && index >= 0) {
          // White space around a value is no part of what is signed; the names in Authorization may be in any case.
          const same = (value: string | undefined) => value?.trim().replace(/\s+/g, ' ').toLowerCase();
          expect(same(headers[index]?.[1])).toBe(same(request.headers[index]?.[1]));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what the account holds may be any text', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (trustPolicy, metadata) => {
        await answered(sts, stsConfig({ role: { trustPolicy }, metadata }), assumeRoleRequest(xml));
        const { config } = s3World({
          role: { policies: { Any: trustPolicy }, boundary: metadata },
          bucket: { policy: trustPolicy },
        });
        const met = meet();
        await answered(s3, config, signed(get('/?list-type=2'), met));
      }),
      { numRuns: 50 },
    );
  });

  test('a document that is no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const request = assumeRoleRequest('', { SAMLAssertion: encodeBase64(bytes) });
        expect((await answered(sts, stsConfig(), request)).status).toBe(400);
      }),
      { numRuns: 100 },
    );
  });
});
