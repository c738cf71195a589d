import type { Resign } from '#simulator/deliver.ts';
import type { Program } from '#simulator/program.ts';
import type { Json, Trace } from '#simulator/types.ts';

/** A program, and what the engine needs to know of it beyond running it. */
export type FlowProgram = Program & {
  /** What a learner can carry away from a run, by name; undefined when the run did not get that far. */
  readonly artefacts: { readonly [name: string]: (trace: Trace, world: Json) => string | undefined };
  /** Who could sign a changed message again, by the id that an edit's `sign` names. */
  readonly signers: { readonly [id: string]: string };
  /** Signs a changed layer again as one of the signers; undefined where that signer has nothing to sign. */
  readonly resign: Resign;
};
