import { useEffect, useRef } from 'react';
import type { Completions, Vocabulary } from '#diagram/policy/completions.ts';
import type { Lab, LabCaller } from '#diagram/policy/lab.ts';
import { policyLab as words } from '#strings/policy-lab.ts';

type Complete = (text: string, caret: number, lab: Lab, caller: LabCaller | undefined) => Completions | undefined;

/** What could stand at the caret. Loaded once the page is there: nobody types before. */
export function useCompletions(vocabulary: Vocabulary): Complete {
  const complete = useRef<Complete>(() => undefined);
  useEffect(() => {
    import('#diagram/policy/completions.ts').then(({ completionsAt }) => {
      const about = { noValue: words.detail.noValue, operator: '', key: '' };
      complete.current = (text, caret, lab, caller) => completionsAt(text, caret, lab, caller, vocabulary, about);
    });
  }, [vocabulary]);
  return (...asked) => complete.current(...asked);
}
