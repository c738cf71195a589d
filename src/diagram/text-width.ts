// Room for words where nothing can be measured: no less than they take in the widest of the fonts that may stand in.

/** What a letter takes of its size: a bold one of DejaVu Sans, on average. */
const perLetter = 0.68;

export const textWidth = (text: string, size: number): number => Math.ceil(text.length * size * perLetter);

/** The text in two lines where one is not enough: broken at the space that leaves the longer line shortest. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  if (textWidth(text, size) <= width) return [text];
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)] as const);
  const longer = ([a, b]: readonly [string, string]) => Math.max(a.length, b.length);
  return breaks.toSorted((a, b) => longer(a) - longer(b))[0] ?? [text];
}
