// What is known of a field, as data: a table for each kind of document, keyed by where the field stands.
import type { Cite } from '#protocol/check.ts';

/** One explanation. `meaning` is a sentence for a learner, `aws` what AWS does with it, `checks` the ids of the checks that look at it. */
export type FieldRow = {
  readonly label: string;
  readonly meaning: string;
  readonly aws?: string;
  readonly cite?: Cite;
  readonly checks?: readonly string[];
  readonly secret?: boolean;
};

/** Rows by the end of a path without its indices: `NameID`, `Response/Issuer`, `Conditions/@NotBefore`. */
export type FieldTable = { readonly [end: string]: FieldRow };

/** A field found in a layer, explained where a table knows it. */
export type FoundField = {
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly row?: FieldRow | undefined;
};

/** The row for the longest end of the path that the table has: `Response/Issuer` before `Issuer`. */
export function rowAt(table: FieldTable, path: string): FieldRow | undefined {
  let end = path.replaceAll(/\[\d+\]/g, '');
  while (!Object.hasOwn(table, end)) {
    const slash = end.indexOf('/');
    if (slash < 0) return undefined;
    end = end.slice(slash + 1);
  }
  return table[end];
}

/** Each name as an address among its like: `name`, then `name[2]`, `name[3]` for those that come again. */
export function namesWithIndex(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}[${count}]`;
  });
}
