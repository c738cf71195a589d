// Whether an entry matches a filter: true, false or undefined (RFC 4511 §4.5.1.7).
import { dnKey } from './dn.ts';
import type { LdapFilter } from './filter.ts';
import { matchingOf, prepareValue } from './match-value.ts';

/** The entry as a filter sees it. `values` gives the values of an attribute, undefined for a name that the server does not know. */
export type FilterSubject = { readonly values: (attribute: string) => readonly string[] | undefined };

/** true, false, or undefined where the server cannot tell; only true matches. Never throws. */
export function matchFilter(filter: LdapFilter, subject: FilterSubject): boolean | undefined {
  switch (filter.kind) {
    case 'and':
      return all(filter.filters.map((one) => matchFilter(one, subject)));
    case 'or':
      return negated(all(filter.filters.map((one) => negated(matchFilter(one, subject)))));
    case 'not':
      return negated(matchFilter(filter.filter, subject));
    case 'extensible':
      return matchExtensible(filter, subject);
    default: {
      const values = subject.values(filter.attribute);
      return values === undefined ? undefined : values.some((value) => matchValue(filter, value));
    }
  }
}

type ValueFilter = Exclude<LdapFilter, { kind: 'and' | 'or' | 'not' | 'extensible' }>;

function matchValue(filter: ValueFilter, value: string): boolean {
  if (filter.kind === 'present') return true;
  const prepare = preparation(filter.attribute);
  const have = prepare(value);
  if (filter.kind === 'substrings') return matchSubstrings(filter, have, prepare);
  const want = prepare(filter.value);
  if (filter.kind === 'equal' || filter.kind === 'approx') return have === want;
  const order = compare(have, want);
  return filter.kind === 'greaterOrEqual' ? order >= 0 : order <= 0;
}

function matchSubstrings(
  { initial, any, final }: Extract<LdapFilter, { kind: 'substrings' }>,
  have: string,
  prepare: (value: string) => string,
): boolean {
  const first = prepare(initial);
  const last = prepare(final);
  if (!have.startsWith(first) || !have.endsWith(last) || have.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of any.map(prepare)) {
    const found = have.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= have.length - last.length;
}

/**
 * RFC 4511 §4.5.1.7.7, for the rules that people use; another rule is undefined.
 * Simplified: In reality a filter with `:dn` also searches the attributes of the entry's name. Here `:dn` is read, and
 * only the entry's own attributes are searched.
 */
function matchExtensible(
  { attribute, rule, value }: Extract<LdapFilter, { kind: 'extensible' }>,
  subject: FilterSubject,
): boolean | undefined {
  const values = attribute === '' ? undefined : subject.values(attribute);
  if (values === undefined) return undefined;
  switch (rule) {
    case '':
      return values.some((have) => preparation(attribute)(have) === preparation(attribute)(value));
    case 'caseExactMatch':
    case '2.5.13.5':
      return values.includes(value);
    case 'caseIgnoreMatch':
    case '2.5.13.2':
      return values.some((have) => prepareValue(have) === prepareValue(value));
    case 'distinguishedNameMatch':
    case '2.5.13.1':
      return values.some((have) => dnKey(have) !== undefined && dnKey(have) === dnKey(value));
    // [MS-ADTS] §3.1.1.3.4.4: LDAP_MATCHING_RULE_BIT_AND and _OR
    case '1.2.840.113556.1.4.803':
      return values.some((have) => (Number(have) & Number(value)) === Number(value));
    case '1.2.840.113556.1.4.804':
      return values.some((have) => (Number(have) & Number(value)) !== 0);
    default:
      return undefined;
  }
}

function preparation(attribute: string): (value: string) => string {
  const matching = matchingOf(attribute);
  if (matching === 'exact') return (value) => value;
  return matching === 'dn' ? (value) => dnKey(value) ?? prepareValue(value) : prepareValue;
}

function compare(a: string, b: string): number {
  const integers = /^-?\d{1,15}$/;
  if (integers.test(a) && integers.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function all(outcomes: readonly (boolean | undefined)[]): boolean | undefined {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(undefined) ? undefined : true;
}

function negated(outcome: boolean | undefined): boolean | undefined {
  return outcome === undefined ? undefined : !outcome;
}
