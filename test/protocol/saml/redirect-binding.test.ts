import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rsaSha1, rsaSha512 } from '#protocol/saml/names.ts';
import { readRedirectQuery, redirectQuery } from '#protocol/saml/redirect-binding.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { deflateRaw } from '#wire/deflate.ts';
import { percentEncode } from '#wire/percent.ts';
import { failuresOf, readBy, redirected, request, signed, spKey } from './request-fixture.ts';

const encode = (bytes: Uint8Array): string => percentEncode(encodeBase64(bytes));
const parameter = (query: string, name: string): string => {
  const found = query.split('&').find((pair) => pair.startsWith(`${name}=`));
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('a redirect (saml-bindings §3.4.4)', () => {
  for (const relayState of [undefined, '/start', 'a b&c=d+ü%41']) {
    test(`carries message and RelayState ${relayState} there, signed`, async () => {
      const subject = readBy(redirected(request(), relayState));
      expect(subject.text).toBe(request());
      expect(subject.relayState).toBe(relayState);
      expect(subject.request?.signed).toBe(true);
      expect(await failuresOf(subject)).toEqual([]);
    });
  }

  test('unsigned has no SigAlg, and is read as unsigned', async () => {
    const unsigned = redirectQuery({ name: 'SAMLRequest', xml: request(), relayState: '/start' });
    expect(unsigned).not.toMatch(/SigAlg|Signature/);
    expect(readBy(unsigned).request?.signed).toBe(false);
  });

  test('leaves out an empty RelayState, from what is sent and from what is signed (§3.4.4.1)', async () => {
    expect(redirected(request(), '')).toBe(redirected(request()));
    const query = redirected(request());
    const withEmpty = query.replace('&SigAlg=', '&RelayState=&SigAlg=');
    expect(await failuresOf(readBy(withEmpty))).toEqual([]);
  });

  test('knows RSA with SHA-1 and SHA-512 too', async () => {
    for (const algorithm of [rsaSha1, rsaSha512]) {
      const query = redirectQuery({ name: 'SAMLRequest', xml: request() }, spKey, algorithm);
      expect(await failuresOf(readBy(query))).toEqual([]);
    }
  });

  test('is verified over the octets that came: another encoding of the same values fails', async () => {
    const query = redirected(request(), '/start');
    const lower = query.replace(/%2F/g, '%2f');
    expect(lower).not.toBe(query);
    expect(readBy(lower).relayState).toBe('/start');
    expect(await failuresOf(readBy(lower))).toEqual(['saml-redirect-signature']);
  });

  test('is verified whatever the order of its parameters, because the standard fixes that of the octets', async () => {
    const reversed = redirected(request(), '/start').split('&').toReversed().join('&');
    expect(await failuresOf(readBy(`tracking=1&${reversed}`))).toEqual([]);
  });
});

describe('a redirect that was tampered with is refused', () => {
  const query = redirected(request(), '/start');
  const other = redirected(request({ id: '_other' }), '/start');
  for (const [name, tampered, fails] of [
    ['RelayState changed', query.replace('RelayState=%2Fstart', 'RelayState=%2Fevil'), 'saml-redirect-signature'],
    ['RelayState taken away', query.replace('&RelayState=%2Fstart', ''), 'saml-redirect-signature'],
    ['RelayState added', redirected(request()).replace('&SigAlg', '&RelayState=x&SigAlg'), 'saml-redirect-signature'],
    [
      'SigAlg changed to another known one',
      query.replace(parameter(query, 'SigAlg'), `SigAlg=${percentEncode(rsaSha512)}`),
      'saml-redirect-signature',
    ],
    [
      'SigAlg changed to a keyed hash',
      query.replace(
        parameter(query, 'SigAlg'),
        `SigAlg=${percentEncode('http://www.w3.org/2000/09/xmldsig#hmac-sha1')}`,
      ),
      'saml-redirect-algorithm',
    ],
    [
      'the message of another redirect',
      query.replace(parameter(query, 'SAMLRequest'), parameter(other, 'SAMLRequest')),
      'saml-redirect-signature',
    ],
    [
      'the signature of another redirect',
      query.replace(parameter(query, 'Signature'), parameter(other, 'Signature')),
      'saml-redirect-signature',
    ],
    ['signed by someone else', redirected(request(), '/start', mallory), 'saml-redirect-signature'],
    ['a second message in front', `${parameter(other, 'SAMLRequest')}&${query}`, 'saml-redirect-parameters'],
    ['a second message behind', `${query}&${parameter(other, 'SAMLRequest')}`, 'saml-redirect-parameters'],
    ['a second message whose name is percent-encoded', `${query}&%53AMLRequest=x`, 'saml-redirect-parameters'],
    ['a second RelayState', `${query}&RelayState=x`, 'saml-redirect-parameters'],
    ['a Response beside the request', `${query}&SAMLResponse=x`, 'saml-redirect-parameters'],
    ['another SAMLEncoding', `${query}&SAMLEncoding=urn:none`, 'saml-redirect-parameters'],
    ['no SigAlg', query.replace(`&${parameter(query, 'SigAlg')}`, ''), 'saml-redirect-parameters'],
    ['no Signature', query.replace(`&${parameter(query, 'Signature')}`, ''), 'saml-redirect-parameters'],
    ['an empty SigAlg', query.replace(parameter(query, 'SigAlg'), 'SigAlg='), 'saml-redirect-algorithm'],
    ['a signature inside the message', redirected(signed()), 'saml-redirect-element'],
    [
      'the name of the message percent-encoded',
      query.replace('SAMLRequest', '%53AMLRequest'),
      'saml-redirect-signature',
    ],
  ] as const) {
    test(`${name}: ${fails}`, async () => {
      expect(tampered).not.toBe(query);
      const subject = readBy(tampered);
      expect(await failuresOf(subject)).toContain(fails);
      expect(subject.request).toBeUndefined();
    });
  }
});

describe('what cannot be read is refused early', () => {
  const zeros = 'A'.repeat(2_000_000);
  for (const [name, query, fails] of [
    ['no message', 'RelayState=x', 'saml-base64'],
    ['no base64', 'SAMLRequest=%21%21', 'saml-base64'],
    ['posted bytes, not deflated', `SAMLRequest=${encode(bytesOfText(request()))}`, 'saml-deflate'],
    ['half a message', `SAMLRequest=${encode(deflateRaw(bytesOfText(request())).slice(0, 100))}`, 'saml-deflate'],
    ['a bomb', `SAMLRequest=${encode(deflateRaw(bytesOfText(zeros)))}`, 'saml-size'],
    ['no UTF-8', `SAMLRequest=${encode(deflateRaw(Uint8Array.of(0xff, 0xfe)))}`, 'saml-utf8'],
    ['a DOCTYPE', redirected(`<!DOCTYPE a>${request()}`), 'saml-doctype'],
    ['no XML', redirected('hello'), 'saml-well-formed'],
  ] as const) {
    test(`${name}: ${fails}`, async () => {
      expect((await failuresOf(readBy(query)))[0]).toBe(fails);
    });
  }

  test('any query is read, and none is believed as signed', async () => {
    const right = redirected(request(), '/start');
    const broken = fc
      .tuple(fc.nat(right.length), fc.integer({ min: 1, max: 20 }), fc.string())
      .map(([at, length, text]) => right.slice(0, at) + text + right.slice(at + length))
      .filter((query) => query !== right);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), broken), async (query) => {
        const message = readRedirectQuery(query, 'SAMLRequest');
        const subject = readBy(query);
        await failuresOf(subject);
        // What is beyond the octets may be anything: another parameter, white space in the base64 of the signature.
        const untouched = message.signature?.octets === right.slice(0, right.indexOf('&Signature='));
        expect(subject.request?.signed === true && !untouched).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
