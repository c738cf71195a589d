// The forgeries that our own verifier is tested with, before others: what none of them is fooled by is a fair test.
import { beforeAll, describe, expect } from 'vitest';
import { findTool, whyMissing } from '../../scripts/setup/tools.mjs';
import { now, signedAssertion } from '../protocol/saml/fixture.ts';
import { signatureAttacks } from '../protocol/saml/signature-attacks.ts';
import { wrappingAttacks } from '../protocol/saml/wrapping-attacks.ts';
import { heading, proof, type Tool } from './proof.ts';
import { type Judgement, judge } from './readers.ts';
import { type Library, libraryNamed } from './tools.ts';

const attacks = [...wrappingAttacks, ...signatureAttacks];
const how = 'npm test -- conformance';

/** What a library takes a forgery for, where it does not refuse it. Ours refuses all of these. */
const lenient: { readonly [library in Library]?: { readonly [attack: string]: string } } = {
  'python3-saml': {
    // RSA-SHA1 is refused only where `rejectDeprecatedAlgorithm` is set.
    'a SHA-1 signature': 'alice',
    'a comment in the NameID that was signed with comments': 'alice of elsewhere',
  },
  pysaml2: {
    'a SHA-1 signature': 'alice',
    'a comment in the NameID that was signed with comments': 'alice of elsewhere',
    // It reads the assertion that is one, and overlooks the element that only looks like it.
    'a forged assertion of another namespace beside the signed one': 'alice',
  },
  lasso: {
    'a SHA-1 signature': 'alice',
    'XSW7: Extensions hold a forged assertion with the ID of the signed one': 'alice',
    // The identity provider's own signature covers both, so this is no forgery.
    'two assertions under one signature of the Response': 'mallory',
  },
};

const ours: Tool = { name: 'Our own verifier', path: 'test/protocol/saml', version: 'of this site' };

describe('Signature wrapping and forged signatures', () => {
  const command = 'npm test -- unit';
  proof(`${attacks.length} forgeries, XSW 1 to 11 among them, each refused by a named check`, ours, command, () => {
    // Each of these rows is a test of its own in test/protocol/saml/attacks.test.ts.
    const numbers = wrappingAttacks.map(({ name }) => /^XSW(\d+):/.exec(name)?.[1]).filter(Boolean);
    expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { refusedBy } of attacks) expect(refusedBy).toMatch(/^saml-[a-z-]+$/);
  });
});

for (const library of ['python3-saml', 'pysaml2', 'lasso'] as const) {
  const found = libraryNamed(library);
  const tool: Tool =
    'path' in found && !findTool('faketime') ? { name: library, missing: whyMissing('faketime') } : found;

  describe(`Forgeries before ${heading(tool)}`, () => {
    let judgements: readonly Judgement[] = [];
    beforeAll(() => {
      if ('missing' in tool) return;
      const forged = [signedAssertion(), ...attacks.map(({ forge }) => forge())];
      const submitted = forged.map((xml) => ({ xml, wants: ['assertion'] as const }));
      judgements = judge(tool.path, library, submitted, now + 2_000);
    }, 120_000);

    proof('accepts the Response that all of them are made from', tool, how, () => {
      expect(judgements[0]).toMatchObject({ outcome: 'accepted', nameId: 'alice' });
    });

    for (const [index, { name }] of attacks.entries()) {
      const nameId = lenient[library]?.[name];
      const does = nameId === undefined ? 'refuses' : `is lenient, and sees ${nameId}`;
      proof(`${does}: ${name}`, tool, how, () => {
        const expected = nameId === undefined ? { outcome: 'refused' } : { outcome: 'accepted', nameId };
        expect(judgements[index + 1]).toMatchObject(expected);
      });
    }
  });
}
