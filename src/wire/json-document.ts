/** The kinds of JSON value; `other` stands for what is not JSON at all (a function, undefined). */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'other';

/**
 * A JSON value with its place: `text` is the decoded string, or the source of a number or boolean. The items of an
 * object each have their `key`. Offsets are -1 when the value did not come from text.
 */
export type JsonNode = {
  readonly kind: JsonKind;
  readonly text: string;
  readonly offset: number;
  readonly end: number;
  readonly items: readonly JsonNode[];
  readonly key: JsonNode | undefined;
};

/** Where a text stops being JSON. */
export type JsonProblem = { readonly message: string; readonly offset: number; readonly length: number };

const NONE: readonly JsonNode[] = [];
const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WRONG_STRING = 'A string is not closed, or not escaped.';

/** A text being read: where, and the first problem. */
type Cursor = { readonly text: string; at: number; problem: JsonProblem | undefined };

/**
 * The JSON of RFC 8259 with a place for every value, or the first problem. Never throws, whatever the characters.
 * Simplified: In reality IAM does not publish how deep arrays and objects may nest in a policy. Here they may nest 64
 * deep.
 */
export function parseJson(text: string): { readonly root?: JsonNode; readonly problem?: JsonProblem } {
  const cursor: Cursor = { text, at: 0, problem: undefined };
  try {
    const root = value(cursor, next(cursor), 0, undefined);
    next(cursor);
    if (cursor.at < text.length) fail(cursor, 'Nothing may follow here.', cursor.at, text.length - cursor.at);
    return { root };
  } catch (error) {
    const { problem } = cursor;
    if (!problem) throw error;
    return { problem };
  }
}

function fail(cursor: Cursor, message: string, offset = cursor.at, span = offset < cursor.text.length ? 1 : 0): never {
  cursor.problem = { message, offset: Math.min(offset, cursor.text.length), length: span };
  throw new Error(message);
}

/** The next character that is no white space. */
function next(cursor: Cursor): number {
  const { text } = cursor;
  for (let i = cursor.at; ; i++) {
    const c = text.charCodeAt(i);
    if (c === 32 || c === 10 || c === 13 || c === 9) continue;
    cursor.at = i;
    return c;
  }
}

function string(cursor: Cursor, key: JsonNode | undefined): JsonNode {
  const { text, at: offset } = cursor;
  let escaped = false;
  for (let i = offset + 1; ; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) {
      cursor.at = i + 1;
      return node('string', escaped ? decoded(cursor, offset) : text.slice(offset + 1, i), key, NONE, offset, i + 1);
    }
    if (!(c >= 32)) fail(cursor, WRONG_STRING, i);
    if (c === 92) {
      escaped = true;
      i++;
    }
  }
}

function decoded(cursor: Cursor, offset: number): string {
  try {
    return JSON.parse(cursor.text.slice(offset, cursor.at)) as string;
  } catch {
    return fail(cursor, WRONG_STRING, offset, cursor.at - offset);
  }
}

function list(
  cursor: Cursor,
  kind: 'object' | 'array',
  close: number,
  depth: number,
  of: JsonNode | undefined,
): JsonNode {
  if (depth > DEEPEST) fail(cursor, 'Nested too deeply.');
  const offset = cursor.at++;
  const items: JsonNode[] = [];
  let c = next(cursor);
  while (c !== close || items.length > 0) {
    let key: JsonNode | undefined;
    if (kind === 'object') {
      if (c !== 34) fail(cursor, 'A key in quotes belongs here.');
      key = string(cursor, undefined);
      if (next(cursor) !== 58) fail(cursor, 'A colon belongs here.');
      cursor.at++;
      c = next(cursor);
    }
    items.push(value(cursor, c, depth + 1, key));
    c = next(cursor);
    if (c === close) break;
    if (c !== 44) fail(cursor, 'A comma or bracket belongs here.');
    cursor.at++;
    c = next(cursor);
  }
  cursor.at++;
  return node(kind, '', of, items, offset, cursor.at);
}

function word(cursor: Cursor, kind: JsonKind, source: string, key: JsonNode | undefined): JsonNode {
  const { text, at } = cursor;
  if (source === '' || !text.startsWith(source, at)) fail(cursor, 'A value belongs here.');
  cursor.at = at + source.length;
  return node(kind, source, key, NONE, at, cursor.at);
}

function value(cursor: Cursor, first: number, depth: number, key: JsonNode | undefined): JsonNode {
  switch (first) {
    case 34:
      return string(cursor, key);
    case 123:
      return list(cursor, 'object', 125, depth, key);
    case 91:
      return list(cursor, 'array', 93, depth, key);
    case 116:
      return word(cursor, 'boolean', 'true', key);
    case 102:
      return word(cursor, 'boolean', 'false', key);
    case 110:
      return word(cursor, 'null', 'null', key);
  }
  NUMBER.lastIndex = cursor.at;
  return word(cursor, 'number', NUMBER.exec(cursor.text)?.[0] ?? '', key);
}

/** The same tree for a value that was already parsed; without places. A cycle ends as `other` at the depth limit. */
export function fromValue(value: unknown, depth = 0, key?: JsonNode): JsonNode {
  if (typeof value === 'string') return node('string', value, key);
  const kind = typeof value;
  if (kind === 'number' || kind === 'boolean') return node(kind, String(value), key);
  if (value === null) return node('null', 'null', key);
  if (typeof value !== 'object' || depth > DEEPEST) return node('other', '', key);
  const items: JsonNode[] = [];
  if (Array.isArray(value)) {
    for (const item of value) items.push(fromValue(item, depth + 1));
    return node('array', '', key, items);
  }
  for (const name of Object.keys(value)) {
    const item = (value as { readonly [name: string]: unknown })[name];
    if (item !== undefined) items.push(fromValue(item, depth + 1, node('string', name, undefined)));
  }
  return node('object', '', key, items);
}

function node(
  kind: JsonKind,
  text: string,
  key: JsonNode | undefined,
  items: readonly JsonNode[] = NONE,
  offset = -1,
  end = -1,
): JsonNode {
  return { kind, text, offset, end, items, key };
}
