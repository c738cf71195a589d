import type { Trace } from '#simulator/types.ts';

/** Asked on the document; the player with this id calls `answer` with the run that it shows, at once. */
export type TraceQuestion = { readonly player: string; readonly answer: (trace: Trace) => void };

/** The event's name. */
export const askTrace = 'federation-lab:ask-trace';

/** The run that a player of this page shows; undefined when there is no such player or it does not answer. */
export const traceOf = (player: string): Trace | undefined => {
  const answers: Trace[] = [];
  const detail: TraceQuestion = { player, answer: (trace) => answers.push(trace) };
  document.dispatchEvent(new CustomEvent(askTrace, { detail }));
  return answers[0];
};
