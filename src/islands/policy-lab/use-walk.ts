import { type KeyboardEvent, useMemo } from 'react';
import { policyAt } from '#diagram/policy/lab-case.ts';
import type { LabState } from '#diagram/policy/lab-history.ts';
import type { LabAction } from '#diagram/policy/lab-state.ts';
import { nodeAt, typeAt } from '#diagram/policy/tree-nodes.ts';
import { type WalkStep, walk } from '#diagram/policy/walk.ts';
import type { Answer } from './use-evaluations.ts';

export type Walk = {
  readonly steps: readonly WalkStep[];
  readonly at: number;
  readonly step: WalkStep;
  /** Goes to a step, and to the policy that it is about. */
  readonly go: (step: WalkStep) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const decide: WalkStep = { path: '', kind: 'decide' };

/** The steps of the current explanations, where the learner is among them, and the keys that move. */
export function useWalk({ step }: LabState, { lab, evaluations }: Answer, dispatch: (action: LabAction) => void): Walk {
  return useMemo(() => {
    const explanations = evaluations.map(({ explanation }) => explanation);
    const steps = walk(explanations);
    const at = Math.max(
      0,
      steps.findIndex(({ path }) => path === step),
    );
    const go = ({ path }: WalkStep) => {
      const explanation = explanations.find((one) => nodeAt(one, path)?.at);
      const place = explanation && nodeAt(explanation, path)?.at;
      const policy = place && policyAt(lab, typeAt(explanation, path), place.policy)?.id;
      dispatch({ type: 'step', step: path, policy });
    };
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
      go(next);
      const tree = (event.target as HTMLElement).closest('.why');
      // In a tree the focus goes along with the row; elsewhere it stays.
      if (tree) requestAnimationFrame(() => tree.querySelector<HTMLElement>('[aria-current]')?.focus());
    };
    return { steps, at, step: steps[at] ?? decide, go, onKeyDown };
  }, [step, lab, evaluations, dispatch]);
}

function writes(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
