import { describe, expect, test } from 'vitest';
import { rsaSha1 } from '#protocol/saml/names.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { signedAssertion } from './fixture.ts';
import { assertionPattern, change, cut, endOfIssuer, must, object, signaturePattern } from './forging.ts';
import { failuresOf, logoutRequest, posted, readBy, request, signed, spAcs, spKey } from './request-fixture.ts';

const evilAcs = 'https://evil.example/acs';

/** samlify 2.13.1 verifies the signed request inside and reads the forged one around it (tngan/samlify issue 634). */
const wrapping = () => {
  const [signature, original] = cut(signed(), signaturePattern);
  const forged = change(change(original, '"_q1"', '"_evil"'), spAcs, evilAcs);
  const put = (content: string): string => change(forged, endOfIssuer, endOfIssuer + content);
  const holding = (content: string): string => change(signature, '</ds:Signature>', `${content}</ds:Signature>`);
  return { signature, original, put, holding };
};
const logoutWrapping = (): string => {
  const [signature, original] = cut(signed(logoutRequest()), signaturePattern);
  const holding = change(signature, '</ds:Signature>', `${object(original)}</ds:Signature>`);
  const forged = change(change(original, '"_l1"', '"_evil"'), 'alice', 'mallory');
  return change(forged, endOfIssuer, endOfIssuer + holding);
};
const { signature, original, put, holding } = wrapping();
const ownAssertion = must(signedAssertion(), assertionPattern).replace(
  '<saml:Assertion ',
  '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ',
);

describe('a forged request around a signed one is refused', () => {
  for (const [name, xml, fails] of [
    [
      'the signed one in an Object of its signature',
      put(holding(object(original))),
      ['saml-nested-message', 'saml-signature-object', 'saml-signature-reference'],
    ],
    [
      'the signed one directly in its signature',
      put(holding(original)),
      ['saml-nested-message', 'saml-signature-object', 'saml-signature-reference'],
    ],
    [
      'the signed one beside the signature',
      put(signature + original),
      ['saml-nested-message', 'saml-signature-reference'],
    ],
    [
      'the signed one in Extensions',
      put(`${signature}<samlp:Extensions>${original}</samlp:Extensions>`),
      ['saml-nested-message', 'saml-signature-reference'],
    ],
    [
      'with the ID of the signed one',
      change(original.replace(spAcs, evilAcs), endOfIssuer, endOfIssuer + holding(object(original))),
      ['saml-unique-ids', 'saml-nested-message', 'saml-signature-object'],
    ],
    ['the signature alone', put(signature), ['saml-signature-reference']],
    [
      'an assertion that the identity provider signed',
      change(request({ acsUrl: evilAcs }), endOfIssuer, endOfIssuer + ownAssertion),
      ['saml-request-assertion'],
    ],
    ['two signatures', change(signed(), endOfIssuer, endOfIssuer + signature), ['saml-signature-place']],
    [
      'a root of another namespace',
      change(signed(), 'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"', 'xmlns:samlp="urn:x"'),
      ['saml-request-root', 'saml-foreign-namespace'],
    ],
  ] as const) {
    test(`${name}: ${fails.join(', ')}`, async () => {
      const subject = readBy(posted(xml));
      expect(await failuresOf(subject)).toEqual(fails);
      expect(subject.request).toBeUndefined();
    });
  }

  test('a LogoutRequest too', async () => {
    const subject = readBy(posted(logoutWrapping()), 'LogoutRequest');
    expect(await failuresOf(subject)).toEqual([
      'saml-nested-message',
      'saml-signature-object',
      'saml-signature-reference',
    ]);
    expect(subject.request).toBeUndefined();
  });
});

describe('attacks on the signature of a posted request', () => {
  for (const [name, xml, fails] of [
    ['changed after signing', change(signed(), spAcs, evilAcs), ['saml-request-signature']],
    ['signed by someone else', sign(request(), 'Request', mallory), ['saml-request-signature']],
    [
      'signed by someone else, with our certificate in KeyInfo',
      sign(request(), 'Request', { ...mallory, certificatePem: spKey.certificatePem }),
      ['saml-request-signature'],
    ],
    ['a comment put in after signing', change(signed(), endOfIssuer, `<!--x-->${endOfIssuer}`), ['saml-comments']],
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY b "c">]>${signed()}`, ['saml-doctype']],
    [
      'a transform too many',
      change(
        signed(),
        '<ds:Transforms>',
        '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>',
      ),
      ['saml-signature-transforms'],
    ],
    [
      'a keyed hash',
      change(signed(), /(?<=SignatureMethod Algorithm=")[^"]*/, 'http://www.w3.org/2000/09/xmldsig#hmac-sha1'),
      ['saml-signature-algorithm'],
    ],
  ] as const) {
    test(`${name}: ${fails.join(', ')}`, async () => {
      const subject = readBy(posted(xml));
      expect(await failuresOf(subject)).toEqual(fails);
      expect(subject.request).toBeUndefined();
    });
  }

  test('SHA-1 is verified too', () => {
    expect(readBy(posted(sign(request(), 'Request', spKey, rsaSha1))).request?.signed).toBe(true);
  });
});
