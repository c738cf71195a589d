import type { Flow, InputValue, Step } from '#simulator/types.ts';

type Inputs = { readonly [id: string]: InputValue };

const happens = ({ when }: Step, inputs: Inputs): boolean => !when || inputs[when.input] === when.equals;

/**
 * The ids of the beats that a run without fault or edit has, in order: a step's request, what happens inside it, its
 * answer; or the one beat of local work.
 */
export function plannedBeats(flow: Pick<Flow, 'steps'>, inputs: Inputs): readonly string[] {
  const inside = (parent: string | undefined): readonly string[] =>
    flow.steps
      .filter((step) => step.inside === parent && happens(step, inputs))
      .flatMap((step) =>
        step.work === undefined
          ? [`${step.id}.request`, ...inside(step.id), `${step.id}.response`]
          : [`${step.id}.work`, ...inside(step.id)],
      );
  return inside(undefined);
}

/** The beat as the flow declares it: `poll~2.request` is a repeat of `poll.request`. */
export const declaredBeat = (beat: string): string => beat.replace(/~\d+(?=\.\w+$)/, '');
