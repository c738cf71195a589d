import type { Piece } from './explanation.ts';
import { encodedMatches } from './pattern.ts';

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
 * Lays the parts against a text from the left, a `*` taking as little as lets the rest fit. Parts behind the first
 * that does not fit took nothing.
 */
export function align(parts: readonly PatternPart[], text: string): readonly Piece[] {
  let at = 0;
  let stuck = false;
  return parts.map(({ kind, form, filled }, i) => {
    const from = at;
    if (filled === '\u0000') {
      const rest = parts.slice(i + 1).reduce((all, part) => all + part.filled, '');
      while (at < text.length && !(rest !== '' && encodedMatches(rest, text.slice(at)))) at++;
    } else if (filled === '\u0001' && at < text.length) at++;
    else if (filled !== undefined && text.startsWith(filled, at)) at += filled.length;
    else stuck = true;
    const took = stuck ? undefined : text.slice(from, at);
    return kind === 'variable' ? { kind, form, filled: filled ?? null, took } : { kind, form, took };
  });
}
