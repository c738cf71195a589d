import type { Known } from '#protocol/check.ts';
import type { AwsError } from './error-table.ts';

/** The error of a table that this code and text state; undefined for one that is in none. Params may stand for any text. */
export function recognise(
  tables: readonly (readonly AwsError[])[],
  { code, message }: { readonly code: string; readonly message: string },
): AwsError | undefined {
  return tables.flat().find((error) => error.code === code && shapeOf(error).test(message));
}

/** How we know a code and a text; 'inferred' for one that no table has. */
export const knownOf = (
  tables: readonly (readonly AwsError[])[],
  stated: { readonly code: string; readonly message: string },
): Known => recognise(tables, stated)?.known ?? 'inferred';

const gap = '\u0000';

function shapeOf({ text }: AwsError): RegExp {
  const anyParam = new Proxy({}, { get: () => gap }) as { readonly [name: string]: string };
  const literal = text(anyParam)
    .split(gap)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[\\s\\S]*')}$`);
}
