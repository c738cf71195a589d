// At build time the first example is evaluated in Node: the lab stands there explained before any engine is loaded.
import type { Vocabulary } from '#diagram/policy/completions.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import type { Preset } from '#diagram/policy/presets/preset.ts';
import { firstPreset } from '#diagram/policy/presets/presets.ts';
import { calls } from '#engine/calls.ts';
import type { Evaluation } from '#policy/evaluate.ts';
import { operators } from '#policy/operators.ts';
import { keyRows } from '#policy/variables.ts';

/** What the page of the lab is built with. */
export type LabPage = { readonly vocabulary: Vocabulary; readonly evaluations: readonly Evaluation[] };

/** The language's words for the editor, and the first example's decisions for the two who are shown. */
export async function labPage(): Promise<LabPage> {
  const vocabulary = { operators: Object.keys(operators), keys: keyRows };
  return { vocabulary, evaluations: await explained(firstPreset) };
}

/** The decisions of an example for the two who are shown first, each with its explanation. */
export async function explained({ lab, shown }: Preset): Promise<readonly Evaluation[]> {
  const callers = shown.flatMap((index) => lab.callers[index] ?? []);
  return Promise.all(callers.map((caller) => calls.evaluate(caseOf(lab, caller))));
}
