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

const OPERATORS = 'reference_policies_elements_condition_operators';
const MULTI = 'reference_policies_condition-single-vs-multi-valued-context-keys';
const LOGIC = 'reference_policies_condition-logic-multiple-context-keys-or-values';

type Short = readonly [
  operator: string,
  wanted: unknown,
  value: ContextValue | undefined,
  satisfied: boolean | 'unsure',
];

function rows(page: string, year: Year, derived: boolean, list: readonly Short[]): readonly ConditionRow[] {
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

const arn = 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt';
const topic = 'arn:aws:sns:us-east-1:123456789012:topic';

export const conditionRows: readonly ConditionRow[] = [
  ...rows(`${OPERATORS}#Conditions_String`, '2023', false, [
    ['StringEquals', 'iamuser-admin', 'iamuser-admin', true],
    ['StringEquals', 'iamuser-admin', 'IAMUser-admin', false],
    ['StringEquals', 'iamuser-admin', undefined, false],
    ['StringNotEquals', 'iamuser-admin', 'other', true],
    ['StringNotEquals', 'iamuser-admin', 'iamuser-admin', false],
    ['StringEqualsIgnoreCase', 'iamuser-admin', 'IAMUser-Admin', true],
    ['StringNotEqualsIgnoreCase', 'iamuser-admin', 'IAMUser-Admin', false],
    ['StringLike', ['', 'home/', 'home/ada/'], 'home/', true],
    ['StringLike', ['', 'home/', 'home/ada/'], '', true],
    ['StringLike', ['', 'home/', 'home/ada/'], 'home/bob/', false],
  ]),
  ...rows(`${OPERATORS}#Conditions_String`, '2023', true, [
    ['StringEquals', 'a*', 'a*', true],
    ['StringEquals', 'a*', 'abc', false],
    ['StringEquals', '', '', true],
    ['StringEqualsIgnoreCase', 'a*', 'ABC', false],
    ['StringEqualsIgnoreCase', 'a?', 'A?', true],
    ['StringNotEqualsIgnoreCase', 'abc', 'abd', true],
    ['StringLike', 'home/*', 'home/', true],
    ['StringLike', 'home/*', 'home/ada/x', true],
    ['StringLike', 'home/*', 'Home/ada', false],
    ['StringLike', 'a?c', 'abc', true],
    ['StringLike', 'a?c', 'ac', false],
    ['StringLike', '*c', 'abc', true],
    ['StringLike', 'a*b*c', 'a-b-b-c', true],
    ['StringLike', 'a*b*c', 'a-b-b', false],
    ['StringLike', 't2.*', 't2.micro', true],
    ['StringLike', 't2.*', 't2micro', false],
    ['StringLike', '[ab]*', 'abc', false],
    ['StringLike', '\\*', '\\x', true],
    ['StringLike', '*', '', true],
    ['StringNotLike', 'home/*', 'other', true],
    ['StringNotLike', 'home/*', 'home/x', false],
    ['StringNotLike', ['a*', 'b*'], 'bc', false],
    ['StringNotLike', ['a*', 'b*'], 'cc', true],
  ]),
  ...rows(`${OPERATORS}#Conditions_Numeric`, '2023', false, [
    ['NumericLessThanEquals', '10', '10', true],
    ['NumericLessThanEquals', '10', '11', false],
    ['NumericLessThanEquals', '10', undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_Numeric`, '2023', true, [
    ['NumericEquals', '10', '10.0', true],
    ['NumericEquals', '010', '10', true],
    ['NumericEquals', 10, '10', true],
    ['NumericEquals', '0', '-0', true],
    ['NumericEquals', '9007199254740993', '9007199254740992', false],
    ['NumericEquals', 'ten', 'ten', false],
    ['NumericNotEquals', '10', '10', false],
    ['NumericNotEquals', '10', '11', true],
    ['NumericLessThan', '10', '9.99', true],
    ['NumericLessThan', '10', '10', false],
    ['NumericLessThan', '-5', '-6', true],
    ['NumericLessThan', '9', '10', false],
    ['NumericGreaterThan', '10', '10.01', true],
    ['NumericGreaterThan', '10', '10', false],
    ['NumericGreaterThan', '3600', 'abc', false],
    ['NumericGreaterThanEquals', '10', '10', true],
    ['NumericGreaterThanEquals', '10', '-11', false],
    ['NumericGreaterThanEquals', ['20', '5'], '6', true],
  ]),
  ...rows(`${OPERATORS}#Conditions_Date`, '2023', false, [
    ['DateGreaterThan', '2020-01-01T00:00:01Z', '2020-06-01T00:00:00Z', true],
    ['DateGreaterThan', '2020-01-01T00:00:01Z', '2020-01-01T00:00:00Z', false],
    ['DateGreaterThan', '2020-01-01T00:00:01Z', undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_Date`, '2023', true, [
    ['DateEquals', '2026-11-23', '2026-11-23T00:00:00Z', true],
    ['DateEquals', '2026', '2026-01-01', true],
    ['DateEquals', '2026-11', '2026-11-01T00:00Z', true],
    ['DateEquals', '1577836800', '2020-01-01T00:00:00Z', true],
    ['DateEquals', '2020-01-01T00:00:00Z', '1577836800', true],
    ['DateEquals', '2020-01-01T01:00:00+01:00', '2020-01-01T00:00:00Z', true],
    ['DateEquals', '2020-01-01T00:00:00.5Z', '2020-01-01T00:00:00Z', false],
    ['DateNotEquals', '2026-11-23', '2026-11-24', true],
    ['DateNotEquals', '2026-11-23', '2026-11-23', false],
    ['DateLessThan', '2020-03-01', '2020-02-29T23:59:59Z', true],
    ['DateLessThan', '2020-01-01T00:00:00Z', '1577836800', false],
    ['DateLessThanEquals', '2020-01-01T00:00:00Z', '1577836800', true],
    ['DateGreaterThanEquals', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z', true],
    ['DateGreaterThanEquals', '2020-*', '2026-01-01', false],
    ['DateLessThan', '2019-02-30', '2019-01-01', false],
  ]),
  ...rows(`${OPERATORS}#Conditions_Boolean`, '2023', false, [
    ['Bool', 'false', 'false', true],
    ['Bool', 'false', 'true', false],
    ['Bool', 'true', undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_Boolean`, '2023', true, [
    ['Bool', true, 'true', true],
    ['Bool', ['true', 'false'], 'false', true],
    ['BoolIfExists', 'true', undefined, true],
    ['BoolIfExists', 'true', 'false', false],
  ]),
  ...rows(`${OPERATORS}#Conditions_BinaryEquals`, '2023', false, [
    ['BinaryEquals', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', true],
    ['BinaryEquals', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5VmFsdWVJbkJhc2U2NQ==', false],
  ]),
  ...rows(`${OPERATORS}#Conditions_BinaryEquals`, '2023', true, [
    ['BinaryEquals', 'AQI=', 'aqi=', false],
    ['BinaryEquals', 'AQI=', undefined, false],
    ['BinaryEquals', '***', '***', false],
  ]),
  ...rows(`${OPERATORS}#Conditions_IPAddress`, '2023', false, [
    ['IpAddress', '203.0.113.0/24', '203.0.113.77', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.1', false],
    ['IpAddress', ['203.0.113.0/24', '2001:DB8:1234:5678::/64'], '2001:db8:1234:5678::1', true],
    ['IpAddress', ['203.0.113.0/24', '2001:DB8:1234:5678::/64'], '2001:db8:1234:5679::1', false],
    ['IpAddress', '203.0.113.0/24', undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_IPAddress`, '2023', true, [
    ['IpAddress', '203.0.113.7', '203.0.113.7', true],
    ['IpAddress', '203.0.113.7', '203.0.113.8', false],
    ['IpAddress', '0.0.0.0/0', '198.51.100.1', true],
    ['IpAddress', '0.0.0.0/0', '2001:db8::1', false],
    ['IpAddress', '::/0', '2001:db8::1', true],
    ['IpAddress', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1', true],
    ['IpAddress', '2001:db8::1', '2001:db8::2', false],
    ['IpAddress', '10.0.0.0/9', '10.127.255.255', true],
    ['IpAddress', '10.0.0.0/9', '10.128.0.0', false],
    ['IpAddress', '203.0.113.0/24', 'not an address', false],
    ['IpAddress', '203.0.113.0/33', '203.0.113.1', false],
    ['NotIpAddress', '203.0.113.0/24', '203.0.113.1', false],
    ['NotIpAddress', '203.0.113.0/24', '198.51.100.1', true],
    ['NotIpAddress', '203.0.113.7', '2001:db8::1', true],
    ['NotIpAddress', '203.0.113.0/24', undefined, true],
    ['NotIpAddress', ['203.0.113.0/24', '198.51.100.0/24'], '198.51.100.1', false],
  ]),
  ...rows(`${OPERATORS}#Conditions_ARN`, '2023', false, [
    ['StringLike', 'arn:aws:someservice:*:111122223333:finance/*', arn, true],
    ['ArnLike', 'arn:aws:someservice:*:111122223333:finance/*', arn, false],
    ['ArnEquals', topic, topic, true],
    ['ArnEquals', topic, undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_ARN`, '2023', true, [
    ['ArnEquals', 'arn:aws:sns:*:123456789012:*', topic, true],
    ['ArnEquals', 'arn:aws:sns:us-east-?:123456789012:topic', topic, true],
    ['ArnLike', 'arn:aws:sns:*:*:Topic', topic, false],
    ['ArnLike', 'arn:aws:sns:*:123456789012:topic:*', `${topic}:sub`, true],
    ['ArnLike', 'arn:aws:sns:*', topic, 'unsure'],
    ['ArnLike', '*', topic, 'unsure'],
    ['ArnLike', 'arn:aws:sns:*:*:topic', 'no ARN', false],
    ['ArnNotEquals', topic, topic, false],
    ['ArnNotEquals', topic, `${topic}2`, true],
    ['ArnNotLike', 'arn:aws:sns:*:*:topic', topic, false],
    ['ArnNotLike', topic, undefined, true],
  ]),
  ...rows(OPERATORS, '2023', true, [
    ['StringNotEquals', 'x', undefined, true],
    ['StringNotLike', 'x*', undefined, true],
    ['StringNotEqualsIgnoreCase', 'x', undefined, true],
    ['NumericNotEquals', '1', undefined, true],
    ['DateNotEquals', '2026-01-01', undefined, true],
    ['ArnNotEquals', topic, undefined, true],
    ['StringLike', '*', undefined, false],
    ['StringEqualsIgnoreCase', 'x', undefined, false],
    ['IpAddress', '0.0.0.0/0', undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_IfExists`, '2023', false, [
    ['StringLikeIfExists', ['t1.*', 't2.*', 'm3.*'], undefined, true],
    ['StringLikeIfExists', ['t1.*', 't2.*', 'm3.*'], 't2.micro', true],
    ['StringLikeIfExists', ['t1.*', 't2.*', 'm3.*'], 'c5.large', false],
    ['StringNotEqualsIfExists', 'x', undefined, true],
  ]),
  ...rows(`${OPERATORS}#Conditions_IfExists`, '2023', true, [
    ['StringEqualsIfExists', 'x', 'y', false],
    ['NumericLessThanIfExists', '10', undefined, true],
    ['DateGreaterThanIfExists', '2020-01-01', undefined, true],
    ['ArnLikeIfExists', topic, undefined, true],
    ['IpAddressIfExists', '10.0.0.0/8', '192.0.2.1', false],
    ['ForAnyValue:StringEqualsIfExists', 'x', undefined, true],
    ['ForAllValues:StringEqualsIfExists', 'x', ['y'], false],
  ]),
  ...rows(`${OPERATORS}#Conditions_Null`, '2023', false, [
    ['Null', 'true', undefined, true],
    ['Null', 'true', '2026-11-23T00:00:00Z', false],
    ['Null', 'false', '2026-11-23T00:00:00Z', true],
    ['Null', 'false', undefined, false],
  ]),
  ...rows(`${OPERATORS}#Conditions_Null`, '2023', true, [
    ['Null', true, undefined, true],
    ['Null', ['true', 'false'], 'x', true],
    ['Null', 'false', ['x'], true],
    ['Null', 'true', [], true],
    ['Null', 'true', '', 'unsure'],
    ['Null', 'false', '', 'unsure'],
  ]),
  ...rows(MULTI, '2024-2026', false, [
    ['ForAllValues:StringEquals', ['PostDateTime', 'Message', 'Tags'], ['PostDateTime', 'Message'], true],
    ['ForAllValues:StringEquals', ['PostDateTime', 'Message', 'Tags'], ['PostDateTime', 'UserName'], false],
    ['ForAllValues:StringEquals', ['environment', 'webserver'], undefined, true],
    ['ForAnyValue:StringEquals', ['ID', 'PostDateTime'], ['PostDateTime', 'Message'], true],
    ['ForAnyValue:StringEquals', ['ID', 'PostDateTime'], ['UserName'], false],
    ['ForAnyValue:StringEquals', ['ID', 'PostDateTime'], undefined, false],
  ]),
  ...rows(MULTI, '2024-2026', true, [
    ['ForAllValues:StringLike', 'a*', ['ab', 'ac'], true],
    ['ForAllValues:StringLike', 'a*', ['ab', 'bc'], false],
    ['ForAllValues:StringEquals', 'a', [], true],
    ['ForAnyValue:StringEquals', 'a', [], false],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], true],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['a', 'd'], false],
    ['ForAllValues:StringNotEquals', ['a', 'b'], undefined, true],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'd'], true],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], false],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], undefined, false],
    ['ForAnyValue:StringNotLike', 'a*', [], false],
    ['ForAnyValue:StringLike', ['authenticated', 'cognito*'], ['unauthenticated'], false],
    ['ForAllValues:StringEquals', ['a', 'b'], 'a', true],
    ['ForAnyValue:StringEquals', ['a', 'b'], 'c', false],
    ['ForAllValues:NumericLessThan', '5', ['1', '4'], true],
    ['ForAnyValue:ArnLike', 'arn:aws:sns:*:*:topic', [topic], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['b', 'a', 'b'], true],
    ['StringEquals', 'a', ['a', 'b'], 'unsure'],
    ['StringEquals', 'a', ['b', 'c'], false],
    ['StringNotEquals', 'a', ['b', 'c'], 'unsure'],
    ['StringEquals', 'a', [], false],
    ['StringNotEquals', 'a', [], true],
  ]),
  ...rows('reference_policies_multi-value-conditions', '2023', false, [
    ['ForAllValues:StringLike', ['PostDateTime', 'Message', 'Tags'], ['PostDateTime', 'ID'], false],
    ['ForAnyValue:StringLike', ['ID', 'PostDateTime'], ['UserName', 'Message', 'PostDateTime'], true],
    ['ForAllValues:StringEquals', 'a', '', 'unsure'],
    ['ForAnyValue:StringEquals', ['', 'a'], '', 'unsure'],
  ]),
  ...rows(LOGIC, '2024-2026', true, [
    ['StringEquals', ['blue', 'green'], 'green', true],
    ['StringEquals', ['blue', 'green'], 'red', false],
    ['StringNotEquals', ['blue', 'green'], 'green', false],
    ['StringNotEquals', ['blue', 'green'], 'red', true],
    ['StringEquals', [], 'red', false],
    ['StringNotEquals', [], 'red', true],
  ]),
];
