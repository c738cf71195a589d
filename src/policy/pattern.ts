/**
 * In a pattern `*` is any run of characters and `?` exactly one. Where they came from a variable's value or from `${*}`
 * they are letters, for which U+0000 and U+0001 stand: no policy may contain these.
 */
const STAR = 42;
const ONE = 63;
const LETTER_STAR = '\u0000';
const LETTER_ONE = '\u0001';
const NEVER = '\uffff';

/** The text as a pattern: a control character that would act as a letter becomes one that never matches. */
export function patternOf(text: string): string {
  return standIn(text) ? text.replaceAll(LETTER_STAR, NEVER).replaceAll(LETTER_ONE, NEVER) : text;
}

/** The text as a pattern that matches nothing but its own letters. */
export function asLetters(text: string): string {
  return patternOf(text).replaceAll('*', LETTER_STAR).replaceAll('?', LETTER_ONE);
}

/** A pattern as it is shown: what stands for a letter is that letter again. */
export function shown(pattern: string): string {
  return standIn(pattern) ? pattern.replaceAll(LETTER_STAR, '*').replaceAll(LETTER_ONE, '?') : pattern;
}

function standIn(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 2) return true;
  return false;
}

/** Whether the value matches a pattern; linear in memory, at worst quadratic in time, no regular expression. */
export function patternMatches(pattern: string, value: string): boolean {
  let p = 0;
  let v = 0;
  let retryPattern = -1;
  let retryValue = 0;
  while (v < value.length) {
    const code = p < pattern.length ? pattern.charCodeAt(p) : -1;
    const asked = value.charCodeAt(v);
    if (code === STAR) {
      // A star at the end takes whatever is left.
      if (++p === pattern.length) return true;
      retryPattern = p;
      retryValue = v;
    } else if (code === ONE || (code > 1 ? code === asked : code >= 0 && asked === (code === 0 ? STAR : ONE))) {
      p++;
      v++;
    } else if (retryPattern >= 0) {
      p = retryPattern;
      v = ++retryValue;
    } else {
      return false;
    }
  }
  while (p < pattern.length && pattern.charCodeAt(p) === STAR) p++;
  return p === pattern.length;
}
