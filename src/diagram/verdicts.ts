// Which verdicts belong to a beat, and how they stand in the two read-outs: the party's, and the strict one.
import type { CheckDescription } from '#protocol/check.ts';
import type { Beat, Trace, Verdict } from '#simulator/types.ts';

/** One check as the inspector shows it. */
export type CheckLine = Verdict & { readonly description: CheckDescription };

/** The exchange that a beat belongs to: local work belongs to the message inside of which it happens. */
export function exchangeOf(trace: Trace, beat: Pick<Beat, 'step' | 'part'>): string {
  const step = trace.steps.find(({ id }) => id === beat.step);
  return beat.part === 'work' && step?.inside ? step.inside : beat.step;
}

const stepOf = (beat: string): string => beat.slice(0, beat.lastIndexOf('.'));

/**
 * The checks made on a beat's message, in the order in which they were made. The answer shows the checks that led to
 * it; local work shows those of the party that did it.
 */
export function checksAt(trace: Trace, beat: Beat): readonly CheckLine[] {
  const exchange = exchangeOf(trace, beat);
  return trace.verdicts
    .filter(({ beat: during, about, party }) => {
      if (during === beat.id || about.beat === beat.id) return true;
      const same = stepOf(during) === exchange || stepOf(about.beat) === exchange;
      return same && (beat.part !== 'work' || party === beat.from);
    })
    .flatMap((verdict) => {
      const description = trace.checks[verdict.check];
      return description ? [{ ...verdict, description }] : [];
    });
}

/** The checks of the beat's own party, and those that only a strict party would make. */
export function splitChecks(lines: readonly CheckLine[]): {
  readonly enforced: readonly CheckLine[];
  readonly strictOnly: readonly CheckLine[];
} {
  return {
    enforced: lines.filter(({ enforced }) => enforced),
    strictOnly: lines.filter(({ enforced }) => !enforced),
  };
}
