import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import { rsaSha1, rsaSha512 } from '#protocol/saml/names.ts';
import { readResponse } from '#protocol/saml/read-response.ts';
import { resign } from '#protocol/saml/resign.ts';
import { encryptAssertion, sign } from '#protocol/saml/samlify.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { failures, received, signedAssertion, trust, written } from './fixture.ts';
import { change } from './forging.ts';

const forBob = (xml: string): string => change(xml, '>alice</saml:NameID>', '>bob</saml:NameID>');
const both = (): string => sign(signedAssertion(), 'Response', idpSigning);
const methods = (xml: string) => [...xml.matchAll(/<ds:SignatureMethod Algorithm="([^"]*)"/g)].map((match) => match[1]);

describe('a Response that was changed and signed again with the key of the identity provider', () => {
  for (const [name, before, signatures] of [
    ['with its assertion signed', signedAssertion(), ['Assertion']],
    ['with the Response signed', sign(written(), 'Response', idpSigning), ['Response']],
    ['with both signed', both(), ['Response', 'Assertion']],
  ] as const) {
    test(`${name}: is believed, and signed where it was`, async () => {
      expect((await received(forBob(before))).assertion).toBeUndefined();
      const subject = await received(resign(forBob(before), idpSigning) ?? '');
      expect(subject.signatures.map(({ on, status }) => [on, status])).toEqual(signatures.map((on) => [on, 'valid']));
      expect(subject.assertion && readAssertion(subject.assertion).nameId?.value).toBe('bob');
    });
  }

  test('fails no check that it did not fail before', async () => {
    expect(await failures(resign(both(), idpSigning) ?? '')).toEqual([]);
  });

  test('unchanged, it has the same bytes as before', () => {
    expect(resign(both(), idpSigning)).toBe(both());
  });

  test('keeps the algorithm of each signature', () => {
    const mixed = sign(sign(written(), 'Assertion', idpSigning, rsaSha512), 'Response', idpSigning, rsaSha1);
    expect(methods(resign(mixed, idpSigning) ?? '')).toEqual([rsaSha1, rsaSha512]);
    const odd = change(signedAssertion(), /(?<=SignatureMethod Algorithm=")[^"]*/, 'urn:none');
    expect(methods(resign(odd, idpSigning) ?? '')).toEqual(methods(signedAssertion()));
  });

  test('an encrypted assertion stays closed; the signature around it is made again', async () => {
    const closed = await encryptAssertion(signedAssertion(), awsSamlProvider.certificatePem);
    const moved = change(
      sign(closed, 'Response', idpSigning),
      /Destination="[^"]*"/,
      'Destination="https://x.example"',
    );
    const subject = await readResponse({ text: resign(moved, idpSigning) ?? '' }, trust);
    expect(subject.signatures.map(({ status }) => status)).toEqual(['valid', 'valid']);
    expect(resign(closed, idpSigning)).toBeUndefined();
  });
});

test('signed again with another key, it is not believed', async () => {
  const subject = await received(resign(forBob(both()), mallory) ?? '');
  expect(subject.assertion).toBeUndefined();
  expect(subject.signatures.map(({ status }) => status)).toEqual(['foreign-key', 'foreign-key']);
});

describe('nothing is signed that was not', () => {
  test.each([
    ['an unsigned Response', written()],
    ['nothing', ''],
    ['text that is no XML', 'hello'],
    ['another document', '<a><Signature/></a>'],
    ['a signature elsewhere', change(written(), '</samlp:Response>', '<x><Signature/></x></samlp:Response>')],
    ['a Response with a DOCTYPE', `<!DOCTYPE a [<!ENTITY b "c">]>${signedAssertion()}`],
    [
      'an assertion without an Issuer',
      signedAssertion().replace(/(?<=Assertion [^>]*>)<saml:Issuer>.*?<\/saml:Issuer>/, ''),
    ],
  ])('%s', (_name, xml) => {
    expect(resign(xml, idpSigning)).toBeUndefined();
  });

  test('and no text makes it throw', () => {
    const right = both();
    const broken = fc
      .tuple(fc.nat(right.length), fc.nat(40), fc.string())
      .map(([at, length, text]) => right.slice(0, at) + text + right.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), broken), (xml) => {
        expect(['string', 'undefined']).toContain(typeof resign(xml, idpSigning));
      }),
      { numRuns: 60 },
    );
  });
});
