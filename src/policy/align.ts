import type { Piece } from './explanation.ts';

/** A part of a pattern before it is laid against a text: its encoded form decides, its `form` is shown. */
export type PatternPart = { readonly kind: Piece['kind']; readonly form: string; readonly filled: string | undefined };

/** Cuts an encoded pattern into runs of letters and single wildcards. */
export function partsOf(encoded: string): readonly PatternPart[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these two stand for the wildcards inside a pattern
  return (encoded.match(/[\u0000\u0001]|[^\u0000\u0001]+/g) ?? []).map((filled) => ({
    kind: filled < '\u0002' ? 'wildcard' : 'text',
    form: filled === '\u0000' ? '*' : filled === '\u0001' ? '?' : filled,
    filled,
  }));
}

/**
 * Lays the parts against a text from the left: each letter run at its first place, a `*` taking what lies before it.
 * Parts behind the first that does not fit took nothing.
 */
export function align(parts: readonly PatternPart[], text: string): readonly Piece[] {
  let at = 0;
  let stuck = false;
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; i++) {
    const { kind, form, filled } = parts[i] as PatternPart;
    const piece = kind === 'variable' ? { kind, form, filled: filled ?? null } : { kind, form };
    const from = at;
    if (filled === undefined) stuck = true;
    else if (filled === '\u0001') at = Math.min(text.length, at + 1);
    else if (filled === '\u0000') at = starEnd(parts, i, text, at);
    else if (text.startsWith(filled, at)) at += filled.length;
    else stuck = true;
    pieces.push(stuck ? piece : { ...piece, took: text.slice(from, at) });
  }
  return pieces;
}

// A * before the last letters reaches to the text's end less those letters, otherwise to where the next letters begin.
function starEnd(parts: readonly PatternPart[], index: number, text: string, at: number): number {
  let singles = 0;
  let letters = '';
  let next = index + 1;
  for (; next < parts.length; next++) {
    const filled = parts[next]?.filled;
    if (filled === undefined || filled === '\u0000') break;
    if (filled !== '\u0001') letters += filled;
    else if (letters === '') singles++;
    else break;
  }
  const found = next === parts.length ? text.lastIndexOf(letters) : text.indexOf(letters, at + singles);
  const end = next === parts.length && letters === '' ? text.length : found;
  return Math.max(at, end < 0 ? text.length : end - singles);
}
