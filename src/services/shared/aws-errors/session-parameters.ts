import type { AwsError } from './error-table.ts';

const apiReference = 'AWS STS API Reference: AssumeRoleWithSAML';

/** What every action that opens a role session refuses of its parameters, by id. */
export const sessionParameterErrors: readonly AwsError[] = [
  {
    id: 'duration-exceeds-role',
    code: 'ValidationError',
    httpStatus: 400,
    text: () => 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    known: 'seen',
    source: 'aws-azure-login issue 77, gsts issue 13',
    meaning: "DurationSeconds is more than the role's maximum session duration.",
    causes: [
      'A tool copies SessionDuration of the assertion into DurationSeconds.',
      'The role still has the default of one hour.',
    ],
  },
  {
    id: 'constraint',
    code: 'ValidationError',
    httpStatus: 400,
    text: ({ count = '', plural = '', problems = '' }) => `${count} validation error${plural} detected: ${problems}`,
    known: 'recorded',
    source: 'localstack/localstack, test_sts.snapshot.json (recorded on AssumeRole); limits of the STS API model',
    meaning: 'A parameter is missing, too short, too long or has characters that the API does not take.',
    causes: [
      'A response of more than 100,000 characters: a person with hundreds of groups.',
      'DurationSeconds below 900.',
    ],
  },
  {
    id: 'arn-invalid',
    code: 'ValidationError',
    httpStatus: 400,
    text: (params) => `${params['arn'] ?? ''} is invalid`,
    known: 'recorded',
    source: 'localstack/localstack, test_sts.snapshot.json (recorded on AssumeRole)',
    meaning: 'A parameter that is to be an ARN is none.',
    causes: ['A role name was given instead of its ARN.'],
  },
  {
    id: 'malformed-policy',
    code: 'MalformedPolicyDocument',
    httpStatus: 400,
    text: (params) => params['problem'] ?? 'Syntax errors in policy.',
    known: 'documented',
    source: apiReference,
    meaning: 'The session policy is no policy.',
    causes: ['A comma too many, an element that does not exist.'],
  },
  {
    id: 'packed-policy-too-large',
    code: 'PackedPolicyTooLarge',
    httpStatus: 400,
    text: (params) => `Packed policy consumes ${params['percent'] ?? ''}% of allotted space`,
    known: 'seen',
    source: 'logs in public repositories; AWS STS API Reference: AssumeRoleWithSAML',
    meaning: 'Session policy, policy ARNs and session tags together do not fit into a session token.',
    causes: ['A long session policy together with many tags.'],
  },
  {
    id: 'session-policies-differ-in-account',
    code: 'ValidationError',
    httpStatus: 400,
    text: (params) => `Policy ${params['arn'] ?? ''} does not exist in the account of the role`,
    known: 'inferred',
    source: `${apiReference}: that they must be of that account; code and text are inferred`,
    meaning: 'Managed policies given as session policies must be of the account of the role, or of AWS.',
    causes: ['The ARN was copied from another account.', 'A spelling mistake in the name.'],
  },
  {
    id: 'transitive-tag-missing',
    code: 'InvalidParameterValue',
    httpStatus: 400,
    text: () => 'The specified transitive tag key must be included in the requested tags.',
    known: 'recorded',
    source: 'localstack/localstack, test_sts.snapshot.json (recorded on AssumeRole)',
    meaning: 'TransitiveTagKeys names a tag that the session does not have.',
    causes: ['The PrincipalTag attribute is empty for this person, its transitive key is sent all the same.'],
  },
];
