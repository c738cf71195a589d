import type { Piece } from './explanation.ts';
import { patternMatches, shown } from './pattern.ts';

/** A piece of a pattern before it is laid against a text: `form` is shown, `filled` is the pattern it became. */
export type PatternPart = { readonly kind: Piece['kind']; readonly form: string; readonly filled: string | undefined };

/** Cuts a pattern into runs of letters and single wildcards. */
export function partsOf(pattern: string): readonly PatternPart[] {
  return (pattern.match(/[*?]|[^*?]+/g) ?? []).map((filled) => ({
    kind: filled === '*' || filled === '?' ? 'wildcard' : 'text',
    form: shown(filled),
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
    const letters = kind === 'variable' ? filled && shown(filled) : form;
    if (filled === '*') {
      const rest = parts.slice(i + 1).reduce((all, part) => all + part.filled, '');
      while (at < text.length && !(rest !== '' && patternMatches(rest, text.slice(at)))) at++;
    } else if (filled === '?' && at < text.length) at++;
    else if (letters !== undefined && text.startsWith(letters, at)) at += letters.length;
    else stuck = true;
    const took = stuck ? undefined : text.slice(from, at);
    return kind === 'variable' ? { kind, form, filled: letters ?? null, took } : { kind, form, took };
  });
}
