import type { AwsError } from './error-table.ts';

/** What every action that opens a role session refuses of its parameters, by id. */
export const sessionParameterErrors: readonly AwsError[] = [
  {
    id: 'duration-exceeds-role',
    code: 'ValidationError',
    httpStatus: 400,
    text: () => 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    known: 'seen',
  },
  {
    id: 'constraint',
    code: 'ValidationError',
    httpStatus: 400,
    text: ({ count = '', plural = '', problems = '' }) => `${count} validation error${plural} detected: ${problems}`,
    known: 'recorded',
  },
  {
    id: 'arn-invalid',
    code: 'ValidationError',
    httpStatus: 400,
    text: (params) => `${params['arn'] ?? ''} is invalid`,
    known: 'recorded',
  },
  {
    id: 'malformed-policy',
    code: 'MalformedPolicyDocument',
    httpStatus: 400,
    text: (params) => params['problem'] ?? 'Syntax errors in policy.',
    known: 'documented',
  },
  {
    id: 'packed-policy-too-large',
    code: 'PackedPolicyTooLarge',
    httpStatus: 400,
    text: (params) => `Packed policy consumes ${params['percent'] ?? ''}% of allotted space`,
    known: 'seen',
  },
  {
    id: 'session-policies-differ-in-account',
    code: 'ValidationError',
    httpStatus: 400,
    text: (params) => `Policy ${params['arn'] ?? ''} does not exist in the account of the role`,
    known: 'inferred',
  },
  {
    id: 'transitive-tag-missing',
    code: 'InvalidParameterValue',
    httpStatus: 400,
    text: () => 'The specified transitive tag key must be included in the requested tags.',
    known: 'recorded',
  },
];
