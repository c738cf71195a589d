import { policyText } from '../policy-text.ts';
import { account, hop, lost, roleSession } from './people.ts';
import type { Preset } from './preset.ts';

const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E';
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

/** Web identity: pods, GitHub jobs, users of a public provider. */
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
];
