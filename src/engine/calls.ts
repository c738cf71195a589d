// THE contract of the engine: plain data in, plain data out. Worker, terminal, build and tests are thin adapters over it.
import { evaluate } from '#policy/evaluate.ts';
import type { PolicyCase } from '#policy/types.ts';
import type { Evaluation, RunRequest, Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import { artefactNames, artefactOf } from './artefact.ts';
import { fieldsOf } from './fields.ts';
import { runFlow } from './run-flow.ts';

export const calls = {
  run: (request: RunRequest) => runFlow(request),
  layers: async (record: WireRecord) => peel(record),
  fields: async (record: WireRecord) => fieldsOf(record),
  /** The explanation of an evaluation really made: recomputed from its complete case. */
  explain: async (evaluation: Evaluation) => evaluate(evaluation.case as unknown as PolicyCase),
  evaluate: async (policyCase: PolicyCase) => evaluate(policyCase),
  artefact: (trace: Trace, name: string) => artefactOf(trace, name),
  artefactNames: (flow: string) => artefactNames(flow),
} as const;

export type EngineCalls = typeof calls;
