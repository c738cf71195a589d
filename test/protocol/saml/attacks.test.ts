import { describe, expect, test } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import { readAwsAttributes } from '#protocol/saml/aws-attributes.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { failuresOf, received, roleArn, signedAssertion, written } from './fixture.ts';
import { envelopeAttacks, readingAttacks } from './message-attacks.ts';
import { signatureAttacks } from './signature-attacks.ts';
import { wrappingAttacks } from './wrapping-attacks.ts';

const tables = {
  'signature wrapping': wrappingAttacks,
  'attacks on the signature': signatureAttacks,
  'attacks on the reader': readingAttacks,
  'changes of what is not signed': envelopeAttacks,
};

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

for (const [title, attacks] of Object.entries(tables)) {
  describe(title, () => {
    for (const { name, refusedBy, forge } of attacks) {
      test(`${name}: refused by ${refusedBy}`, async () => {
        const subject = await received(forge());
        expect(await failuresOf(subject)).toContain(refusedBy);
        // Whatever else is thought of the message: nobody becomes another person or gets another role by it.
        if (!subject.assertion) return;
        expect(readAssertion(subject.assertion).nameId?.value).toBe('alice');
        expect(readAwsAttributes(subject.assertion).roles.map((pair) => pair.roleArn)).toEqual([roleArn]);
      });
    }
  });
}
