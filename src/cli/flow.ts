import { describeFlow } from '#engine/describe-flow.ts';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import { declaredBeats } from '#simulator/beats.ts';
import type { Flow } from '#simulator/types.ts';
import { readArgs } from './args.ts';
import { colours } from './colours.ts';
import { type Io, UsageError } from './io.ts';
import { oneOf, runOptions, runRequestOf } from './run-request.ts';
import { transcript } from './transcript.ts';

/** `flow list`, `flow show ID`, `flow run ID`. */
export async function flowCommand(argv: readonly string[], io: Io): Promise<number> {
  const [verb, ...rest] = argv;
  if (verb === 'list') return list(rest, io);
  if (verb === 'show') return show(rest, io);
  if (verb === 'run') return runOne(rest, io);
  throw new UsageError(
    verb === undefined ? 'flow what? list, show or run.' : `There is no “flow ${verb}”. There is: list, show, run.`,
  );
}

/** The flow that a command line names. */
export const flowNamed = (id: string | undefined): Flow => {
  if (id === undefined) throw new UsageError(`Which flow? There is: ${catalogue.map((flow) => flow.id).join(', ')}.`);
  return oneOf('flow', id, catalogue, (flow) => flow.id);
};

function list(argv: readonly string[], io: Io): number {
  const { options } = readArgs(argv, { valued: [], switches: ['json'] });
  if (options['json']) {
    const rows = catalogue.map(({ id, title, actors, steps, inputs, faults }) => ({
      id,
      title,
      actors: actors.map(({ id, name, zone }) => ({ id, name, zone })),
      steps,
      inputs,
      faults: faults.map(({ id, title, story, caughtBy }) => ({ id, title, story, caughtBy })),
    }));
    io.out(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const { bold, dim } = colours(io.colour);
  for (const { id, title, summary, steps, faults } of catalogue) {
    io.out(`${bold(id)}  ${title}\n  ${summary}\n  ${dim(`${steps.length} steps, ${faults.length} faults`)}\n`);
  }
  return 0;
}

async function show(argv: readonly string[], io: Io): Promise<number> {
  const { positional, options } = readArgs(argv, { valued: [], switches: ['json'] });
  const flow = flowNamed(positional[0]);
  const described = await describeFlow(flow);
  if (options['json']) {
    io.out(`${JSON.stringify(described, null, 2)}\n`);
    return 0;
  }
  const { bold, dim } = colours(io.colour);
  io.out(`${bold(flow.title)} (${flow.id})\n${flow.summary}\n`);
  io.out(
    `\n${bold('Actors')}\n${flow.actors.map(({ id, name, subtitle, zone }) => `  ${id}  ${name}, ${subtitle} ${dim(zone)}\n`).join('')}`,
  );
  io.out(`\n${bold('Messages, in order')}\n`);
  for (const { id, layers } of described.beats) io.out(`  ${id}  ${dim(layers.map(({ path }) => path).join('  '))}\n`);
  io.out(
    `\n${bold('Inputs')}\n${flow.inputs.map(({ id, label, kind, help }) => `  ${id} (${kind})  ${label}. ${help}\n`).join('')}`,
  );
  io.out(`\n${bold('Faults')}\n`);
  for (const { id, title, story, caughtBy } of flow.faults)
    io.out(`  ${bold(id)}  ${title} ${dim(`caught by ${caughtBy}`)}\n    ${story}\n`);
  io.out(`\n${bold('Checks')}\n`);
  for (const { id, title, source } of described.checks) io.out(`  ${id}  ${title} ${dim(source)}\n`);
  return 0;
}

async function runOne(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, runOptions);
  const flow = flowNamed(args.positional[0]);
  const trace = await runFlow(runRequestOf(flow, args, io));
  io.out(args.options['json'] ? `${JSON.stringify(trace, null, 2)}\n` : transcript(trace, colours(io.colour)));
  const misfit = trace.notes.find(({ kind }) => kind === 'edit-does-not-fit');
  if (misfit !== undefined) {
    io.err(`The edit of ${misfit.beat} was not applied: ${misfit.text}.\n`);
    return 2;
  }
  for (const { kind, text } of trace.notes) if (kind === 'policy-not-taken') io.err(`${text}\n`);
  if (!args.options['json'])
    io.out(`${declaredBeats(flow.steps).length} messages declared, ${trace.beats.length} happened.\n`);
  return trace.outcome.status === 'refused' ? 1 : 0;
}
