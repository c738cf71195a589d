import { asLetters, patternOf } from './pattern.ts';
import { lookup, type RequestView } from './request-view.ts';

/** A variable inside a policy's string; offset and length count within the decoded string. */
export type Variable = {
  readonly name: string;
  readonly key: string;
  readonly fallback: string | undefined;
  readonly offset: number;
  readonly length: number;
};

/** A string of a policy cut at its variables; `text` is ready when there are none, a pattern if `wildcards` may be. */
export type Template = {
  readonly raw: string;
  readonly wildcards: boolean;
  readonly text: string | undefined;
  readonly pieces: readonly (string | Variable)[];
};

// reference_policies_variables: ${*} ${?} ${$} are the letters; a default follows comma and space in single quotes.
const PLACEHOLDER = /\$\{(?:([*?$])|([^{},']+?)(?:,\s*'([^']*)')?)\s*\}/g;

const NONE: readonly string[] = [];

/**
 * Cuts a policy's string. Without `variables` (Version 2008-10-17, or a place where they are not allowed) the text
 * is literal, `${` and all; without `wildcards` a `*` is a letter.
 */
export function templateOf(raw: string, variables: boolean, wildcards: boolean): Template {
  const part = (piece: string): string => (wildcards ? patternOf(piece) : piece);
  if (!variables || !raw.includes('${')) return { raw, wildcards, text: part(raw), pieces: NONE };
  const pieces: (string | Variable)[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: letter, 2: name, 3: fallback, index: offset } of raw.matchAll(PLACEHOLDER)) {
    text += part(raw.slice(from, offset)) + (letter === undefined ? '' : wildcards ? asLetters(letter) : letter);
    from = offset + whole.length;
    if (name === undefined) continue;
    pieces.push(text, { name, key: name.toLowerCase(), fallback, offset, length: whole.length });
    text = '';
  }
  text += part(raw.slice(from));
  if (pieces.length === 0) return { raw, wildcards, text, pieces };
  pieces.push(text);
  return { raw, wildcards, text: undefined, pieces };
}

/**
 * The pattern with every variable filled in, or undefined when one has no value. Where AWS's pages leave two
 * readings, `view.twoReadings` is set and `second` asks for the other one.
 */
export function resolve(template: Template, view: RequestView, second: boolean): string | undefined {
  let text = '';
  for (const piece of template.pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const value = variableValue(piece, view, second);
    if (value === undefined) {
      view.unresolved = true;
      return undefined;
    }
    const open = template.wildcards && (value.includes('*') || value.includes('?'));
    // Undocumented: a wildcard inside a value. First reading: letters; second: wildcards.
    if (open) view.twoReadings = 'wildcard-in-value';
    text += open && !second ? asLetters(value) : patternOf(value);
  }
  return text;
}

/** The value that stands in for a variable, or undefined: a multivalued key cannot be a variable. */
export function variableValue(variable: Variable, view: RequestView, second: boolean): string | undefined {
  const value = lookup(view, variable.key);
  if (value === undefined) return variable.fallback;
  if (typeof value === 'string') {
    if (value !== '') return value;
    // An empty string is a value on one page and null on another (reference_policies_multi-value-conditions).
    view.twoReadings = 'empty-value';
    return second ? variable.fallback : '';
  }
  if (value.length === 0) return variable.fallback;
  if (value.length > 1) return undefined;
  view.twoReadings = 'one-element-list';
  return second ? value[0] : undefined;
}
