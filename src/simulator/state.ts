import type { CheckDescription } from '#protocol/check.ts';
import type { Plan } from './planner.ts';
import type { Beat, Evaluation, Holding, Json, Note, Outcome, Verdict } from './types.ts';

/** Everything that changes while a run goes on. Plain data: a copy of it is a checkpoint. */
export type RunState = {
  /** The true clock, milliseconds since 1970. */
  now: number;
  readonly plan: Plan;
  readonly stores: { [actor: string]: { [key: string]: Json } };
  /** How often each actor has drawn for each purpose. */
  readonly drawn: { [actorAndPurpose: string]: number };
  readonly beats: Beat[];
  readonly checks: { [id: string]: CheckDescription };
  readonly verdicts: Verdict[];
  readonly evaluations: Evaluation[];
  readonly holdings: Holding[];
  readonly notes: Note[];
  /** The first refusal that was not expected. */
  refusal?: Outcome;
  /** The first expected refusal that did not come. */
  deviation?: Outcome;
  /** The step that the drive named for the next message of one actor. */
  named?: { readonly step: string; readonly from: string } | undefined;
};

export const newState = (start: number): RunState => ({
  now: start,
  plan: { happened: {}, unplanned: 0 },
  stores: {},
  drawn: {},
  beats: [],
  checks: {},
  verdicts: [],
  evaluations: [],
  holdings: [],
  notes: [],
});
