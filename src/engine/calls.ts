// THE contract of the engine: plain data in, plain data out. Worker, terminal, build and tests are thin adapters over it.
import type { PolicyCase } from '#policy/types.ts';
import type { Evaluation, RunRequest, Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import { artefactNames, artefactOf } from './artefact.ts';
import { runFlow } from './run-flow.ts';
import { signersOf } from './signers.ts';

export const calls = {
  run: (request: RunRequest) => runFlow(request),
  layers: async (record: WireRecord) => peel(record),
  signers: (flow: string, record: WireRecord, layer: string) => signersOf(flow, record, layer),
  // What explains is loaded when somebody asks: a run does without.
  /** With the run's evaluations, a field also names the checks that report what a policy made of it. */
  fields: async (
    record: WireRecord,
    inRun?: { readonly beat: string; readonly evaluations: readonly Evaluation[] },
  ) => {
    const fields = (await import('./fields.ts')).fieldsOf(record);
    if (!inRun?.evaluations.length) return fields;
    return (await import('./tested-fields.ts')).withTested(fields, inRun.beat, inRun.evaluations);
  },
  /** The explanation of an evaluation really made: recomputed from its complete case. */
  explain: async (evaluation: Evaluation) => explained(evaluation.case as unknown as PolicyCase),
  evaluate: (policyCase: PolicyCase) => explained(policyCase),
  commands: async (record: WireRecord, run: readonly WireRecord[]) =>
    (await import('./as-command.ts')).commandsFor(record, run),
  trail: async (trace: Trace, beat: string) => (await import('./cloudtrail.ts')).trailEntryFor(trace, beat),
  verifications: async (trace: Trace, beat: string) =>
    (await import('./verify-yourself.ts')).verificationsFor(trace, beat),
  artefact: (trace: Trace, name: string) => artefactOf(trace, name),
  artefactNames: (flow: string) => artefactNames(flow),
} as const;

const explained = async (policyCase: PolicyCase) => (await import('#policy/evaluate.ts')).evaluate(policyCase);

export type EngineCalls = typeof calls;
