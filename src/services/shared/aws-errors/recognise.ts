import type { Known } from '#protocol/check.ts';
import type { AwsError } from './error-table.ts';

type Stated = { readonly code: string; readonly message: string };
type Tables = readonly (readonly AwsError[])[];

/**
 * The error of a table that this code and text state; undefined for one that is in none. Params may stand for any text;
 * of several errors that fit, the one that fixes most of the text is meant, and the first of equals.
 */
export function recognise(tables: Tables, { code, message }: Stated): AwsError | undefined {
  const fitting = tables
    .flat()
    .filter((error) => error.code === code)
    .map((error) => ({ error, fixed: fixedParts(error) }))
    .filter(({ fixed }) => fits(fixed, message));
  const length = (fixed: readonly string[]) => fixed.join('').length;
  return fitting.toSorted((a, b) => length(b.fixed) - length(a.fixed))[0]?.error;
}

/** How we know a code and a text; 'inferred' for one that no table has. */
export const knownOf = (tables: Tables, stated: Stated): Known => recognise(tables, stated)?.known ?? 'inferred';

const gap = '\u0000';

/** The text between the params, in order. */
function fixedParts({ text }: AwsError): readonly string[] {
  return text(new Proxy({}, { get: () => gap }) as { readonly [name: string]: string }).split(gap);
}

/** Linear in the message, which may be anything: the parts are looked for one after the other. */
function fits([first = '', ...rest]: readonly string[], message: string): boolean {
  const last = rest.pop();
  if (last === undefined) return message === first;
  if (!message.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = message.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return message.endsWith(last) && message.length - last.length >= at;
}
