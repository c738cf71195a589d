// Which of a message's fields are shown first. A signed response has ninety; about ten decide.
import type { ExplainedField } from './flow-page.ts';
import { isStructural } from './stations.ts';
import type { CheckLine } from './verdicts.ts';

/** The fields of one layer of a message. */
export type FieldGroup = { readonly layer: string; readonly fields: readonly ExplainedField[] };

/** Fields shown first; what remains is folded when it is more than a few. */
const first = 10;
const few = 3;

/** Headers say how a message is carried, the rest what it says. */
const isHeader = ({ layer }: ExplainedField): boolean => layer === 'headers';
const depth = (layer: string): number => (layer === 'headers' ? 0 : layer.split('/').length);

/** The fields by layer, innermost first, for what a message is about lies deepest in it; the headers last. */
export function fieldGroups(fields: readonly ExplainedField[]): readonly FieldGroup[] {
  const layers = [...new Set(fields.map(({ layer }) => layer))];
  return layers
    .toSorted((a, b) => depth(b) - depth(a) || layers.indexOf(b) - layers.indexOf(a))
    .map((layer) => ({ layer, fields: fields.filter((field) => field.layer === layer) }));
}

/** The field that each check of the party looks at first, in the order of the checks; at which one failed, before all. */
function decided(fields: readonly ExplainedField[], checks: readonly CheckLine[]): readonly ExplainedField[] {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  const made = checks.filter(
    ({ check, enforced, partyOutcome }) => enforced && partyOutcome !== 'not-applicable' && !isStructural(check),
  );
  const found = [...failed, ...made].map(({ check }) => {
    const looked = fields.filter((field) => field.checks.includes(check));
    return looked.find(({ aws }) => aws !== undefined) ?? looked[0];
  });
  return [...new Set(found.filter((field) => field !== undefined))];
}

/**
 * The fields to read first, the weightiest first: those that decide; where nothing is checked those that AWS acts on or
 * that are secret. What else the message says beside its headers is with them where it is short. `rest` are the others.
 */
export function leadingFields(
  fields: readonly ExplainedField[],
  checks: readonly CheckLine[],
): { readonly lead: readonly ExplainedField[]; readonly rest: readonly ExplainedField[]; readonly folds: boolean } {
  // What holds another layer is explained there.
  const said = fields.filter(
    ({ value, layer, path }) => value && !fields.some((other) => other.layer.startsWith(`${layer}/${path}/`)),
  );
  const spoken = fieldGroups(said.filter((field) => !isHeader(field))).flatMap((group) => group.fields);
  const ways = [decided(said, checks), spoken.filter(({ aws, secret }) => aws !== undefined || secret), spoken];
  const weighty = ways.find((way) => way.length > 0) ?? said;
  const lead = [...new Set([...weighty, ...(spoken.length > first ? [] : spoken)])].slice(0, first);
  const rest = fields.filter((field) => !lead.includes(field));
  return { lead, rest, folds: rest.length > few };
}
