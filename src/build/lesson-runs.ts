// What the parts of a lesson show of a run: each run is made at build time, so that no refusal is typed by hand.
import { deflateRawSync } from 'node:zlib';
import { stateLink } from '#diagram/player-link.ts';
import { type Change, noChange } from '#diagram/player-state.ts';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import type { CheckDescription, Known } from '#protocol/check.ts';
import { AuthorError, mustBeOneOf } from '#simulator/author-error.ts';
import { declaredBeats } from '#simulator/beats.ts';
import type { Flow, Trace } from '#simulator/types.ts';

/** What an author changes of a run. */
export type Start = { readonly faults?: readonly string[]; readonly inputs?: Change['inputs'] };

/** How a run ended: who refused which beat, in which words, at which check. All absent when nobody did. */
export type Ending = {
  readonly status: Trace['outcome']['status'];
  readonly beat?: string | undefined;
  readonly who?: string | undefined;
  readonly code?: string | undefined;
  /** The message without the list of inner services that some of AWS's texts end with. */
  readonly message?: string | undefined;
  readonly known?: Known | undefined;
  readonly check?: CheckDescription | undefined;
};

/** The flow of this id, as data. Throws an AuthorError for an unknown one, and so breaks the build. */
export function flowNamed(id: string): Flow {
  mustBeOneOf(
    'flow',
    id,
    catalogue.map((flow) => flow.id),
  );
  return catalogue.find((flow) => flow.id === id) as Flow;
}

/** Runs a flow as an author changed it. Throws an AuthorError for a fault or an input that the flow does not have. */
export type Run = (flow: string, start?: Start) => Promise<Trace>;

/** A run that remembers: parts of one page ask for the same runs, and the same request gives the same trace. */
export function rememberedRuns(): Run {
  const made = new Map<string, Promise<Trace>>();
  return (flow, { faults = [], inputs = {} } = {}) => {
    const request = { flow: flowNamed(flow).id, faults, inputs };
    const key = JSON.stringify(request);
    const trace = made.get(key) ?? runFlow(request);
    made.set(key, trace);
    return trace;
  };
}

/** How a run ended, in the words of the trace. */
export function endingOf({ outcome, actors, checks }: Trace): Ending {
  const { status, beat, party, check, error } = outcome;
  return {
    status,
    beat,
    who: actors.find(({ id }) => id === party)?.name,
    code: error?.code,
    message: error?.message.replace(/ \(Service: .*$/s, ''),
    known: error?.known,
    check: check === undefined ? undefined : checks[check],
  };
}

/**
 * The index of the answer that the run gives. An answer is 'completed', 'deviated', or the check that stops the run.
 * Throws an AuthorError for an answer that is none of these, and unless exactly one of them is what happened.
 */
export async function rightAnswer(run: Run, trace: Trace, answers: readonly string[]): Promise<number> {
  // A run that stops early never meets the checks behind: the flow's own run does.
  const { checks } = await run(trace.flow);
  const possible = ['completed', 'deviated', ...Object.keys({ ...checks, ...trace.checks })];
  for (const answer of answers) mustBeOneOf('ending of a run', answer, possible);
  const { status, check } = trace.outcome;
  const happened = (status === 'refused' ? check : undefined) ?? status;
  if (answers.filter((answer) => answer === happened).length !== 1)
    throw new AuthorError(
      `The run ends with “${happened}”, and not exactly one option says so: ${answers.join(', ')}.`,
    );
  return answers.indexOf(happened);
}

/** The fault of this id. Throws an AuthorError for an unknown one. */
export function faultOf(flow: Flow, id: string): Flow['faults'][number] {
  mustBeOneOf(
    `fault of ${flow.id}`,
    id,
    flow.faults.map((fault) => fault.id),
  );
  return flow.faults.find((fault) => fault.id === id) as Flow['faults'][number];
}

/** The fragment that puts a changed run into the player at a beat. Throws an AuthorError for a beat that is none. */
export async function stateAddress(player: string, flow: Flow, start: Start, beat: string): Promise<string> {
  mustBeOneOf(`beat of ${flow.id}`, beat, declaredBeats(flow.steps));
  const link = await stateLink(
    { player, beat, change: { ...noChange, ...start } },
    { flow: flow.id, tainted: false },
    { pack: async (text) => deflateRawSync(text).toString('base64url'), unpack: async (text) => text },
  );
  return link as string;
}

/** The beat before which a player waits. Throws an AuthorError for one that is none, and for the first: nothing is before it. */
export function beatThatWaits(flow: Flow, beat: string): string {
  mustBeOneOf(`beat of ${flow.id} that something comes before`, beat, declaredBeats(flow.steps).slice(1));
  return beat;
}

/** Steps of a flow in the order in which they begin. Throws an AuthorError for a step that is none. */
export function stepsInOrder(
  flowId: string,
  ids: readonly string[],
): readonly { readonly id: string; readonly title: string }[] {
  const flow = flowNamed(flowId);
  for (const id of ids)
    mustBeOneOf(
      `step of ${flowId}`,
      id,
      flow.steps.map((step) => step.id),
    );
  const begins = declaredBeats(flow.steps).map((beat) => beat.slice(0, beat.lastIndexOf('.')));
  return flow.steps
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => begins.indexOf(a.id) - begins.indexOf(b.id));
}
