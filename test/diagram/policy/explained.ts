import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import type { Preset } from '#diagram/policy/presets/preset.ts';
import { presetById } from '#diagram/policy/presets/presets.ts';
import { type Evaluation, evaluate } from '#policy/evaluate.ts';

/** The decisions of a lab for all of its callers, by the engine itself. */
export const explained = (lab: Lab): readonly Evaluation[] =>
  lab.callers.map((caller) => evaluate(caseOf(lab, caller)));

/** An example that has to be there. */
export function preset(id: string): Preset {
  const found = presetById(id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
}
