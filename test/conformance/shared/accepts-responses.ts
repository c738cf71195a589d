import { expect } from 'vitest';
import { claim, once } from './claim.ts';
import { judge, readerCommand } from './readers.ts';
import { commandFor, genuine, responseOf } from './responses.ts';
import { typed } from './run-python.ts';
import { type Library, libraryNamed } from './tools.ts';

/** As the service provider, the library accepts them all and reads in them who somebody is and which roles are theirs. */
export function acceptsResponses(library: Library): void {
  const judgements = once(async () => {
    const start = Date.now();
    const submitted = genuine.map(async (one) => ({ ...one, xml: await responseOf(one, start) }));
    return judge(library, await Promise.all(submitted));
  });

  claim(
    libraryNamed(library),
    'accepts every Response of every flow that makes one',
    genuine.map((one, index) => ({
      name: one.name,
      command: `${commandFor(one)} | ${typed(readerCommand(library, one.sides))} --wants ${one.wants.join(' ')}`,
      run: async () => {
        const judgement = (await judgements())[index];
        expect(judgement).toMatchObject({ outcome: 'accepted', nameId: one.nameId });
        if (one.roles === undefined) return;
        const roles = judgement?.outcome === 'accepted' ? judgement.roles : [];
        expect(roles.length).toBe(one.roles.count);
        expect(roles).toContain(one.roles.one);
      },
    })),
  );
}
