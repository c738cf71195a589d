import type { Step } from './types.ts';

/** The beats that steps have, in the order in which they happen: a nested step lies between its parent's request and response. */
export function declaredBeats(steps: readonly Step[]): readonly string[] {
  const within = (parent: string | undefined): readonly string[] =>
    steps
      .filter(({ inside }) => inside === parent)
      .flatMap(({ id, channel, from, to }) =>
        channel === 'internal' && from === to ? [`${id}.work`] : [`${id}.request`, ...within(id), `${id}.response`],
      );
  return within(undefined);
}

/** A beat's name without the count of its repeat: `poll~2.request` is an instance of `poll.request`. */
export const declaredName = (beat: string): string => beat.replace(/~\d+(?=\.)/, '');
