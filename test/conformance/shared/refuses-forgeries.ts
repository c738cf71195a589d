// The forgeries that our own verifier is tested with, before others: what none of them is fooled by is a fair test.
import { expect } from 'vitest';
import { now, signedAssertion } from '../../protocol/saml/fixture.ts';
import { signatureAttacks } from '../../protocol/saml/signature-attacks.ts';
import { wrappingAttacks } from '../../protocol/saml/wrapping-attacks.ts';
import { claim, once } from './claim.ts';
import { judge } from './readers.ts';
import { type Library, libraryAtAnyTime } from './tools.ts';

/** What a library takes a forgery for, by the forgery's name, where it does not refuse it. Ours refuses all of these. */
export type Lenient = { readonly [attack: string]: string };

const attacks = [...wrappingAttacks, ...signatureAttacks];

/** The library refuses signature wrapping and forged signatures, but for those that it is known to be lenient with. */
export function refusesForgeries(library: Library, lenient: Lenient): void {
  const judgements = once(() => {
    const forged = [signedAssertion(), ...attacks.map(({ forge }) => forge())];
    return judge(
      library,
      forged.map((xml) => ({ xml, wants: ['assertion'] })),
      now + 2_000,
    );
  });
  const unknown = Object.keys(lenient).filter((name) => !attacks.some((attack) => attack.name === name));
  if (unknown.length > 0) throw new Error(`no attack is named ${unknown.join(', ')}`);

  claim(libraryAtAnyTime(library), `refuses forgeries, all but ${Object.keys(lenient).length} of ${attacks.length}`, [
    {
      name: 'accepts the Response that all of them are made from',
      run: async () => expect((await judgements())[0]).toMatchObject({ outcome: 'accepted', nameId: 'alice' }),
    },
    ...attacks.map(({ name }, index) => {
      const nameId = lenient[name];
      return {
        name: nameId === undefined ? `refuses: ${name}` : `is lenient, and sees ${nameId}: ${name}`,
        run: async () =>
          expect((await judgements())[index + 1]).toMatchObject(
            nameId === undefined ? { outcome: 'refused' } : { outcome: 'accepted', nameId },
          ),
      };
    }),
  ]);
}
