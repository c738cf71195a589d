import { explained } from './explained.ts';
import { sessionParameterErrors } from './session-parameters.ts';

const apiReference = 'AWS STS API Reference: AssumeRoleWithSAML';

/** The refusals of every action that opens a role session, with what they mean and usually come from. */
export const explainedSessionParameterErrors = explained(sessionParameterErrors, {
  'duration-exceeds-role': {
    source: 'aws-azure-login issue 77, gsts issue 13',
    meaning: "DurationSeconds is more than the role's maximum session duration.",
    causes: [
      'A tool copies SessionDuration of the assertion into DurationSeconds.',
      'The role still has the default of one hour.',
    ],
  },
  constraint: {
    source: 'localstack/localstack, test_sts.snapshot.json (recorded on AssumeRole); limits of the STS API model',
    meaning: 'A parameter is missing, too short, too long or has characters that the API does not take.',
    causes: [
      'A response of more than 100,000 characters: a person with hundreds of groups.',
      'DurationSeconds below 900.',
    ],
  },
  'arn-invalid': {
    source: 'localstack/localstack, test_sts.snapshot.json (recorded on AssumeRole)',
    meaning: 'A parameter that is to be an ARN is none.',
    causes: ['A role name was given instead of its ARN.'],
  },
  'malformed-policy': {
    source: apiReference,
    meaning: 'The session policy is no policy.',
    causes: ['A comma too many, an element that does not exist.'],
  },
  'packed-policy-too-large': {
    source: 'logs in public repositories; AWS STS API Reference: AssumeRoleWithSAML',
    meaning: 'Session policy, policy ARNs and session tags together do not fit into a session token.',
    causes: ['A long session policy together with many tags.'],
  },
  'session-policies-differ-in-account': {
    source: `${apiReference}: that they must be of that account; code and text are inferred`,
    meaning: 'Managed policies given as session policies must be of the account of the role, or of AWS.',
    causes: ['The ARN was copied from another account.', 'A spelling mistake in the name.'],
  },
  'transitive-tag-missing': {
    source: 'localstack/localstack, test_sts.snapshot.json (recorded on AssumeRole)',
    meaning: 'TransitiveTagKeys names a tag that the session does not have.',
    causes: ['The PrincipalTag attribute is empty for this person, its transitive key is sent all the same.'],
  },
});
