// The values of a JSON document by their pointers (RFC 6901). An IAM policy is known by its Statement.
import { maxDocumentBytes } from '#wire/limits.ts';
import { policyRows } from './policy-rows.ts';
import { type FieldTable, type FoundField, rowAt } from './row.ts';

const maxDepth = 200;
const maxValues = 10_000;

/** Every value that is not itself an object or a list, in order. Nothing where the text is no JSON; what is too deep is left out. */
export function jsonFields(text: string): readonly FoundField[] {
  if (text.length > maxDocumentBytes) return [];
  const document = readJson(text);
  if (document === undefined) return [];
  const table = isObject(document) && Object.hasOwn(document, 'Statement') ? policyRows : {};
  const fields: FoundField[] = [];
  const collect = (value: unknown, pointer: string, name: string, depth: number): void => {
    if (fields.length >= maxValues || depth > maxDepth) return;
    if (!isObject(value) && !Array.isArray(value)) {
      fields.push({ path: pointer, name, value: String(value), row: rowOf(table, pointer) });
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      collect(inner, at, Array.isArray(value) ? name : key, depth + 1);
    }
  };
  collect(document, '', '', 0);
  return fields;
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
