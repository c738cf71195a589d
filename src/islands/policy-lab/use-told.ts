import { useEffect, useRef } from 'react';
import type { Evaluations } from './use-evaluations.ts';

const calmMs = 700;

/** Says once what a change came to, when the typing has come to rest: the decisions, or why they are still the old ones. */
export function useTold(
  { answer, problems, pending }: Evaluations,
  told: () => string,
  say: (said: string) => void,
): void {
  const before = useRef({ answer, problems });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of this answer
  useEffect(() => {
    if (pending || (before.current.answer === answer && before.current.problems === problems)) return;
    const timer = setTimeout(() => {
      before.current = { answer, problems };
      say(told());
    }, calmMs);
    return () => clearTimeout(timer);
  }, [answer, problems, pending]);
}
