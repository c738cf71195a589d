import type { CheckOutcome } from '#protocol/check.ts';
import { isStructural } from './stations.ts';
import type { CheckLine } from './verdicts.ts';

const worst: readonly CheckOutcome[] = ['fail', 'pass', 'not-reached', 'not-applicable'];

/** The one mark of several checks: a failure beats everything; undefined when no check looks at the field. */
const together = (outcomes: readonly CheckOutcome[]): CheckOutcome | undefined =>
  worst.find((outcome) => outcomes.includes(outcome));

/** What this party and a strict one make of a field; undefined when no check looks at it. */
export type FieldOutcome = { readonly party: CheckOutcome | undefined; readonly strict: CheckOutcome | undefined };

/**
 * The marks of a field from the checks that look at it. That a value can be read does not say that anyone acts on it:
 * a party that makes no check of what the field says, where there is one, has not passed the field.
 */
export function fieldOutcome(looking: readonly CheckLine[]): FieldOutcome {
  const made = looking.filter(({ enforced }) => enforced);
  const ofMeaning = looking.filter(({ check }) => !isStructural(check));
  const party = made.length ? together(made.map(({ partyOutcome }) => partyOutcome)) : 'not-applicable';
  const onlyRead = ofMeaning.length > 0 && !ofMeaning.some(({ enforced }) => enforced);
  return {
    party: looking.length === 0 ? undefined : onlyRead && party === 'pass' ? 'not-applicable' : party,
    strict: together(looking.map(({ outcome }) => outcome)),
  };
}
