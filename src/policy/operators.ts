/** What an operator compares; a negated operator is the NOT of its family's comparison. */
export type OperatorFamily =
  | 'equals'
  | 'equalsIgnoreCase'
  | 'like'
  | 'numeric'
  | 'date'
  | 'bool'
  | 'binary'
  | 'ip'
  | 'arn'
  | 'null';

/** A condition operator: `order` holds the accepted signs of a comparison, for numbers and dates. */
export type Operator = { readonly family: OperatorFamily; readonly negated: boolean; readonly order: string };

function row(family: OperatorFamily, negated = false, order = '0'): Operator {
  return { family, negated, order };
}

function ordered(name: string, family: OperatorFamily): { readonly [name: string]: Operator } {
  return {
    [`${name}Equals`]: row(family),
    [`${name}NotEquals`]: row(family, true),
    [`${name}LessThan`]: row(family, false, '-'),
    [`${name}LessThanEquals`]: row(family, false, '-0'),
    [`${name}GreaterThan`]: row(family, false, '+'),
    [`${name}GreaterThanEquals`]: row(family, false, '0+'),
  };
}

/** Every condition operator of reference_policies_elements_condition_operators, by its exact name. */
export const operators: { readonly [name: string]: Operator } = {
  StringEquals: row('equals'),
  StringNotEquals: row('equals', true),
  StringEqualsIgnoreCase: row('equalsIgnoreCase'),
  StringNotEqualsIgnoreCase: row('equalsIgnoreCase', true),
  StringLike: row('like'),
  StringNotLike: row('like', true),
  ...ordered('Numeric', 'numeric'),
  ...ordered('Date', 'date'),
  Bool: row('bool'),
  BinaryEquals: row('binary'),
  IpAddress: row('ip'),
  NotIpAddress: row('ip', true),
  ArnEquals: row('arn'),
  ArnLike: row('arn'),
  ArnNotEquals: row('arn', true),
  ArnNotLike: row('arn', true),
  Null: row('null'),
};

/** An operator as written in a policy, with its set prefix and IfExists suffix taken apart. */
export type WrittenOperator = Operator & {
  readonly name: string;
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly ifExists: boolean;
};

const WRITTEN = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

/** Reads an operator's name, or undefined when AWS has none of that name; Null takes no IfExists. */
export function readOperator(name: string): WrittenOperator | undefined {
  const [, prefix, base = '', suffix] = WRITTEN.exec(name) ?? [];
  const operator = Object.hasOwn(operators, base) ? operators[base] : undefined;
  if (!operator || (operator.family === 'null' && suffix)) return undefined;
  const set = prefix as WrittenOperator['set'];
  return { ...operator, name, set, ifExists: suffix !== undefined };
}
