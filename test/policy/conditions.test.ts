import { describe, expect, test } from 'vitest';
import { decide } from '#policy/decide.ts';
import type { ContextValue, Decision } from '#policy/types.ts';
import { conditionRows } from '../vectors/policy/conditions.ts';
import { allow, deny, named, question } from '../vectors/policy/row.ts';
import { setRows } from '../vectors/policy/set-conditions.ts';

function decision(statements: readonly object[], value: ContextValue | undefined): Decision {
  const context = value === undefined ? undefined : { 'aws:Example': value };
  return decide(question({ identity: named(...statements) }, { context })).decision;
}

describe('condition operators', () => {
  for (const { page, operator, wanted, value, satisfied } of [...conditionRows, ...setRows]) {
    const more = { Condition: { [operator]: { 'aws:example': wanted } } };
    test(`${operator} ${JSON.stringify(wanted)} meets ${JSON.stringify(value)}: ${satisfied} (${page})`, () => {
      expect(decision([allow('*', '*', more)], value)).toBe(satisfied === true ? 'Allowed' : 'ImplicitlyDenied');
      const denied = decision([allow('*', '*'), deny('*', '*', more)], value);
      expect(denied).toBe(satisfied === false ? 'Allowed' : 'ExplicitlyDenied');
    });
  }
});
