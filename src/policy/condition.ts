import type { JsonNode } from '#wire/json-document.ts';
import { arnMatches, templateMatches } from './arn-pattern.ts';
import { parseDateValue } from './date-value.ts';
import { compareDecimals, type Decimal, parseDecimal } from './decimal.ts';
import { type IpRange, ipRangeHolds, parseIpRange } from './ip-range.ts';
import { both, either, no, not, type Tri, yes } from './kleene.ts';
import type { OperatorFamily, WrittenOperator } from './operators.ts';
import { patternMatches } from './pattern.ts';
import { doubt, lookup, type RequestView, weighReadings } from './request-view.ts';
import { type Template, templateOf } from './template.ts';
import type { ContextValue } from './types.ts';

/** One value of a condition, read as its operator needs it; what could not be read stays undefined and never matches. */
export type ConditionValue = {
  readonly node: JsonNode;
  readonly template: Template | undefined;
  readonly data: Decimal | number | IpRange | string | undefined;
};

/** One key under one operator. */
export type Condition = {
  readonly operator: WrittenOperator;
  readonly operatorNode: JsonNode;
  readonly keyNode: JsonNode;
  readonly key: string;
  readonly values: readonly ConditionValue[];
};

/** Reads one policy value of a condition; only string and ARN operators (and perhaps Bool) take variables. */
export function conditionValue(node: JsonNode, { family }: WrittenOperator, variables: boolean): ConditionValue {
  const read = READERS[family];
  if (read) return { node, template: undefined, data: read(node.text) };
  return { node, template: templateOf(node.text, variables, family === 'like' || family === 'arn'), data: undefined };
}

const READERS: { readonly [family in OperatorFamily]?: (text: string) => ConditionValue['data'] } = {
  numeric: parseDecimal,
  date: parseDateValue,
  ip: parseIpRange,
  binary: base64Bytes,
  null: (text) => text.toLowerCase(),
};

/** Whether one key under one operator is satisfied by the request. */
export function conditionMatches(condition: Condition, view: RequestView): Tri {
  const { operator } = condition;
  const value = lookup(view, condition.key);
  if (operator.family === 'null') return nullMatches(condition, value, view);
  if (value === undefined || (typeof value === 'object' && value.length === 0)) return absentMatches(operator);
  if (operator.set) {
    const values = typeof value === 'string' ? [value] : value;
    const result = setMatches(condition, values, view);
    if (!values.includes('')) return result;
    // "If the key values in the request resolve to an empty data set (for example, an empty string)": as if absent.
    const rest = values.filter((one) => one !== '');
    const other = rest.length === 0 ? absentMatches(operator) : setMatches(condition, rest, view);
    return weighReadings(view, 'empty-value', result, other);
  }
  if (typeof value === 'string') return valueMatches(condition, value, view);
  // A multivalued key without a set operator: not documented beyond "need a set operator".
  // First reading: nothing matches; second: any value may (for a negated operator, none may).
  const any = operator.negated || value.some((one) => valueMatches(condition, one, view) > no);
  return any ? doubt(view, 'many-values') : no;
}

/** The answer for a key that is not in the request (#Conditions_IfExists, single-vs-multi-valued-context-keys). */
export function absentMatches(operator: WrittenOperator): Tri {
  if (operator.ifExists || operator.set === 'ForAllValues') return yes;
  return operator.set === undefined && operator.negated ? yes : no;
}

function setMatches(condition: Condition, values: readonly string[], view: RequestView): Tri {
  let result: Tri = condition.operator.set === 'ForAllValues' ? yes : no;
  for (const value of values) {
    const one = valueMatches(condition, value, view);
    result = condition.operator.set === 'ForAllValues' ? both(result, one) : either(result, one);
  }
  return result;
}

/** Whether one request value passes: OR over the policy's values, NOR for a negated operator. */
export function valueMatches(condition: Condition, value: string, view: RequestView): Tri {
  let result: Tri = no;
  for (const wanted of condition.values) {
    result = either(result, comparison(condition.operator, wanted, value, view));
    if (result === yes) break;
  }
  return condition.operator.negated ? not(result) : result;
}

/** The comparison of one request value with one policy value, before any negation. */
export function comparison(operator: WrittenOperator, wanted: ConditionValue, value: string, view: RequestView): Tri {
  const { template, data } = wanted;
  if (template !== undefined) {
    if (template.text !== undefined) return textMatches(operator, template.text, value, view);
    const result = templateMatches(template, view, (text) => textMatches(operator, text, value, view));
    // The variables page forbids variables in Bool, the operators page allows them.
    return operator.family === 'bool' && result === yes ? doubt(view, 'bool-variable') : result;
  }
  if (data === undefined) return no;
  switch (operator.family) {
    case 'numeric': {
      const number = parseDecimal(value);
      return number && accepts(operator, compareDecimals(number, data as Decimal)) ? yes : no;
    }
    case 'date': {
      const instant = parseDateValue(value);
      return instant !== undefined && accepts(operator, instant - (data as number)) ? yes : no;
    }
    case 'ip': {
      const address = parseIpRange(value);
      return address && ipRangeHolds(data as IpRange, address) ? yes : no;
    }
    default:
      return base64Bytes(value) === data ? yes : no;
  }
}

function textMatches({ family }: WrittenOperator, text: string, value: string, view: RequestView): Tri {
  switch (family) {
    case 'equals':
      return text === value ? yes : no;
    case 'equalsIgnoreCase':
    case 'bool':
      return text.toLowerCase() === value.toLowerCase() ? yes : no;
    case 'arn':
      return arnMatches(text, value, view);
    default:
      return patternMatches(text, value) ? yes : no;
  }
}

function accepts(operator: WrittenOperator, difference: number): boolean {
  return operator.order.includes(difference < 0 ? '-' : difference > 0 ? '+' : '0');
}

function nullMatches(condition: Condition, value: ContextValue | undefined, view: RequestView): Tri {
  // "the key exists and its value is not null": whether an empty string is null differs between the pages.
  const answer = (present: boolean): Tri => (condition.values.some(({ data }) => data === String(!present)) ? yes : no);
  const present = value !== undefined && (value === '' || value.length > 0);
  const filled = typeof value === 'string' ? value !== '' : value?.some((one) => one !== '') === true;
  return weighReadings(view, 'empty-value', answer(present), answer(filled));
}

function base64Bytes(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
