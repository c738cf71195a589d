// Which of a message's fields are shown first. A signed response has ninety; a dozen decide.
import type { ExplainedField } from './flow-page.ts';

/** The fields of one layer of a message. */
export type FieldGroup = { readonly layer: string; readonly fields: readonly ExplainedField[] };

/** Messages with this many fields or fewer are shown whole. */
const few = 14;

/** The fields by layer, innermost first: what a message is about lies deepest in it. */
export function fieldGroups(fields: readonly ExplainedField[]): readonly FieldGroup[] {
  const layers = [...new Set(fields.map(({ layer }) => layer))];
  return layers
    .toSorted((a, b) => b.split('/').length - a.split('/').length || layers.indexOf(b) - layers.indexOf(a))
    .map((layer) => ({ layer, fields: fields.filter((field) => field.layer === layer) }));
}

/** The fields that AWS does something with, and those at which a check failed; all of them where there are few. */
export function decisiveFields(
  fields: readonly ExplainedField[],
  failed: ReadonlySet<string>,
): readonly ExplainedField[] {
  const said = fields.filter(({ value }) => value !== '');
  if (said.length <= few) return said;
  const decisive = fields.filter(({ aws, checks }) => aws !== undefined || checks.some((check) => failed.has(check)));
  return decisive.length ? decisive : said;
}
