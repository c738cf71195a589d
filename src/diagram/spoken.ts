import type { Row } from './rows.ts';

/** Words that the sentences are made of; the interface's dictionary gives them. */
export type SpokenWords = {
  readonly message: (number: number, count: number) => string;
  readonly sends: (from: string, title: string, to: string) => string;
  readonly works: (who: string, title: string) => string;
  readonly refused: (why: string) => string;
  readonly refusedAsMeant: (why: string) => string;
  readonly edited: string;
};

/** What a screen reader says of a row: number, who sends what to whom, and how it was received. */
export function spoken(row: Row, count: number, words: SpokenWords): string {
  const said =
    row.part === 'work' ? words.works(row.from.name, row.title) : words.sends(row.from.name, row.title, row.to.name);
  const why = row.says?.error ? `${row.says.error.code}: ${row.says.error.message}`.replace(/: $/, '') : row.startLine;
  const refused = row.says && (row.says.expected ? words.refusedAsMeant(why) : words.refused(why));
  return [words.message(row.number, count), said, row.edited && words.edited, refused].filter(Boolean).join(' ');
}
