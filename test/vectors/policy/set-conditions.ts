import { type ConditionRow, rows } from './condition-row.ts';

const OPERATORS = 'reference_policies_elements_condition_operators';
const MULTI = 'reference_policies_condition-single-vs-multi-valued-context-keys';
const LOGIC = 'reference_policies_condition-logic-multiple-context-keys-or-values';
const topic = 'arn:aws:sns:us-east-1:123456789012:topic';

/** IfExists, Null, the set operators and several values. */
export const setRows: readonly ConditionRow[] = [
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
