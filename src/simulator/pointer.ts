import { AuthorError } from './author-error.ts';
import type { Json, Patch } from './types.ts';

type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The reference tokens of a JSON pointer (RFC 6901 §4). */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new AuthorError(`A JSON pointer begins with “/”: ${pointer}`);
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value there, or undefined when the pointer leads nowhere. */
export function valueAt(data: Json, pointer: string): Json | undefined {
  let value: Json | undefined = data;
  for (const token of pointerTokens(pointer)) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isObject(value)) value = value[token];
    else return undefined;
  }
  return value;
}

/** A copy of `data` with one value replaced, added or removed. Its parent must exist: a patch that misses is an author's error. */
export function patched(data: Json, { at, value }: Patch): Json {
  const [token, ...rest] = pointerTokens(at);
  if (token === undefined) return value ?? null;
  const below = rest.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (Array.isArray(data)) {
    const index = Number(token);
    if (!(index in data)) throw new AuthorError(`No element ${token} to patch at ${at}.`);
    if (below === '' && value === undefined) return data.filter((_, i) => i !== index);
    return data.map((item: Json, i) => (i === index ? patched(item, { at: below, value: value as Json }) : item));
  }
  if (!isObject(data)) throw new AuthorError(`Nothing to patch at ${at}: the world has no such place.`);
  if (below !== '') {
    const child = data[token];
    if (child === undefined) throw new AuthorError(`Nothing to patch at “${token}” of ${at}.`);
    return { ...data, [token]: patched(child, value === undefined ? { at: below } : { at: below, value }) };
  }
  if (value !== undefined) return { ...data, [token]: value };
  const { [token]: _removed, ...others } = data;
  return others;
}
