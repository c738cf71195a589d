import type { Note, Trace } from '#simulator/types.ts';

/** Where something that was asked for is not what the run did. All other notes are told by the messages themselves. */
const kinds = ['edit-does-not-fit', 'input-wins-over-fault', 'policy-not-taken'];

/** The notes of a run that a learner has to hear, each a sentence or two; `input` and `fault` are what they are about. */
export const notesToSay = ({ notes }: Pick<Trace, 'notes'>): readonly Note[] =>
  notes.filter(({ kind }) => kinds.includes(kind));
