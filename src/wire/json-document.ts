/** The kinds of JSON value; `other` stands for what is not JSON at all (a function, undefined). */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'other';

/**
 * A JSON value with its place: `text` is the decoded string, or the source of a number or boolean. An object has
 * `keys` and `items` in parallel, an array only `items`. Offsets are -1 when the value did not come from text.
 */
export type JsonNode = {
  readonly kind: JsonKind;
  readonly text: string;
  readonly offset: number;
  readonly end: number;
  readonly keys: readonly JsonNode[];
  readonly items: readonly JsonNode[];
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

  function space(): void {
    for (;;) {
      const c = text.charCodeAt(at);
      if (c === 32 || c === 10 || c === 13 || c === 9) at++;
      else return;
    }
  }

  function string(): JsonNode {
    const offset = at++;
    let escaped = false;
    for (; text.charCodeAt(at) !== 34; at++) {
      const c = text.charCodeAt(at);
      if (!(c >= 32)) fail(WRONG_STRING);
      if (c === 92) {
        escaped = true;
        at++;
      }
    }
    at++;
    return leaf('string', escaped ? decoded(offset) : text.slice(offset + 1, at - 1), offset, at);
  }

  function decoded(offset: number): string {
    try {
      return JSON.parse(text.slice(offset, at)) as string;
    } catch {
      return fail(WRONG_STRING, offset, at - offset);
    }
  }

  function list(offset: number, depth: number, keyed: boolean): JsonNode {
    if (depth > DEEPEST) fail('Nested too deeply.');
    const close = keyed ? 125 : 93;
    const keys: JsonNode[] = [];
    const items: JsonNode[] = [];
    at++;
    space();
    if (text.charCodeAt(at) === close) at++;
    else {
      for (;;) {
        if (keyed) {
          if (text.charCodeAt(at) !== 34) fail('A key in quotes belongs here.');
          keys.push(string());
          space();
          if (text.charCodeAt(at) !== 58) fail('A colon belongs here.');
          at++;
          space();
        }
        items.push(value(depth + 1));
        space();
        const c = text.charCodeAt(at);
        if (c === close) break;
        if (c !== 44) fail('A comma or bracket belongs here.');
        at++;
        space();
      }
      at++;
    }
    return { kind: keyed ? 'object' : 'array', text: '', offset, end: at, keys, items };
  }

  function word(kind: JsonKind, source: string): JsonNode {
    if (source === '' || !text.startsWith(source, at)) fail('A value belongs here.');
    at += source.length;
    return leaf(kind, source, at - source.length, at);
  }

  function value(depth: number): JsonNode {
    switch (text[at]) {
      case '"':
        return string();
      case '{':
        return list(at, depth, true);
      case '[':
        return list(at, depth, false);
      case 't':
        return word('boolean', 'true');
      case 'f':
        return word('boolean', 'false');
      case 'n':
        return word('null', 'null');
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text);
    return word('number', number?.[0] ?? '');
  }

  try {
    space();
    const root = value(0);
    space();
    if (at < text.length) fail('Nothing may follow here.', at, text.length - at);
    return { root };
  } catch (error) {
    if (!problem) throw error;
    return { problem };
  }
}

/** The same tree for a value that was already parsed; without places. A cycle ends as `other` at the depth limit. */
export function fromValue(value: unknown, depth = 0): JsonNode {
  switch (typeof value) {
    case 'string':
      return leaf('string', value);
    case 'number':
      return leaf('number', String(value));
    case 'boolean':
      return leaf('boolean', String(value));
    case 'object':
      break;
    default:
      return leaf('other', '');
  }
  if (value === null) return leaf('null', 'null');
  if (depth > DEEPEST) return leaf('other', '');
  const items: JsonNode[] = [];
  if (Array.isArray(value)) {
    for (const item of value) items.push(fromValue(item, depth + 1));
    return { kind: 'array', text: '', offset: -1, end: -1, keys: NONE, items };
  }
  const keys: JsonNode[] = [];
  for (const key of Object.keys(value)) {
    const item = (value as { readonly [key: string]: unknown })[key];
    if (item === undefined) continue;
    keys.push(leaf('string', key));
    items.push(fromValue(item, depth + 1));
  }
  return { kind: 'object', text: '', offset: -1, end: -1, keys, items };
}

function leaf(kind: JsonKind, text: string, offset = -1, end = -1): JsonNode {
  return { kind, text, offset, end, keys: NONE, items: NONE };
}
