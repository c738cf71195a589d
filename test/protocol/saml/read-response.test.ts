import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samlChecks } from '#protocol/saml/checks.ts';
import { readResponse } from '#protocol/saml/read-response.ts';
import { encryptAssertion, sign } from '#protocol/saml/samlify.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { facts, failures, signedAssertion, trust } from './fixture.ts';

const base64 = (text: string): string => encodeBase64(bytesOfText(text));

describe('reading the form field', () => {
  const right = base64(signedAssertion());
  for (const [name, value, fails] of [
    ['as written', right, []],
    ['broken into lines of 76 (RFC 2045)', right.replace(/.{76}/g, '$&\r\n'), []],
    ['without padding', right.replace(/=+$/, ''), []],
    ['with another character in it', `${right.slice(0, 40)}!${right.slice(40)}`, ['saml-base64']],
    ['of the URL-safe alphabet', `${right.slice(0, 40)}-${right.slice(40)}`, ['saml-base64']],
    ['empty', '', ['saml-base64']],
    ['of bytes that are no UTF-8', encodeBase64(Uint8Array.of(0xff, 0xfe, 0x3c)), ['saml-utf8']],
    ['of text that is no XML', base64('hello'), ['saml-well-formed']],
    ['of nothing but an element', base64('<a/>'), ['saml-root']],
  ] as const) {
    test(`${name}: ${fails.join(' ') || 'accepted'}`, async () => {
      const found = await failures({ base64: value });
      if (fails.length === 0) expect(found).toEqual([]);
      else expect(found).toContain(fails[0]);
    });
  }
});

describe('whatever the bytes are', () => {
  const decided = async (message: Parameters<typeof readResponse>[0]): Promise<boolean> => {
    const subject = await readResponse(message, trust);
    for (const { test: rule } of Object.values(samlChecks).flat()) await rule(subject, facts);
    return subject.assertion !== undefined;
  };

  test('nothing throws, and nothing is believed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), async (text) => {
        expect(await decided({ text })).toBe(false);
        expect(await decided({ base64: text })).toBe(false);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('a changed message is read as it was signed, or not at all', async () => {
    const messages = [
      signedAssertion(),
      sign(signedAssertion(), 'Response', idpSigning),
      await encryptAssertion(signedAssertion(), awsSamlProvider.certificatePem),
    ];
    const fragments = [
      '',
      '<',
      '>',
      '&',
      '"',
      '<!--',
      '-->',
      ' ID="_x"',
      '<a/>',
      '</saml:Assertion>',
      '\u0000',
      '<![CDATA[',
      '&#0;',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...messages),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.nat(40),
        fc.constantFrom(...fragments),
        async (message, place, length, fragment) => {
          const at = Math.floor(place * message.length);
          const text = message.slice(0, at) + fragment + message.slice(at + length);
          const subject = await readResponse({ text }, trust);
          for (const { test: rule } of Object.values(samlChecks).flat()) await rule(subject, facts);
          if (subject.assertion) expect(subject.assertion.root.text).toContain('alice@corp.example.com');
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
