import type { Gates } from './gates.ts';
import type { MapSheet } from './map-plan.ts';
import { declaredBeat } from './planned-beats.ts';
import type { Stop } from './stops.ts';

/** So many stops of 24 px have room in the bar under the narrowest map. */
const room = 20;

/** `joined` are the messages that it stands for, in their order, where they are several. */
export type BarStop<One extends Stop> = One & { readonly joined?: readonly string[] };

const weight = ['none', 'expected', 'unexpected'] as const;

/**
 * The stops of the playback bar: one for each message as long as there is room. A longer run has one for each number of
 * its map, so that question and answer of an exchange share theirs, and so do repeats. Such a stop stands for its current
 * message, or for its first.
 */
export function barStops<One extends Stop>(all: readonly One[], { lines }: MapSheet): readonly BarStop<One>[] {
  if (all.length <= room) return all;
  const groups = new Map<string, readonly One[]>();
  for (const stop of all) {
    const beat = declaredBeat(stop.beat);
    const line = lines.find(({ beats }) => beats.some((one) => one === beat));
    const id = line?.beats[0] ?? stop.beat;
    groups.set(id, [...(groups.get(id) ?? []), stop]);
  }
  return [...groups].map(([beat, own]): BarStop<One> => {
    const current = own.find(({ state }) => state === 'active' || state === 'refused');
    const stop = current ?? (own[0] as One);
    const refusal = weight.findLast((one) => own.some((each) => each.refusal === one)) ?? 'none';
    return { ...stop, beat, refusal, joined: own.map((one) => one.beat) };
  });
}

const urgency = ['waits', 'passed', 'answered'] as const;

/** A question on a stop: how it stands, and whether it comes between the messages that the stop joins. */
type StopGate = { readonly how: Gates[string]; readonly within: boolean };

/** The question that a stop shows, of several the one that still waits; undefined where nothing is asked. */
export function gateOf(
  gates: Gates,
  { beat, joined = [beat] }: Pick<BarStop<Stop>, 'beat' | 'joined'>,
): StopGate | undefined {
  const how = urgency.find((one) => joined.some((id) => gates[id] === one));
  return how && { how, within: gates[joined[0] ?? beat] !== how };
}
