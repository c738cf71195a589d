import type { Note, Trace } from '#simulator/types.ts';

/** Where something that was asked for is not what the run did, the gravest first. All other notes are told by the messages themselves. */
const kinds = ['policy-not-taken', 'edit-does-not-fit', 'input-wins-over-fault'];

/** The notes of a run that a learner has to hear, each a sentence or two; `input` and `fault` are what they are about. */
export const notesToSay = ({ notes }: Pick<Trace, 'notes'>): readonly Note[] =>
  kinds.flatMap((kind) => notes.filter((note) => note.kind === kind));
