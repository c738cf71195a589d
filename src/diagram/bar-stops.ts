import type { MapSheet } from './map-plan.ts';
import { declaredBeat } from './planned-beats.ts';
import type { Stop } from './stops.ts';

/** So many stops of 24 px have room in the bar under the narrowest map. */
const room = 20;

const weight = ['none', 'expected', 'unexpected'] as const;

/**
 * The stops of the playback bar: one for each message as long as there is room. A longer run has one for each number of
 * its map, so that question and answer of an exchange share theirs, and so do repeats. Such a stop stands for its current
 * message, or for its first.
 */
export function barStops<One extends Stop>(all: readonly One[], { lines }: MapSheet): readonly One[] {
  if (all.length <= room) return all;
  const groups = new Map<string, readonly One[]>();
  for (const stop of all) {
    const beat = declaredBeat(stop.beat);
    const line = lines.find(({ beats }) => beats.some((one) => one === beat));
    const id = line?.beats[0] ?? stop.beat;
    groups.set(id, [...(groups.get(id) ?? []), stop]);
  }
  return [...groups].map(([beat, own]): One => {
    const current = own.find(({ state }) => state === 'active' || state === 'refused');
    const stop = current ?? (own[0] as One);
    return { ...stop, beat, refusal: weight.findLast((one) => own.some(({ refusal }) => refusal === one)) ?? 'none' };
  });
}
