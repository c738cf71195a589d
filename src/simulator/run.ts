import { AuthorError } from './author-error.ts';
import type { Resign } from './deliver.ts';
import { createNetwork, type NetworkOptions } from './network.ts';
import { applies } from './planner.ts';
import type { Program } from './program.ts';
import { newState, type RunState } from './state.ts';
import type { Outcome, RunRequest, Trace } from './types.ts';
import { composeWorld, type RefusesInput } from './world.ts';

export type RunOptions = {
  readonly resign: Resign;
  readonly refuses?: RefusesInput;
  readonly beforeReceive?: NetworkOptions['beforeReceive'];
  /** The state to record into, for whoever wants to copy it on the way. */
  readonly observe?: (state: RunState, network: NetworkOptions) => void;
};

/** Runs a flow from the first message to the last and returns what was recorded. Throws AuthorErrors only. */
export async function run(program: Program, request: RunRequest, options: RunOptions): Promise<Trace> {
  const { flow } = program;
  const world = composeWorld(flow, program.world, request, options.refuses);
  const seed = request.seed ?? 1;
  const start = request.start ?? program.start;
  const state = newState(start);
  state.notes.push(...world.notes);
  const networkOptions: NetworkOptions = {
    program,
    world,
    seed,
    edits: request.edits ?? [],
    resign: options.resign,
    beforeReceive: options.beforeReceive,
  };
  options.observe?.(state, networkOptions);
  const network = createNetwork(networkOptions, state);

  await program.drive(
    {
      inputs: world.inputs,
      as: (actor) => network.envFor(actor),
      step(id, act) {
        const step = flow.steps.find((one) => one.id === id);
        if (step === undefined) throw new AuthorError(`${flow.id} has no step “${id}”.`);
        state.named = { step: id, from: step.from };
        return act();
      },
    },
    world.data,
  );

  for (const { beat } of networkOptions.edits) {
    if (!state.beats.some(({ id }) => id === beat)) {
      state.notes.push({ kind: 'edit-not-reached', text: `The run ended before ${beat}, or has no such message.` });
    }
  }
  return {
    format: 1,
    flow: flow.id,
    seed,
    start,
    inputs: world.inputs,
    faults: request.faults ?? [],
    edits: request.edits ?? [],
    tainted: request.tainted ?? false,
    actors: flow.actors,
    steps: flow.steps.map((step) => ({
      ...step,
      happened: state.plan.happened[step.id] ? 'yes' : applies(step, world.inputs) ? 'not-reached' : 'not-applicable',
    })),
    beats: state.beats,
    checks: state.checks,
    verdicts: state.verdicts,
    evaluations: state.evaluations,
    holdings: state.holdings,
    notes: state.notes,
    outcome: outcomeOf(state),
  };
}

const outcomeOf = ({ refusal, deviation }: RunState): Outcome => refusal ?? deviation ?? { status: 'completed' };
