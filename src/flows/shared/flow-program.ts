import type { Resign } from '#simulator/deliver.ts';
import type { Program } from '#simulator/program.ts';
import type { Json, Trace } from '#simulator/types.ts';

/** A program, and what the engine needs to know of it beyond running it. */
export type FlowProgram = Program & {
  /** What a learner can carry away from a run, by name; undefined when the run did not get that far. */
  readonly artefacts: { readonly [name: string]: (trace: Trace, world: Json) => string | undefined };
  /** Signs a changed layer again with a key of the world. */
  readonly resign: Resign;
};
