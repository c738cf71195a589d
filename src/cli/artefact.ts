import { artefactNames, artefactOf } from '#engine/artefact.ts';
import { runFlow } from '#engine/run-flow.ts';
import { readArgs } from './args.ts';
import { flowNamed } from './flow.ts';
import { type Io, UsageError } from './io.ts';
import { oneOf, runOptions, runRequestOf } from './run-request.ts';

/** `artefact ID NAME`: one artefact of a run, as a file would hold it, and nothing else. */
export async function artefactCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, runOptions);
  const flow = flowNamed(args.positional[0]);
  const names = await artefactNames(flow.id);
  const wanted = args.positional[1];
  if (wanted === undefined) throw new UsageError(`Which artefact of ${flow.id}? There is: ${names.join(', ')}.`);
  const name = oneOf(`artefact of ${flow.id}`, wanted, names, (one) => one);
  const trace = await runFlow(runRequestOf(flow, args, io));
  const text = await artefactOf(trace, name);
  if (text === undefined) {
    const { error, beat } = trace.outcome;
    io.err(`This run did not get as far as making “${name}”: refused at ${beat}, ${error?.code}: ${error?.message}\n`);
    return 1;
  }
  io.out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}
