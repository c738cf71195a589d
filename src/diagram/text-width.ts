// Room for words where nothing can be measured: what they take in the widest of the fonts that may stand in.

/** What letters take of their size, by their kind, in DejaVu Sans Bold. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[mwMW]/, 1.03],
  [/[A-Z]/, 0.79],
  [/[ijlI.,:;'’()!\s-]/, 0.39],
  [/[frt]/, 0.48],
];
const other = 0.7;

/** The width of a text set in this size, in the same unit. */
export const textWidth = (text: string, size: number): number =>
  Math.ceil(
    [...text].reduce((sum, letter) => sum + (widths.find(([kind]) => kind.test(letter))?.[1] ?? other), 0) * size,
  );

/** The text in two lines where one is not enough: broken between words, or inside a DynamoDB, where lines are shortest. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  if (textWidth(text, size) <= width) return [text];
  const breaks = [...text.matchAll(/ |(?<=[a-z])(?=[A-Z])/g)].map(
    ({ index, 0: space }) => [text.slice(0, index), text.slice(index + space.length)] as const,
  );
  const longer = ([a, b]: readonly [string, string]) => Math.max(a.length, b.length);
  return breaks.toSorted((a, b) => longer(a) - longer(b))[0] ?? [text];
}
