import { expect } from 'vitest';
import { claim, once } from './claim.ts';
import { judge, readerCommand } from './readers.ts';
import { commandFor } from './responses.ts';
import { typed } from './run-python.ts';
import { originals, tampered } from './tampered.ts';
import { type Library, libraryNamed } from './tools.ts';

/** As the service provider, the library refuses every Response of every flow in which one thing was changed. */
export function refusesTamperedResponses(library: Library): void {
  const all = [...originals, ...tampered];
  const judgements = once(async () => {
    const start = Date.now();
    const submitted = all.map(async ({ sides, xml }) => ({
      xml: await xml(start),
      wants: ['assertion'] as const,
      sides,
    }));
    return judge(library, await Promise.all(submitted));
  });

  claim(
    libraryNamed(library),
    'refuses every Response in which one thing was changed',
    all.map(({ name, asked, sides, printed }, index) => ({
      name,
      command: printed ? `${commandFor(asked)} | ${typed(readerCommand(library, sides))}` : undefined,
      run: async () =>
        expect((await judgements())[index]).toMatchObject({
          outcome: index < originals.length ? 'accepted' : 'refused',
        }),
    })),
  );
}
