import { loadFlow } from '#flows/load.ts';
import type { Trace } from '#simulator/types.ts';
import { composeWorld } from '#simulator/world.ts';

/** What can be carried away from a run of this flow. */
export async function artefactNames(flow: string): Promise<readonly string[]> {
  return Object.keys((await loadFlow(flow)).artefacts);
}

/** One artefact of a run, or undefined when the run did not get as far as making it. */
export async function artefactOf(trace: Trace, name: string): Promise<string | undefined> {
  const program = await loadFlow(trace.flow);
  const touched = Object.fromEntries(
    program.flow.inputs
      .filter(({ id, default: value }) => trace.inputs[id] !== value)
      .map(({ id }) => [id, trace.inputs[id] ?? '']),
  );
  const { data } = composeWorld(program.flow, program.world, {
    flow: trace.flow,
    inputs: touched,
    faults: trace.faults,
  });
  return program.artefacts[name]?.(trace, data);
}
