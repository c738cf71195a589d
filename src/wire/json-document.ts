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

/**
 * The JSON of RFC 8259 with a place for every value, or the first problem. Never throws, whatever the characters.
 * Simplified: arrays and objects may nest 64 deep; IAM's own limit is not published.
 */
export function parseJson(text: string): { readonly root?: JsonNode; readonly problem?: JsonProblem } {
  let at = 0;
  let problem: JsonProblem | undefined;

  function fail(message: string, offset = at, span = offset < text.length ? 1 : 0): never {
    problem = { message, offset: Math.min(offset, text.length), length: span };
    throw new Error(message);
  }

  /** The next character that is no white space. */
  function next(): number {
    for (let i = at; ; i++) {
      const c = text.charCodeAt(i);
      if (c === 32 || c === 10 || c === 13 || c === 9) continue;
      at = i;
      return c;
    }
  }

  function string(key?: JsonNode): JsonNode {
    const offset = at;
    let escaped = false;
    for (let i = offset + 1; ; i++) {
      const c = text.charCodeAt(i);
      if (c === 34) {
        at = i + 1;
        return node('string', escaped ? decoded(offset) : text.slice(offset + 1, i), key, NONE, offset, at);
      }
      if (!(c >= 32)) fail(WRONG_STRING, i);
      if (c === 92) {
        escaped = true;
        i++;
      }
    }
  }

  function decoded(offset: number): string {
    try {
      return JSON.parse(text.slice(offset, at)) as string;
    } catch {
      return fail(WRONG_STRING, offset, at - offset);
    }
  }

  function list(kind: 'object' | 'array', close: number, depth: number, of: JsonNode | undefined): JsonNode {
    if (depth > DEEPEST) fail('Nested too deeply.');
    const offset = at++;
    const items: JsonNode[] = [];
    let c = next();
    while (c !== close || items.length > 0) {
      let key: JsonNode | undefined;
      if (kind === 'object') {
        if (c !== 34) fail('A key in quotes belongs here.');
        key = string();
        if (next() !== 58) fail('A colon belongs here.');
        at++;
        c = next();
      }
      items.push(value(c, depth + 1, key));
      c = next();
      if (c === close) break;
      if (c !== 44) fail('A comma or bracket belongs here.');
      at++;
      c = next();
    }
    at++;
    return node(kind, '', of, items, offset, at);
  }

  function word(kind: JsonKind, source: string, key: JsonNode | undefined): JsonNode {
    if (source === '' || !text.startsWith(source, at)) fail('A value belongs here.');
    at += source.length;
    return node(kind, source, key, NONE, at - source.length, at);
  }

  function value(first: number, depth: number, key?: JsonNode): JsonNode {
    switch (first) {
      case 34:
        return string(key);
      case 123:
        return list('object', 125, depth, key);
      case 91:
        return list('array', 93, depth, key);
      case 116:
        return word('boolean', 'true', key);
      case 102:
        return word('boolean', 'false', key);
      case 110:
        return word('null', 'null', key);
    }
    NUMBER.lastIndex = at;
    return word('number', NUMBER.exec(text)?.[0] ?? '', key);
  }

  try {
    const root = value(next(), 0);
    next();
    if (at < text.length) fail('Nothing may follow here.', at, text.length - at);
    return { root };
  } catch (error) {
    if (!problem) throw error;
    return { problem };
  }
}

/** The same tree for a value that was already parsed; without places. A cycle ends as `other` at the depth limit. */
export function fromValue(value: unknown, depth = 0, key?: JsonNode): JsonNode {
  if (typeof value === 'string') return node('string', value, key);
  if (typeof value === 'number' || typeof value === 'boolean') return node(typeof value, String(value), key);
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
