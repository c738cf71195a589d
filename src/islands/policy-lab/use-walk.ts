import { type KeyboardEvent, useMemo } from 'react';
import type { LabAction, LabState } from '#diagram/policy/lab-state.ts';
import { firstStep, type WalkStep, walk } from '#diagram/policy/walk.ts';
import type { Evaluation } from '#policy/evaluate.ts';

export type Walk = {
  readonly steps: readonly WalkStep[];
  readonly at: number;
  readonly step: WalkStep;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const decide: WalkStep = { path: '', kind: 'decide' };

/** The steps of the current explanations, where the learner is among them, and the keys that move. */
export function useWalk(
  { step }: LabState,
  evaluations: readonly Evaluation[],
  dispatch: (action: LabAction) => void,
): Walk {
  return useMemo(() => {
    const explanations = evaluations.map(({ explanation }) => explanation);
    const steps = walk(explanations);
    const found = step === undefined ? -1 : steps.findIndex(({ path }) => path === step);
    const at = found < 0 ? firstStep(explanations, steps) : found;
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || writes(event.target)) return;
      const to = {
        ArrowRight: at + 1,
        ArrowDown: at + 1,
        ArrowLeft: at - 1,
        ArrowUp: at - 1,
        Home: 0,
        End: steps.length - 1,
      }[event.key];
      const next = to === undefined ? undefined : steps[to];
      if (!next) return;
      event.preventDefault();
      dispatch({ type: 'step', step: next.path });
      const tree = (event.target as HTMLElement).closest('.why');
      // In a tree the focus goes along with the row; elsewhere it stays.
      if (tree) requestAnimationFrame(() => tree.querySelector<HTMLElement>('[aria-current]')?.focus());
    };
    return { steps, at, step: steps[at] ?? decide, onKeyDown };
  }, [step, evaluations, dispatch]);
}

function writes(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
