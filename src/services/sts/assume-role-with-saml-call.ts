// The parameters of AssumeRoleWithSAML and their limits (AWS STS API Reference: AssumeRoleWithSAML).
import type { RowResult } from '#protocol/check.ts';
import { fail, pass } from '#protocol/check.ts';
import { memberList, parameter, type QueryCall } from '../shared/query-protocol.ts';
import { type Constraint, constraintProblems } from './constraints.ts';

export type AssumeRoleWithSamlCall = {
  readonly roleArn: string;
  readonly principalArn: string;
  /** Base64 of the Response, as sent. */
  readonly samlAssertion: string;
  readonly policyArns: readonly string[];
  readonly policy: string | undefined;
  /** undefined: the default, 3600. */
  readonly durationSeconds: number | undefined;
};

/** The call, or what is wrong with its parameters: an id of the error table with what its text quotes. */
export type ReadCall = { readonly rows: readonly RowResult[] } & (
  | { readonly call: AssumeRoleWithSamlCall }
  | { readonly refuse: 'constraint' | 'arn-invalid'; readonly params: { readonly [name: string]: string } }
);

const arnText = { regex: /^[\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u };
const arnPattern = {
  ...arnText,
  text: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+',
};
const policyPattern = {
  regex: /^[\t\n\r\u0020-\u00FF]+$/,
  text: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
};

/** Reads and checks the parameters: first the model's limits, all at once, then whether the ARNs are ARNs. */
export function readAssumeRoleWithSaml(query: QueryCall): ReadCall {
  const [roleArn, principalArn] = [parameter(query, 'RoleArn'), parameter(query, 'PrincipalArn')];
  const [samlAssertion, policy] = [parameter(query, 'SAMLAssertion'), parameter(query, 'Policy')];
  const duration = parameter(query, 'DurationSeconds');
  const policyArns = memberList(query, 'PolicyArns', 'arn');
  const constraints: readonly Constraint[] = [
    { name: 'roleArn', value: roleArn, required: true, length: [20, 2048], pattern: arnPattern },
    { name: 'principalArn', value: principalArn, required: true, length: [20, 2048], pattern: arnPattern },
    { name: 'sAMLAssertion', value: samlAssertion, required: true, sensitive: true, length: [4, 100_000] },
    { name: 'policyArns', value: String(policyArns.length), range: [0, 10] },
    { name: 'policy', value: policy, length: [1, 2048], pattern: policyPattern },
    { name: 'durationSeconds', value: duration, range: [900, 43_200] },
  ];
  const problems = constraintProblems(constraints);
  const limits = row(limitsCheck, problems, 'every parameter within the limits of the API');
  if (problems.length > 0 || roleArn === undefined || principalArn === undefined || samlAssertion === undefined) {
    const params = {
      problems: problems.join('; '),
      count: String(problems.length),
      plural: problems.length === 1 ? '' : 's',
    };
    return { rows: [limits], refuse: 'constraint', params };
  }
  const notArns = [roleArn, principalArn, ...policyArns].filter(
    (text) => !/^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s.test(text),
  );
  const arns = row(arnsCheck, notArns, 'arn:partition:service:region:account:resource');
  const [notArn] = notArns;
  if (notArn !== undefined) return { rows: [limits, arns], refuse: 'arn-invalid', params: { arn: notArn } };
  const durationSeconds = duration === undefined ? undefined : Number(duration);
  return { rows: [limits, arns], call: { roleArn, principalArn, samlAssertion, policyArns, policy, durationSeconds } };
}

const limitsCheck = {
  id: 'sts-parameters',
  title: 'The parameters are within the limits of the API',
  cite: ['sts-assume-role-with-saml', 'Request Parameters'],
  why: 'A response of a person with hundreds of groups is longer than the 100,000 characters that the API reads.',
} as const;

const arnsCheck = {
  id: 'sts-arns',
  title: 'RoleArn and PrincipalArn are ARNs',
  cite: ['sts-assume-role-with-saml', 'Request Parameters'],
  why: 'A role’s name alone does not say in which account it is.',
} as const;

function row(check: typeof limitsCheck | typeof arnsCheck, problems: readonly string[], expected: string): RowResult {
  const result = problems.length === 0 ? pass(expected, expected) : fail(problems.join('; '), expected);
  return {
    check,
    enforced: true,
    known: 'recorded',
    rejectAs: check === limitsCheck ? 'constraint' : 'arn-invalid',
    result,
  };
}
