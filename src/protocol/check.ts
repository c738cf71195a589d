// One named rule of a standard, and the ordered list in which a party applies such rules.

/** How sure we are: AWS or a standard says it; a third party recorded it from a live account; seen in the wild; our inference. */
export type Known = 'documented' | 'recorded' | 'seen' | 'inferred';

/** A citation: a short name from sources.ts, then the section or the page's heading. Example: ['saml-core', '§2.5.1.4']. */
export type Cite = readonly [source: string, section?: string];

export type CheckOutcome = 'pass' | 'fail' | 'not-applicable' | 'not-reached';

/** What a check found in the message, where, and what it expected there. `path` is an address inside the layer. */
export type CheckResult = {
  readonly outcome: CheckOutcome;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  readonly path?: string | undefined;
};

/** A rule that belongs to a standard, not to a party: whoever applies it lists it in its rows. `test` never throws on any subject. */
export type Check<Subject, Facts> = {
  readonly id: string;
  readonly title: string;
  readonly cite: Cite;
  /** One sentence: what goes wrong where nobody checks this. */
  readonly why: string;
  readonly test: (subject: Subject, facts: Facts) => CheckResult | Promise<CheckResult>;
};

/** What a learner sees of a check, without the code that runs it. */
export type CheckDescription = Omit<Check<never, never>, 'test'>;

/** One line of a party's list. Enforced rows refuse with `rejectAs`, an id in the party's error table. */
export type CheckRow<Subject, Facts> = {
  readonly check: Check<Subject, Facts>;
  readonly enforced: boolean;
  readonly rejectAs?: string;
  /** How we know that this party enforces it, or that it does not. */
  readonly known: Known;
};

export type RowResult = {
  readonly check: CheckDescription;
  readonly enforced: boolean;
  readonly rejectAs?: string | undefined;
  readonly known: Known;
  readonly result: CheckResult;
};

/**
 * Runs every row's check once, in order, and never stops: the strict read-out. The party's own read-out is
 * {@link firstEnforcedFailure}. A check that throws is an author's error and is not caught.
 */
export async function runRows<Subject, Facts>(
  rows: readonly CheckRow<Subject, Facts>[],
  subject: Subject,
  facts: Facts,
): Promise<readonly RowResult[]> {
  const results: RowResult[] = [];
  for (const { check, enforced, rejectAs, known } of rows) {
    const { test, ...description } = check;
    results.push({ check: description, enforced, rejectAs, known, result: await test(subject, facts) });
  }
  return results;
}

/** The row at which the party stops, or undefined when it accepts. */
export function firstEnforcedFailure(results: readonly RowResult[]): RowResult | undefined {
  return results.find(({ enforced, result }) => enforced && result.outcome === 'fail');
}

export const pass = (actual?: string, expected?: string, path?: string): CheckResult => ({
  outcome: 'pass',
  actual,
  expected,
  path,
});
export const fail = (actual: string, expected: string, path?: string): CheckResult => ({
  outcome: 'fail',
  actual,
  expected,
  path,
});
export const notApplicable: CheckResult = { outcome: 'not-applicable' };
export const notReached: CheckResult = { outcome: 'not-reached' };
