import type { ContextValue } from '#policy/types.ts';
import type { Year } from './row.ts';

/**
 * One operator, one key: whether it is satisfied. `unsure` rows are points on which the pages contradict each other or
 * are silent: an Allow does not apply, a Deny does.
 */
export type ConditionRow = {
  readonly page: string;
  readonly year: Year;
  readonly derived: boolean;
  readonly operator: string;
  readonly wanted: unknown;
  readonly value: ContextValue | undefined;
  readonly satisfied: boolean | 'unsure';
};

/** A row without its source. */
export type Short = readonly [
  operator: string,
  wanted: unknown,
  value: ContextValue | undefined,
  satisfied: boolean | 'unsure',
];

/** Rows that share a source. */
export function rows(page: string, year: Year, derived: boolean, list: readonly Short[]): readonly ConditionRow[] {
  return list.map(([operator, wanted, value, satisfied]) => ({
    page,
    year,
    derived,
    operator,
    wanted,
    value,
    satisfied,
  }));
}
