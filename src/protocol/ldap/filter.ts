// Search filters as text, RFC 4515. An own parser, since names must keep the case in which they were written and a
// problem its place, which the libraries at hand do not give; ldapts' parser is the second opinion in the tests.
import { bytesOfText, textOfBytes } from '#wire/bytes.ts';

export type LdapFilter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly LdapFilter[] }
  | { readonly kind: 'not'; readonly filter: LdapFilter }
  | { readonly kind: 'present'; readonly attribute: string }
  | {
      readonly kind: 'equal' | 'approx' | 'greaterOrEqual' | 'lessOrEqual';
      readonly attribute: string;
      readonly value: string;
    }
  | {
      readonly kind: 'substrings';
      readonly attribute: string;
      readonly initial: string;
      readonly any: readonly string[];
      readonly final: string;
    }
  | {
      readonly kind: 'extensible';
      readonly attribute: string;
      readonly dn: boolean;
      readonly rule: string;
      readonly value: string;
    };

type FilterProblem = { readonly problem: string; readonly offset: number };
type ParsedFilter = { readonly filter: LdapFilter } | FilterProblem;

const maxFilterLength = 20_000;
const maxFilterDepth = 50;
const oid = '(?:[A-Za-z][A-Za-z0-9-]*|\\d+(?:\\.\\d+)+)';
const item = new RegExp(`^(${oid}(?:;[A-Za-z0-9-]+)*)?(:dn)?(?::(${oid}))?(:=|~=|>=|<=|=)(.*)$`, 's');

/** Reads a filter (RFC 4515 §3), `(&)` and `(|)` of RFC 4526 included. Values are unescaped. Never throws. */
export function parseFilter(text: string): ParsedFilter {
  if (text.length > maxFilterLength) return { problem: `longer than ${maxFilterLength} characters`, offset: 0 };
  const read = readFilter(text, 0, 0);
  if ('problem' in read) return read;
  return read.end === text.length
    ? { filter: read.filter }
    : { problem: 'something after the end of the filter', offset: read.end };
}

/** The filter as text, with every character escaped that RFC 4515 asks for, and those that are not UTF-8. */
export function printFilter(filter: LdapFilter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${filter.kind === 'and' ? '&' : '|'}${filter.filters.map(printFilter).join('')})`;
    case 'not':
      return `(!${printFilter(filter.filter)})`;
    case 'present':
      return `(${filter.attribute}=*)`;
    case 'substrings':
      return `(${filter.attribute}=${[filter.initial, ...filter.any, filter.final].map(escapeFilterValue).join('*')})`;
    case 'extensible':
      return `(${filter.attribute}${filter.dn ? ':dn' : ''}${filter.rule && `:${filter.rule}`}:=${escapeFilterValue(filter.value)})`;
    default:
      return `(${filter.attribute}${operators[filter.kind]}${escapeFilterValue(filter.value)})`;
  }
}

/** A value that stands for itself in a filter (RFC 4515 §3): without this, a name typed by a user can rewrite the search. */
export function escapeFilterValue(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 4515 names NUL among the characters to escape
  return value.replaceAll(/[\u0000()*\\]|[\udc80-\udcff]/gu, (character) =>
    [...bytesOfText(character)].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

const operators = { equal: '=', approx: '~=', greaterOrEqual: '>=', lessOrEqual: '<=' } as const;

type Read = { readonly filter: LdapFilter; readonly end: number } | FilterProblem;

function readFilter(text: string, start: number, depth: number): Read {
  if (text[start] !== '(') return { problem: "'(' expected", offset: start };
  if (depth >= maxFilterDepth) return { problem: `deeper than ${maxFilterDepth} filters`, offset: start };
  const operator = text[start + 1];
  if (operator !== '&' && operator !== '|' && operator !== '!') return readItem(text, start);
  const filters: LdapFilter[] = [];
  let at = start + 2;
  while (text[at] === '(') {
    const read = readFilter(text, at, depth + 1);
    if ('problem' in read) return read;
    filters.push(read.filter);
    at = read.end;
  }
  if (text[at] !== ')') return { problem: "')' expected", offset: at };
  if (operator !== '!') return { filter: { kind: operator === '&' ? 'and' : 'or', filters }, end: at + 1 };
  const [filter, second] = filters;
  if (filter === undefined || second !== undefined) return { problem: "'!' takes one filter", offset: start + 1 };
  return { filter: { kind: 'not', filter }, end: at + 1 };
}

function readItem(text: string, start: number): Read {
  const close = text.indexOf(')', start);
  if (close < 0) return { problem: "')' expected", offset: text.length };
  const [, attribute = '', dn, rule = '', operator, raw = ''] = item.exec(text.slice(start + 1, close)) ?? [];
  if (operator === undefined) return { problem: 'attribute, operator and value expected', offset: start + 1 };
  const valueStart = close - raw.length;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 4515 forbids NUL and '(' unescaped
  const illegal = raw.search(/[\u0000(]|\\(?![0-9a-fA-F]{2})/);
  if (illegal >= 0) return { problem: 'a character that must be escaped as \\xx', offset: valueStart + illegal };
  if (operator === ':=' ? attribute === '' && rule === '' : attribute === '' || dn !== undefined || rule !== '') {
    return { problem: 'an attribute expected', offset: start + 1 };
  }
  const end = close + 1;
  if (operator === '=' && raw === '*') return { filter: { kind: 'present', attribute }, end };
  if (operator === '=' && raw.includes('*')) {
    const parts = raw.split('*');
    const any = parts.slice(1, -1);
    if (any.includes(''))
      return { problem: "'**' holds nothing between its stars", offset: valueStart + raw.indexOf('**') };
    const [initial = '', final = ''] = [parts[0], parts.at(-1)].map((part) => unescapeValue(part ?? ''));
    return { filter: { kind: 'substrings', attribute, initial, any: any.map(unescapeValue), final }, end };
  }
  if (raw.includes('*')) return { problem: "'*' must be escaped as \\2a here", offset: valueStart + raw.indexOf('*') };
  const value = unescapeValue(raw);
  if (operator === ':=') return { filter: { kind: 'extensible', attribute, dn: dn !== undefined, rule, value }, end };
  const kind =
    operator === '=' ? 'equal' : operator === '~=' ? 'approx' : operator === '>=' ? 'greaterOrEqual' : 'lessOrEqual';
  return { filter: { kind, attribute, value }, end };
}

/** `\xx` is a byte; all bytes of a value together are UTF-8, or escapes where they are not. */
function unescapeValue(raw: string): string {
  if (!raw.includes('\\')) return raw;
  const bytes: number[] = [];
  for (const [part] of raw.matchAll(/\\[0-9a-fA-F]{2}|[^\\]+/g)) {
    if (part.startsWith('\\')) bytes.push(Number.parseInt(part.slice(1), 16));
    else for (const byte of bytesOfText(part)) bytes.push(byte);
  }
  return textOfBytes(Uint8Array.from(bytes));
}
