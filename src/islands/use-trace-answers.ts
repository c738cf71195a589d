import { useEffect, useRef } from 'react';
import type { Trace } from '#simulator/types.ts';
import { askTrace, type TraceQuestion } from './elements/player-trace.ts';

/** Lets the lesson's other parts (an exercise, a prediction) ask which run this player shows. */
export function useTraceAnswers(id: string, trace: Trace): void {
  const shown = useRef(trace);
  shown.current = trace;
  useEffect(() => {
    const answer = (event: Event) => {
      const question = (event as CustomEvent<TraceQuestion>).detail;
      if (question.player === id) question.answer(shown.current);
    };
    document.addEventListener(askTrace, answer);
    return () => document.removeEventListener(askTrace, answer);
  }, [id]);
}
