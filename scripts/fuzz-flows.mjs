// 10,000 damaged forms of every message of every flow: node scripts/fuzz-flows.mjs [per beat] [first seed]

import { runFlow } from '../src/engine/run-flow.ts';
import { catalogue } from '../src/flows/catalogue.ts';
import { checkpoints, complaintAbout, mutationOf } from '../test/flows/mutations.ts';

const perBeat = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 0);
let failed = 0;
for (const flow of catalogue) {
  const { trace, probes } = await checkpoints(flow.id);
  for (const beat of trace.beats) {
    const probe = probes.find((one) => one.beat === beat.id);
    let bad = 0;
    for (let seed = first; seed < first + perBeat; seed++) {
      const complaint =
        probe === undefined ? await wholeRun(flow.id, beat, seed) : await complaintAbout(probe, beat, seed);
      if (complaint === undefined) continue;
      if (bad++ < 3) console.error(complaint);
    }
    failed += bad;
    console.log(`${flow.id} ${beat.id}: ${perBeat - bad} answered, ${bad} broke`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;

/** An answer has no door of its own: whoever waits for it sits in the middle of a run. */
async function wholeRun(flow, beat, seed) {
  const { layer, change } = mutationOf(beat, seed);
  const { notes } = await runFlow({ flow, edits: [{ beat: beat.id, layer, change }] });
  const crash = notes.find(({ kind }) => kind === 'crash');
  return crash === undefined ? undefined : `${beat.id} ${layer} seed ${seed}: ${crash.text}`;
}
