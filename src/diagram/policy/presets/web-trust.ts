import { policyText } from '../policy-text.ts';
import { account, hop, roleArn, tokenBearer } from './people.ts';
import type { Preset } from './preset.ts';

const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E';
const cluster = `arn:aws:iam::${account}:oidc-provider/${issuer}`;
const github = 'token.actions.githubusercontent.com';
const githubArn = `arn:aws:iam::${account}:oidc-provider/${github}`;
const mainJob = 'repo:example-corp/reports:ref:refs/heads/main';

const statement = (members: object): string => policyText({ Version: '2012-10-17', Statement: [members] });

const podToken = (name: string, note: string, sub: string, audience = 'sts.amazonaws.com') =>
  tokenBearer(
    name,
    note,
    'OIDC',
    cluster,
    { [`${issuer}:sub`]: sub, [`${issuer}:aud`]: audience, 'sts:RoleSessionName': 'botocore-session-1' },
    { [`${issuer}:sub`]: [hop('Kubernetes', 'service account'), hop('Token', 'sub'), hop('STS', 'the key')] },
  );

const jobToken = (name: string, note: string, sub: string, repository: string) =>
  tokenBearer(
    name,
    note,
    'OIDC',
    githubArn,
    {
      [`${github}:sub`]: sub,
      [`${github}:aud`]: 'sts.amazonaws.com',
      [`${github}:repository`]: repository,
      'sts:RoleSessionName': 'GitHubActions',
    },
    { [`${github}:sub`]: [hop('GitHub', 'repository and ref'), hop('Token', 'sub'), hop('STS', 'the key')] },
  );

/** Who may ask for the roles of pods, GitHub jobs and an app's users. */
export const webTrustPresets: readonly Preset[] = [
  {
    id: 'trust-eks',
    title: 'Which pod may be this role?',
    lead: 'The provider vouches for every service account of the cluster. sub names the one that is meant.',
    group: 'web-identity',
    mode: 'trust',
    other: 'eks',
    lab: {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: roleArn('ReportsPod'),
      context: {},
      policies: [
        {
          id: 'trust',
          slot: 'resource',
          name: 'ReportsPod',
          text: statement({
            Sid: 'WriterOnly',
            Effect: 'Allow',
            Principal: { Federated: cluster },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: {
                [`${issuer}:aud`]: 'sts.amazonaws.com',
                [`${issuer}:sub`]: 'system:serviceaccount:reports:writer',
              },
            },
          }),
        },
      ],
      callers: [
        podToken('Writer', 'reports/writer', 'system:serviceaccount:reports:writer'),
        podToken('Next door', 'billing/default', 'system:serviceaccount:billing:default'),
        podToken(
          'Wrong audience',
          'a token for the cluster itself',
          'system:serviceaccount:reports:writer',
          'https://kubernetes.default.svc',
        ),
      ],
    },
    shown: [0, 1],
    experiments: [
      { id: 'no-sub', label: 'Forget sub', without: `${issuer}:sub` },
      { id: 'star', label: 'Write * under StringEquals', replace: [['reports:writer"', 'reports:*"']] },
    ],
    source: {
      title: 'Amazon EKS: assign IAM roles to Kubernetes service accounts',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    },
  },
  {
    id: 'trust-github',
    title: 'Whose job is this?',
    lead: 'One issuer for all of GitHub: without sub, anybody’s repository could ask for your role.',
    group: 'web-identity',
    mode: 'trust',
    other: 'github',
    lab: {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: roleArn('Deploy'),
      context: {},
      policies: [
        {
          id: 'trust',
          slot: 'resource',
          name: 'Deploy',
          text: statement({
            Sid: 'MainOfReports',
            Effect: 'Allow',
            Principal: { Federated: githubArn },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' },
              StringLike: { [`${github}:sub`]: mainJob },
            },
          }),
        },
      ],
      callers: [
        jobToken('Main branch', 'example-corp/reports', mainJob, 'example-corp/reports'),
        jobToken(
          'Mallory’s job',
          'a repository of her own',
          'repo:mallory/reports:ref:refs/heads/main',
          'mallory/reports',
        ),
        jobToken(
          'Pull request',
          'example-corp/reports',
          'repo:example-corp/reports:pull_request',
          'example-corp/reports',
        ),
      ],
    },
    shown: [0, 1],
    experiments: [
      { id: 'no-sub', label: 'Forget sub', without: `${github}:sub` },
      { id: 'any-ref', label: 'Any ref of the repository', replace: [['reports:ref:refs/heads/main', 'reports:*']] },
      { id: 'any-owner', label: 'A * where the owner stands', replace: [['repo:example-corp/', 'repo:*/']] },
    ],
    source: {
      title: 'Create a role for OpenID Connect federation: GitHub',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    },
  },
  {
    id: 'trust-google',
    title: 'A token for which app?',
    lead: 'Google signs tokens for every app there is. aud says which app a token was made for.',
    group: 'web-identity',
    mode: 'trust',
    other: 'login-with-amazon',
    lab: {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: roleArn('AppUser'),
      context: {},
      policies: [
        {
          id: 'trust',
          slot: 'resource',
          name: 'AppUser',
          text: statement({
            Sid: 'OurAppOnly',
            Effect: 'Allow',
            Principal: { Federated: 'accounts.google.com' },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { 'accounts.google.com:aud': '66677788899900pro0.apps.example' } },
          }),
        },
      ],
      callers: [
        tokenBearer('Alice', 'signed in to our app', 'OIDC', 'accounts.google.com', {
          'accounts.google.com:aud': '66677788899900pro0.apps.example',
          'accounts.google.com:sub': '110169484474386276334',
          'sts:RoleSessionName': 'app',
        }),
        tokenBearer('Alice, elsewhere', 'signed in to another app', 'OIDC', 'accounts.google.com', {
          'accounts.google.com:aud': '11122233344455.apps.example',
          'accounts.google.com:sub': '110169484474386276334',
          'sts:RoleSessionName': 'app',
        }),
      ],
    },
    shown: [0, 1],
    experiments: [{ id: 'no-aud', label: 'Forget aud', without: 'accounts.google.com:aud' }],
    source: {
      title: 'IAM and AWS STS condition context keys: web identity federation',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
    },
  },
];
