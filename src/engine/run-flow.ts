import { loadFlow } from '#flows/load.ts';
import { type RunOptions, run } from '#simulator/run.ts';
import type { RunRequest, Trace } from '#simulator/types.ts';
import { refusesPolicy } from './refuses-policy.ts';

/** Runs a flow in this thread. The same request gives the same bytes on every machine, but for beats marked random. */
export async function runFlow(
  request: RunRequest,
  options: Omit<RunOptions, 'resign' | 'refuses'> = {},
): Promise<Trace> {
  const program = await loadFlow(request.flow);
  return run(program, request, { ...options, resign: program.resign, refuses: refusesPolicy });
}
