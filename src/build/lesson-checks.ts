// The checks that a party really made on a message of the run, for the lists that a lesson prints.
import type { CheckDescription, Known } from '#protocol/check.ts';
import { sources } from '#protocol/sources.ts';
import { AuthorError, mustBeOneOf } from '#simulator/author-error.ts';
import { declaredBeats } from '#simulator/beats.ts';
import { flowNamed, type Run } from './lesson-runs.ts';

/** One check of a party, with how we know that the party makes it, or that it does not. */
export type PartyCheck = CheckDescription & { readonly known: Known; readonly enforced: boolean };

/** The checks made during a beat of the flow's own run, in their order. Throws an AuthorError for a beat that has none. */
export async function partyChecks(run: Run, flowId: string, beat: string): Promise<readonly PartyCheck[]> {
  const flow = flowNamed(flowId);
  mustBeOneOf(`beat of ${flowId}`, beat, declaredBeats(flow.steps));
  const { verdicts, checks } = await run(flowId);
  const made = verdicts
    .filter((verdict) => verdict.beat === beat)
    .flatMap(({ check, known, enforced }) => {
      const description = checks[check];
      return description ? [{ ...description, known, enforced }] : [];
    });
  if (made.length === 0) throw new AuthorError(`Nobody checks anything during the beat “${beat}” of ${flowId}.`);
  return made;
}

/** Title and address of a source by its short name. Throws an AuthorError for an unknown one. */
export function sourceNamed(name: string): { readonly title: string; readonly url: string } {
  mustBeOneOf('source', name, Object.keys(sources));
  return sources[name] as { title: string; url: string };
}

/** Those of a party's checks that an author names, in the order of the party. Throws an AuthorError for one it never makes. */
export function checksNamed(all: readonly PartyCheck[], ids: readonly string[]): readonly PartyCheck[] {
  for (const id of ids)
    mustBeOneOf(
      'check of this message',
      id,
      all.map((check) => check.id),
    );
  return all.filter(({ id }) => ids.includes(id));
}
