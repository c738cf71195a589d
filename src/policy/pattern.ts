/**
 * A pattern's text holds its wildcards as control characters that no policy may contain, so that a `*` which came
 * from a variable or from `${*}` stays a letter: U+0000 is `*` (any run), U+0001 is `?` (exactly one).
 */
const STAR = 0;
const ONE = 1;

/** The text with `*` and `?` turned into wildcards. */
export function encodeWildcards(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 42 && code !== 63 && code > 1) continue;
    out += text.slice(from, i) + (code === 42 ? '\u0000' : code === 63 ? '\u0001' : '\uffff');
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The text as letters only: a control character that would act as a wildcard becomes one that never matches. */
export function asLetters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these two stand for the wildcards inside a pattern
  return text.replace(/[\u0000\u0001]/g, '\uffff');
}

/** Whether the value matches an encoded pattern; linear in memory, at worst quadratic in time, no regular expression. */
export function encodedMatches(pattern: string, value: string): boolean {
  let p = 0;
  let v = 0;
  let retryPattern = -1;
  let retryValue = 0;
  while (v < value.length) {
    const code = p < pattern.length ? pattern.charCodeAt(p) : -1;
    if (code === STAR) {
      // A star at the end takes whatever is left.
      if (++p === pattern.length) return true;
      retryPattern = p;
      retryValue = v;
    } else if (code === ONE || (code >= 0 && code === value.charCodeAt(v))) {
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
