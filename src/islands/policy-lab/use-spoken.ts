import { useEffect, useRef } from 'react';
import type { WalkStep } from '#diagram/policy/walk.ts';

/** Says what a step came to once the learner has moved there, and keeps its rows in sight. */
export function useSpoken(step: WalkStep, moved: boolean, told: () => string, say: (said: string) => void): void {
  const last = useRef(step.path);
  useEffect(() => {
    if (last.current !== step.path && moved) {
      say(told());
      for (const row of document.querySelectorAll('.lab .why .at')) row.scrollIntoView({ block: 'nearest' });
    }
    last.current = step.path;
  });
}
