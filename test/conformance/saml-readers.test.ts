// Responses of ours before three service providers that no one here wrote.
import { beforeAll, describe, expect } from 'vitest';
import { heading, proof } from './proof.ts';
import { type Judgement, judge, readerCommand } from './readers.ts';
import { commandFor, genuine, responseOf, tampered } from './responses.ts';
import { type Library, libraryNamed } from './tools.ts';

const start = Date.now();
const libraries: readonly Library[] = ['python3-saml', 'pysaml2', 'lasso'];

/** Each Response once, for all three. */
const submitted = Promise.all([
  ...genuine.map(async ({ options, wants }) => ({ xml: await responseOf(options, start), wants })),
  ...tampered.map(async ({ options = {}, change = (xml: string) => xml }) => ({
    xml: change(await responseOf(options, start)),
    wants: ['assertion'] as const,
  })),
]);
const names = [...genuine, ...tampered].map(({ name }) => name);

for (const library of libraries) {
  const tool = libraryNamed(library);
  const repeat = 'missing' in tool ? '' : readerCommand(tool.path, library);
  const judgements = new Map<string, Judgement>();

  describe(heading(tool), () => {
    beforeAll(async () => {
      if ('missing' in tool) return;
      const results = judge(tool.path, library, await submitted);
      for (const [index, result] of results.entries()) judgements.set(names[index] ?? '', result);
    }, 120_000);

    for (const { name, options, wants, nameId } of genuine) {
      const command = `${commandFor(options)} | ${repeat} --wants ${wants.join(' ')}`;
      proof(`accepts our Response: ${name}`, tool, command, () => {
        const judgement = judgements.get(name);
        expect(judgement).toMatchObject({ outcome: 'accepted', nameId });
        const roles = judgement?.outcome === 'accepted' ? judgement.roles : [];
        expect(roles.length).toBe(nameId === 'frank' ? 200 : 1);
        expect(roles).toContain(
          'arn:aws:iam::111122223333:role/FinanceRead,arn:aws:iam::111122223333:saml-provider/CorpIdP',
        );
      });
    }

    for (const { name, options = {} } of tampered) {
      const command = options.faults ? `${commandFor(options)} | ${repeat}` : 'npm test -- conformance';
      proof(`refuses our Response with a change: ${name}`, tool, command, () => {
        expect(judgements.get(name)).toMatchObject({ outcome: 'refused' });
      });
    }
  });
}
