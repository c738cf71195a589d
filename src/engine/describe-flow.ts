import { describeCite } from '#protocol/sources.ts';
import { declaredBeats, declaredName } from '#simulator/beats.ts';
import type { Flow } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import { runFlow } from './run-flow.ts';

/** A flow with what only a run can tell: the layers of each message, and the checks that were made. */
export async function describeFlow(flow: Flow) {
  const trace = await runFlow({ flow: flow.id });
  return {
    ...flow,
    beats: declaredBeats(flow.steps).map((id) => {
      const beat = trace.beats.find((one) => declaredName(one.id) === id);
      return { id, layers: beat === undefined ? [] : peel(beat.record).map(({ path, kind }) => ({ path, kind })) };
    }),
    checks: Object.values(trace.checks).map(({ id, title, why, cite }) => ({
      id,
      title,
      why,
      source: describeCite(cite),
    })),
  };
}
