import { describe, expect, test } from 'vitest';
import { decide } from '#policy/decide.ts';
import { evaluate } from '#policy/evaluate.ts';
import { decisionRows } from '../vectors/policy/decisions.ts';
import { federationRows } from '../vectors/policy/federation.ts';
import { matchingRows } from '../vectors/policy/matching.ts';
import type { PolicyRow } from '../vectors/policy/row.ts';
import { variableRows } from '../vectors/policy/variables.ts';

const groups: { readonly [title: string]: readonly PolicyRow[] } = {
  'statement matching': matchingRows,
  'policy variables': variableRows,
  'policy types and accounts': decisionRows,
  'identity federation': federationRows,
};

for (const [title, rows] of Object.entries(groups)) {
  describe(title, () => {
    for (const { name, page, year, derived, question, expected } of rows) {
      test(`${name} (${page}, ${year}${derived ? ', derived' : ''})`, () => {
        expect(decide(question).decision).toBe(expected);
        expect(evaluate(question).decision).toBe(expected);
      });
    }
  });
}
