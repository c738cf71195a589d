import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import type { WireRequest } from '#wire/records.ts';
import { alice, config, read, signIn, sso, world } from './fixture.ts';

describe('whatever is asked', () => {
  for (const [name, request, status] of [
    ['an unknown service', { method: 'GET', url: sso('urn:nobody') }, 400],
    ['a service named like a property of objects', { method: 'GET', url: sso('constructor') }, 400],
    ['no service', { method: 'GET', url: `${config.baseUrl}/sso` }, 400],
    ['another page', { method: 'GET', url: `${config.baseUrl}/admin` }, 404],
    ['another method', { method: 'DELETE', url: sso('urn:amazon:webservices') }, 405],
    [
      'a form that nobody opened',
      { method: 'POST', url: `${config.baseUrl}/sso`, body: { text: 'state=x&username=alice' } },
      400,
    ],
    ['no address', { method: 'GET', url: '' }, 404],
  ] as const) {
    test(`${name}: ${status}`, async () => {
      expect(await world().idp({ kind: 'http-request', headers: [], ...request })).toMatchObject({ status });
    });
  }

  test('a directory that does not answer: 503, and nobody is signed in', async () => {
    for (const kind of ['network-error', 'malformed'] as const) {
      const ldap = async (request: WireRequest) =>
        kind === 'network-error'
          ? ({ kind, url: request.url, reason: 'no such host' } as const)
          : ({ kind, protocol: 'ldap-response', url: request.url, body: { text: '?' }, problem: 'no LDAP' } as const);
      const { page, samlResponse } = await signIn(world({ ldap }), alice);
      expect(page.status).toBe(503);
      expect(samlResponse).toBeUndefined();
    }
  });

  test('values of the directory that XML cannot hold still make a Response that is XML', async () => {
    const odd = 'a\u0000b\u001f\udc80<&>"\ufffe';
    const real = world();
    const ldap = async (request: WireRequest) => {
      const { answer } = await real.idpEnv.send(request).then((found) => ({ answer: found }));
      if (answer.kind !== 'ldap-response') return answer;
      const entries = answer.entries.map((entry) => ({
        ...entry,
        attributes: entry.attributes.map(([name]) => [name, [odd]] as const),
      }));
      return { ...answer, entries };
    };
    const place = world({ ldap });
    const { assertion } = await read(place, (await signIn(place, alice)).samlResponse);
    expect(assertion && readAssertion(assertion).nameId?.value).toBe('a\ufffdb\ufffd\ufffd<&>"\ufffd');
  });

  test('any request is answered', async () => {
    const { idp } = world();
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('/sso', '/metadata', 'https://idp.corp.example.com/sso', 'state=', 'sp='),
    );
    const request = fc.record({
      kind: fc.constant('http-request' as const),
      method: fc.oneof(fc.constantFrom('GET', 'POST'), text),
      url: fc.tuple(fc.constantFrom('https://idp.corp.example.com/sso?', ''), text).map((parts) => parts.join('')),
      headers: fc.array(fc.tuple(fc.oneof(fc.constant('Cookie'), text), text)),
      body: fc.option(fc.oneof(fc.record({ text }), fc.record({ base64: text })), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const answer = await idp(asked);
        expect(answer.kind === 'http-response' && answer.status).toBeGreaterThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
    const malformed = {
      kind: 'malformed',
      protocol: 'http-request',
      url: 'x',
      body: { text: '' },
      problem: 'x',
    } as const;
    expect(await idp(malformed)).toMatchObject({ status: 400 });
  }, 60_000);
});
