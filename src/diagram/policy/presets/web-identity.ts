import { policyText } from '../policy-text.ts';
import { account, hop, lost, roleArn, roleSession, tokenBearer } from './people.ts';
import type { Preset } from './preset.ts';

const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E';
const cluster = `arn:aws:iam::${account}:oidc-provider/${issuer}`;
const github = 'token.actions.githubusercontent.com';
const githubArn = `arn:aws:iam::${account}:oidc-provider/${github}`;
const namespace = 'aws:PrincipalTag/kubernetes-namespace';
const amazonUser = 'www.amazon.com:user_id';

const statement = (members: object): string => policyText({ Version: '2012-10-17', Statement: [members] });

const podRole = (name: string, note: string, tags: string | undefined) =>
  roleSession(
    name,
    note,
    'ReportsPod',
    'eks-prod-writer-6c9f',
    tags ? { [namespace]: tags } : { [`${issuer}:sub`]: 'system:serviceaccount:reports:writer' },
    {
      [namespace]: tags
        ? [hop('Kubernetes', 'the pod’s namespace'), hop('EKS Auth', 'adds the tag'), hop('Session', 'tag')]
        : [
            hop('Kubernetes', 'the pod’s namespace'),
            hop('Token', 'inside sub only'),
            lost('Session', 'web identity here carries no tag'),
          ],
    },
  );

const job = (name: string, note: string, sub: string) =>
  roleSession(
    name,
    note,
    'Deploy',
    'GitHubActions',
    { [`${github}:sub`]: sub, [`${github}:aud`]: 'sts.amazonaws.com', 'aws:FederatedProvider': githubArn },
    {
      [`${github}:sub`]: [hop('GitHub', 'the job’s ref'), hop('Token', 'sub'), hop('Session', 'kept')],
      [`${github}:repository`]: [
        hop('GitHub', 'the repository'),
        hop('Token', 'repository'),
        lost('Session', 'not kept'),
      ],
    },
  );
const mainJob = 'repo:example-corp/reports:ref:refs/heads/main';

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

const shopper = (name: string, id: string) =>
  roleSession(
    name,
    'Login with Amazon',
    'AppUser',
    'app',
    { [amazonUser]: id, 'www.amazon.com:app_id': 'amzn1.application.EXAMPLE' },
    {
      [amazonUser]: [hop('Login with Amazon', 'knows the account'), hop('Token', 'user_id'), hop('Session', 'kept')],
    },
  );

/** Web identity: pods, GitHub jobs, users of a public provider, and who may ask for their roles. */
export const webIdentityPresets: readonly Preset[] = [
  {
    id: 'eks',
    title: 'One pod, two ways to credentials',
    lead: 'EKS Pod Identity tags the session with the namespace. A projected token by itself brings no tags, so the same form stays empty.',
    group: 'web-identity',
    mode: 'permissions',
    other: 'trust-eks',
    lab: {
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::example-reports/reports/q3.csv',
      context: {},
      policies: [
        {
          id: 'identity',
          slot: 'identity',
          name: 'OwnNamespace',
          text: statement({
            Sid: 'OwnNamespace',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: `arn:aws:s3:::example-reports/\${${namespace}}/*`,
          }),
        },
      ],
      callers: [
        podRole('Writer', 'by Pod Identity', 'reports'),
        podRole('Writer, IRSA', 'by a projected token', undefined),
        podRole('Billing', 'by Pod Identity, next door', 'billing'),
      ],
    },
    shown: [0, 1],
    experiments: [],
    source: {
      title: 'Amazon EKS: grant Pods access to AWS resources based on tags',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html',
    },
  },
  {
    id: 'github',
    title: 'The claim that does not travel',
    lead: 'A job’s sub stays with its session. Its repository claim can be tested in the trust policy, and is gone after that.',
    group: 'web-identity',
    mode: 'permissions',
    other: 'trust-github',
    lab: {
      action: 's3:PutObject',
      resource: `arn:aws:s3:::example-reports/builds/${mainJob}/app.zip`,
      context: {},
      policies: [
        {
          id: 'identity',
          slot: 'identity',
          name: 'OwnBuilds',
          text: statement({
            Sid: 'OwnBuilds',
            Effect: 'Allow',
            Action: 's3:PutObject',
            Resource: `arn:aws:s3:::example-reports/builds/\${${github}:sub}/*`,
          }),
        },
      ],
      callers: [
        job('Main branch', 'a push to main', mainJob),
        job('Pull request', 'the same repository', 'repo:example-corp/reports:pull_request'),
      ],
    },
    shown: [0, 1],
    experiments: [
      { id: 'repository', label: 'Use the repository claim', replace: [[`${github}:sub}`, `${github}:repository}`]] },
    ],
    source: {
      title: 'IAM and AWS STS condition context keys: web identity federation',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
    },
  },
  {
    id: 'login-with-amazon',
    title: 'A mobile app and one bucket',
    lead: 'Every provider has a key of its own: user_id at Login with Amazon, id at Facebook, sub elsewhere.',
    group: 'web-identity',
    mode: 'permissions',
    other: 'trust-google',
    lab: {
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::example-reports',
      context: { 's3:prefix': 'some/path/amzn1.account.AGEXAMPLE/' },
      policies: [
        {
          id: 'identity',
          slot: 'identity',
          name: 'OwnFolder',
          text: statement({
            Sid: 'ListOwnFolder',
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: 'arn:aws:s3:::example-reports',
            Condition: { StringLike: { 's3:prefix': [`some/path/\${${amazonUser}}/*`] } },
          }),
        },
      ],
      callers: [shopper('Alice', 'amzn1.account.AGEXAMPLE'), shopper('Mallory', 'amzn1.account.AMEXAMPLE')],
    },
    shown: [0, 1],
    experiments: [
      { id: 'provider', label: 'Write Google’s key instead', replace: [[amazonUser, 'accounts.google.com:sub']] },
    ],
    source: {
      title: 'Identifying users with web identity federation',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_user-id.html',
    },
  },
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
