// The values of a JSON document by their pointers (RFC 6901). An IAM policy is known by its Statement.
import { jsonDepth } from '#wire/json-text.ts';
import { maxDocumentBytes } from '#wire/limits.ts';
import { policyRows } from './policy-rows.ts';
import { type FieldTable, type FoundField, rowAt } from './row.ts';

const maxDepth = 200;
const maxValues = 10_000;

/** Every value that is not itself an object or a list, in order. Nothing where the text is no JSON, or is too deep. */
export function jsonFields(text: string): readonly FoundField[] {
  if (text.length > maxDocumentBytes || jsonDepth(text) > maxDepth) return [];
  const document = readJson(text);
  if (document === undefined) return [];
  const table = isObject(document) && Object.hasOwn(document, 'Statement') ? policyRows : {};
  const fields: FoundField[] = [];
  collect(document, '', '', table, fields);
  return fields;
}

function collect(value: unknown, pointer: string, name: string, table: FieldTable, fields: FoundField[]): void {
  if (fields.length >= maxValues) return;
  if (isObject(value) || Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      collect(inner, at, Array.isArray(value) ? name : key, table, fields);
    }
    return;
  }
  fields.push({ path: pointer, name, value: String(value), row: rowOf(table, pointer) });
}

/** A value anywhere below a member of a statement has that member's row: /Statement/0/Condition/StringLike/s3:prefix. */
function rowOf(table: FieldTable, pointer: string) {
  const steps = pointer
    .slice(1)
    .split('/')
    .filter((step) => !/^\d+$/.test(step));
  return rowAt(table, steps.slice(0, steps[0] === 'Statement' ? 2 : 1).join('/'));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
