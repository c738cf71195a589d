import type { Holding, Trace } from '#simulator/types.ts';

/** Something in someone's hands at a moment of the run. */
export type Held = Holding & { readonly ended: boolean; readonly since: number };

/** What an actor holds when the beat with this index has arrived, newest last. What has run out is kept, as ended. */
export function heldBy(trace: Trace, actor: string, cursor: number): readonly Held[] {
  const now = trace.beats[cursor]?.at ?? trace.start;
  const order = new Map(trace.beats.map(({ id }, index) => [id, index]));
  return trace.holdings
    .map((holding) => ({
      ...holding,
      since: order.get(holding.beat) ?? 0,
      ended: holding.until !== undefined && holding.until <= now,
    }))
    .filter((held) => held.actor === actor && held.from <= now && held.since <= cursor);
}
