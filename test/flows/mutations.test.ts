import { describe, expect, it } from 'vitest';
import { catalogue } from '#flows/catalogue.ts';
import { checkpoints, complaintAbout, mutationOf, perBeat } from './mutations.ts';

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
