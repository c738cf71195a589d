/** A place in a text: line and column count from 1. */
export type TextPlace = { readonly line: number; readonly column: number };

/** The line and column of an offset in UTF-16 units; behind the end it is the end. */
export function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
