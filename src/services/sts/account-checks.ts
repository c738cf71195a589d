// What STS checks besides the assertion: the account, the trust policy, the length of the session.
import { type Check, type CheckResult, fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { decisionFound } from '../shared/decision-found.ts';
import type { Attempt, AttemptFacts } from './attempt.ts';
import type { TrustQuestion } from './trust-cases.ts';

type AccountCheck = Check<Attempt, AttemptFacts>;

export const accountChecks: readonly AccountCheck[] = [
  {
    id: 'sts-provider-exists',
    title: 'The account has this SAML provider',
    cite: ['iam-saml-troubleshoot', 'Specified provider doesn’t exist'],
    why: 'The provider holds the metadata that the signature is verified with.',
    test: ({ call, provider }) =>
      provider
        ? pass(provider.arn, 'a SAML provider of the account', 'PrincipalArn')
        : fail(call.principalArn, 'a SAML provider of the account', 'PrincipalArn'),
  },
  {
    id: 'sts-role-exists',
    title: 'The account has this role',
    cite: ['iam-saml-troubleshoot', 'Not authorized to perform sts:AssumeRoleWithSAML'],
    why: 'STS does not say whether the role or the right is missing: role names would be easy to guess.',
    test: ({ call, role }) =>
      role
        ? pass(role.arn, 'a role of the account', 'RoleArn')
        : fail(call.roleArn, 'a role of the account', 'RoleArn'),
  },
  {
    id: 'sts-role-not-reserved',
    title: 'The role is none of Identity Center’s',
    cite: ['sts-assume-role-with-saml', 'AssumeRoleWithSAML'],
    why: 'Roles whose names begin AWSReservedSSO_ are lent by IAM Identity Center only.',
    test: ({ role }) => {
      if (!role) return notReached;
      return role.name.startsWith('AWSReservedSSO_')
        ? fail(role.name, 'a role that is not managed by IAM Identity Center', 'RoleArn')
        : pass(role.name, undefined, 'RoleArn');
    },
  },
  trusted(
    'sts-trust-policy',
    'The trust policy lets this provider’s users take the role',
    'sts:AssumeRoleWithSAML',
    'Any identity provider of the account could hand out any role.',
  ),
  trusted(
    'sts-trust-tag-session',
    'The trust policy lets the session have tags',
    'sts:TagSession',
    'An identity provider could give out tags that other policies trust.',
  ),
  trusted(
    'sts-trust-source-identity',
    'The trust policy lets the session have a source identity',
    'sts:SetSourceIdentity',
    'The name under which someone is found later could be set by anyone.',
  ),
  {
    id: 'sts-duration',
    title: 'DurationSeconds is within the role’s maximum',
    cite: ['sts-assume-role-with-saml', 'DurationSeconds'],
    why: 'The owner of the role decides how long it is lent, not the caller.',
    test: ({ call, role }) => {
      if (!role) return notReached;
      const expected = `at most ${role.maxSessionDurationSeconds} seconds`;
      if (call.durationSeconds === undefined) return pass('not given: 3600', expected, 'DurationSeconds');
      const actual = String(call.durationSeconds);
      return call.durationSeconds <= role.maxSessionDurationSeconds
        ? pass(actual, expected, 'DurationSeconds')
        : fail(actual, expected, 'DurationSeconds');
    },
  },
  {
    id: 'sts-session-policy',
    title: 'The session policy is a policy',
    cite: ['sts-assume-role-with-saml', 'Policy'],
    why: 'A policy that cannot be read would limit nothing.',
    test: ({ call, policyErrors }) => {
      if (call.policy === undefined) return notApplicable;
      const [first] = policyErrors;
      return first
        ? fail(
            `${first.message} (line ${first.line}, column ${first.column})`,
            'a policy of the IAM language',
            'Policy',
          )
        : pass('a policy', 'a policy of the IAM language', 'Policy');
    },
  },
  {
    id: 'sts-session-policy-arns',
    title: 'The managed session policies are of the role’s account, or AWS’s own',
    cite: ['sts-assume-role-with-saml', 'PolicyArns'],
    why: 'Somebody else could change what limits the session.',
    test: ({ call, unknownPolicyArn }) => {
      if (call.policyArns.length === 0) return notApplicable;
      const expected = 'managed policies that the account of the role has';
      return unknownPolicyArn === undefined
        ? pass(call.policyArns.join(', '), expected, 'PolicyArns.member.1.arn')
        : fail(unknownPolicyArn, expected, `PolicyArns.member.${call.policyArns.indexOf(unknownPolicyArn) + 1}.arn`);
    },
  },
  {
    id: 'sts-packed-size',
    title: 'Session policies and tags fit into the token',
    cite: ['sts-assume-role-with-saml', 'PackedPolicySize'],
    why: 'The session carries them along with every request.',
    test: ({ packedPercent }) => {
      if (packedPercent === undefined) return notApplicable;
      const actual = `${packedPercent} %`;
      return packedPercent <= 100 ? pass(actual, 'at most 100 %') : fail(actual, 'at most 100 %');
    },
  },
];

function trusted(id: string, title: string, action: TrustQuestion['action'], why: string): AccountCheck {
  return {
    id,
    title,
    cite: ['iam-saml-troubleshoot', 'Not authorized to perform sts:AssumeRoleWithSAML'],
    why,
    test: ({ role, identity, answers }): CheckResult => {
      if (!role || !identity) return notReached;
      const answer = answers.find((one) => one.action === action);
      if (!answer) return notApplicable;
      const { decision } = answer.verdict;
      const expected = `${action} allowed`;
      return decision === 'Allowed'
        ? pass(expected, expected, 'RoleArn')
        : fail(decisionFound(answer.verdict), expected, 'RoleArn');
    },
  };
}
