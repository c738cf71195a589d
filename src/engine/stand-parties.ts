import { loadFlow } from '#flows/load.ts';
import { mustBeOneOf } from '#simulator/author-error.ts';
import { createNetwork } from '#simulator/network.ts';
import { newState } from '#simulator/state.ts';
import type { RunRequest, Verdict } from '#simulator/types.ts';
import { composeWorld } from '#simulator/world.ts';
import type { HttpRequest, WireResponse } from '#wire/records.ts';
import { refusesPolicy } from './refuses-policy.ts';

/** An answer, and everything that its party checked on the way to it. */
export type PartyAnswer = { readonly response: WireResponse; readonly verdicts: readonly Verdict[] };

export type StandingParties = {
  /** Hands a request to an actor at an instant (milliseconds since 1970). Throws an AuthorError for an unknown actor. */
  readonly ask: (actor: string, request: HttpRequest, now: number) => Promise<PartyAnswer>;
};

/**
 * The parties of a flow without its story: whoever asks decides what comes next, by a clock of their own. What parties
 * store (an object that was put) stays for as long as they stand; inputs and faults of the request hold throughout.
 */
export async function standParties(request: RunRequest): Promise<StandingParties> {
  const program = await loadFlow(request.flow);
  const world = composeWorld(program.flow, program.world, request, refusesPolicy);
  const actors = Object.keys(program.parties(world.data));
  const kept = newState(0);
  return {
    async ask(actor, record, now) {
      mustBeOneOf(`party of ${request.flow}`, actor, actors);
      // A request of its own has a plan of its own; only what parties keep and have drawn outlives it.
      const state = { ...newState(now), stores: kept.stores, drawn: kept.drawn };
      const options = { program, world, seed: request.seed ?? 1, edits: [], resign: program.resign };
      const response = await createNetwork(options, state).receive(actor, 'served.request', record);
      const crash = state.notes.find(({ kind }) => kind === 'crash');
      if (crash !== undefined) throw new Error(crash.text);
      return { response, verdicts: state.verdicts };
    },
  };
}
