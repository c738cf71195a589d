import { refusalAt } from '#diagram/refusal.ts';
import type { Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';

const words = player.banner;

/** The beat at which a run ended: where it was decided to refuse, before the answer that says so. */
export const endOf = (trace: Trace): string | undefined =>
  trace.beats.find((beat) => refusalAt(trace, beat)?.expected === false)?.id ?? trace.outcome.beat;

/** How a run ended, in a sentence with the number of the message. */
export function endingOf(trace: Trace): string {
  const { outcome, beats, actors } = trace;
  const number = beats.findIndex(({ id }) => id === endOf(trace)) + 1;
  if (outcome.status === 'completed') return words.completed;
  if (outcome.status === 'deviated') return words.deviated(number);
  return words.refused(number, actors.find(({ id }) => id === outcome.party)?.name ?? outcome.party ?? '');
}
