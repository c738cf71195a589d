// Questions of the lesson at which the player waits: once, in the lesson's own run, before a beat.
import type { Trace } from '#simulator/types.ts';

/** How a question stands, by the beat it comes before: not met yet, gone past without an answer, or answered. */
export type Gates = { readonly [before: string]: 'waits' | 'passed' | 'answered' };

/** The beat before whose question the cursor stands, whether it still waits or not. */
export function gateAhead(gates: Gates, trace: Trace, cursor: number): string | undefined {
  const next = trace.beats[cursor + 1]?.id;
  return next !== undefined && next in gates ? next : undefined;
}

/** What the page says of its questions; one that was gone past stays so until it is answered. */
export function gatesNow(before: Gates, told: { readonly [before: string]: boolean }): Gates {
  return Object.fromEntries(
    Object.entries(told).map(([beat, answered]) => [
      beat,
      answered ? 'answered' : before[beat] === 'passed' ? 'passed' : 'waits',
    ]),
  );
}
