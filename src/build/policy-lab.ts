// At build time examples are evaluated in Node: lab and lessons stand there explained before any engine is loaded.
import { deflateRawSync } from 'node:zlib';
import type { Vocabulary } from '#diagram/policy/completions.ts';
import { commonExperiments } from '#diagram/policy/experiments.ts';
import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import { labFragment } from '#diagram/policy/lab-link.ts';
import { experimentOn, stateOf } from '#diagram/policy/lab-state.ts';
import type { Preset } from '#diagram/policy/presets/preset.ts';
import { firstPreset, presetById, presets } from '#diagram/policy/presets/presets.ts';
import { calls } from '#engine/calls.ts';
import type { Evaluation } from '#policy/evaluate.ts';
import { operators } from '#policy/operators.ts';
import { type KeyRow, keyRows } from '#policy/variables.ts';
import { AuthorError, mustBeOneOf } from '#simulator/author-error.ts';

/** What the page of the lab is built with. */
export type LabPage = { readonly vocabulary: Vocabulary; readonly evaluations: readonly Evaluation[] };

/** An example as a lesson shows it: perhaps after an experiment, decided for some of its people, with its address. */
export type ShownExample = {
  readonly preset: Preset;
  readonly lab: Lab;
  readonly callers: readonly number[];
  readonly evaluations: readonly Evaluation[];
  /** Site path with fragment. */
  readonly address: string;
};

/** The language's words for the editor, and the first example's decisions for the two who are shown. */
export async function labPage(): Promise<LabPage> {
  const vocabulary = { operators: Object.keys(operators), keys: keyRows };
  return { vocabulary, evaluations: await decisions(firstPreset.lab, firstPreset.shown) };
}

/** Evaluates an example for a lesson. Throws an AuthorError for an unknown example, experiment or person. */
export async function exampleShown(
  id: string,
  { experiment, people }: { readonly experiment?: string | undefined; readonly people?: readonly string[] | undefined },
): Promise<ShownExample> {
  mustBeOneOf(
    'example of the policy lab',
    id,
    presets.map((one) => one.id),
  );
  const preset = presetById(id) as Preset;
  const state = stateOf(preset);
  const lab = experiment === undefined ? preset.lab : experimented(preset, experiment);
  const names = preset.lab.callers.map(({ name }) => name);
  const callers = people?.map((name) => {
    mustBeOneOf(`person of ${id}`, name, names);
    return names.indexOf(name);
  });
  const shown = callers ?? preset.shown;
  const pack = async (text: string): Promise<string> => deflateRawSync(text).toString('base64url');
  const unpack = (): never => {
    throw new Error('links are only made here');
  };
  const fragment = await labFragment({ ...state, lab, shown: [shown[0] ?? 0, shown[1]] }, { pack, unpack });
  return { preset, lab, callers: shown, evaluations: await decisions(lab, shown), address: `/policy/${fragment}` };
}

/** The names of those who are allowed, in the example's order, as an author writes them; `nobody` for none. */
export function allowedIn({ lab, callers, evaluations }: ShownExample): string {
  const allowed = callers.filter((_, index) => evaluations[index]?.decision === 'Allowed');
  return allowed.map((index) => lab.callers[index]?.name).join(', ') || 'nobody';
}

/** The rows of the table of keys: which sessions carry a key, which calls set it, and whether it can be a variable. */
export function keyTable(): readonly KeyRow[] {
  return keyRows;
}

function experimented(preset: Preset, experiment: string): Lab {
  const known = [...preset.experiments.map(({ id }) => `own-${id}`), ...commonExperiments];
  const id = known.includes(`own-${experiment}`) ? `own-${experiment}` : experiment;
  mustBeOneOf(`experiment of ${preset.id}`, id, known);
  const after = experimentOn(stateOf(preset), preset.lab, id);
  if (!after) throw new AuthorError(`The experiment “${experiment}” changes nothing in ${preset.id}.`);
  return after;
}

function decisions(lab: Lab, callers: readonly number[]): Promise<readonly Evaluation[]> {
  return Promise.all(
    callers.flatMap((index) => {
      const caller = lab.callers[index];
      return caller ? [calls.evaluate(caseOf(lab, caller))] : [];
    }),
  );
}
