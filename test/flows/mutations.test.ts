import { describe, expect, it } from 'vitest';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import { declaredBeats } from '#simulator/beats.ts';
import { checkpoints, complaintAbout, mutationOf } from './mutations.ts';

const perBeat = 300;
const sample = 40;

describe.each(catalogue)('$id, with any bytes in any message', async (flow) => {
  const { trace, probes } = await checkpoints(flow.id);

  it.each(probes)(`answers ${perBeat} damaged forms of $beat, and never breaks`, async (probe) => {
    const beat = trace.beats.find(({ id }) => id === probe.beat);
    const complaints: string[] = [];
    for (let seed = 0; seed < perBeat; seed++) {
      const complaint = await complaintAbout(probe, beat as NonNullable<typeof beat>, seed);
      if (complaint !== undefined) complaints.push(complaint);
    }
    expect(complaints).toEqual([]);
  });

  // An answer has no door of its own: whoever waits for it sits in the middle of a run. So it is damaged in whole runs.
  it.each(declaredBeats(flow.steps))(
    'plays whole runs with %s damaged, and never breaks',
    { timeout: 180_000 },
    async (id) => {
      const beat = trace.beats.find((one) => one.id === id);
      if (beat === undefined) return;
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

  it('never reads as another person what was damaged on the way to STS', async () => {
    const probe = probes.find((one) => one.beat === 'assume-role.request');
    if (probe === undefined) return;
    const beat = trace.beats.find(({ id }) => id === probe.beat) as NonNullable<(typeof trace.beats)[number]>;
    const subject = (text: string) => /<Subject>([^<]*)</.exec(text)?.[1];
    for (let seed = 5000; seed < 5000 + perBeat; seed++) {
      const { layer, change } = mutationOf(beat, seed);
      const { applyChange } = await import('#simulator/deliver.ts');
      const { answer } = await probe.answer(applyChange(beat.record, layer, change).record as never);
      if (answer.kind !== 'http-response' || answer.status !== 200) continue;
      const text = answer.body !== undefined && 'text' in answer.body ? answer.body.text : '';
      expect(subject(text) ?? 'alice', `seed ${seed}`).toBe('alice');
    }
  });
});
