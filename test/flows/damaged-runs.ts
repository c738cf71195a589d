// Whole runs with one message damaged on its way. An answer has no door of its own: whoever waits for it sits in the middle
// of a run. What a request does behind its own door is tested there; here it is a sample.
import { describe, expect, it } from 'vitest';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import type { Beat, Flow } from '#simulator/types.ts';
import { checkpoints, mutationOf, perBeat } from './mutations.ts';

const sample = 40;

/** What a beat is: a request (or local work, which has no door either), or an answer of AWS's or of anybody else's. */
export type Share = 'requests' | 'answers of AWS' | 'other answers';

const shareOf = (flow: Flow, beat: Beat): Share => {
  if (beat.part !== 'response') return 'requests';
  const zone = flow.actors.find(({ id }) => id === beat.from)?.zone;
  return zone === 'aws' || zone === 'account' ? 'answers of AWS' : 'other answers';
};

/** Declares the runs of one share: files of their own, so that every core of a machine has work. */
export function playDamagedRuns(share: Share): void {
  describe.each(catalogue)('$id, played to its end', async (flow) => {
    const { trace, probes } = await checkpoints(flow.id);

    it.each(trace.beats.filter((beat) => shareOf(flow, beat) === share))(
      'plays whole runs with $id damaged, and never breaks',
      { timeout: 180_000 },
      async (beat) => {
        const { id } = beat;
        const runs = probes.some((probe) => probe.beat === id) ? sample : perBeat;
        for (let seed = 1000; seed < 1000 + runs; seed++) {
          const { layer, change } = mutationOf(beat, seed);
          const damaged = await runFlow({ flow: flow.id, edits: [{ beat: id, layer, change }] });
          expect(
            damaged.notes.filter(({ kind }) => kind === 'crash'),
            `seed ${seed}`,
          ).toEqual([]);
        }
      },
    );
  });
}
