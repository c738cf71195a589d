import { describe, expect, test } from 'vitest';
import { sign } from '#protocol/saml/samlify.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { attackTables, expectRefused } from './attack-tables.ts';
import { failuresOf, received, signedAssertion, written } from './fixture.ts';

describe('the right Response', () => {
  for (const [name, text] of [
    ['with a signed assertion', signedAssertion()],
    ['with both signed', sign(signedAssertion(), 'Response', idpSigning)],
  ] as const) {
    test(`${name} fails no check`, async () => {
      expect(await failuresOf(await received(text))).toEqual([]);
    });
  }

  test('with only the Response signed fails the check for a signed assertion alone', async () => {
    expect(await failuresOf(await received(sign(written(), 'Response', idpSigning)))).toEqual([
      'saml-assertion-signed',
    ]);
  });
});

for (const [title, attacks] of Object.entries(attackTables)) {
  describe(title, () => {
    for (const attack of attacks) test(`${attack.name}: refused by ${attack.refusedBy}`, () => expectRefused(attack));
  });
}
