import type { LabCaller } from '../lab.ts';
import { policyText } from '../policy-text.ts';
import { account, hop, lost, roleSession } from './people.ts';
import type { Preset } from './preset.ts';

const statements = (...list: readonly object[]): string => policyText({ Version: '2012-10-17', Statement: list });
const bucket = 'arn:aws:s3:::example-reports';

const user = (name: string, uid: string): LabCaller => ({
  name,
  note: 'an IAM user, access keys',
  principal: { type: 'User', arn: `arn:aws:iam::${account}:user/${uid}`, account },
  context: {
    'aws:PrincipalType': 'User',
    'aws:PrincipalArn': `arn:aws:iam::${account}:user/${uid}`,
    'aws:userid': 'AIDACKCEVSQ6C2EXAMPLE',
    'aws:username': uid,
  },
  origins: { 'aws:username': [hop('IAM', 'the user’s name'), hop('Signature', 'whose key'), hop('Request', uid)] },
});

const noUserName = [
  hop('Directory', 'knows the person'),
  hop('Role', 'is not a user'),
  lost('Session', 'no user, no user name'),
];

const federated = (name: string, uid: string): LabCaller => ({
  name,
  note: 'GetFederationToken of a broker',
  principal: {
    type: 'FederatedUser',
    arn: `arn:aws:sts::${account}:federated-user/${uid}`,
    userArn: `arn:aws:iam::${account}:user/broker`,
    account,
  },
  context: {
    'aws:PrincipalType': 'FederatedUser',
    'aws:PrincipalArn': `arn:aws:sts::${account}:federated-user/${uid}`,
    'aws:userid': `${account}:${uid}`,
  },
  origins: {
    'aws:userid': [hop('Broker', `asks for “${uid}”`), hop('STS', 'account:name'), hop('Session', 'aws:userid')],
    'aws:username': noUserName,
  },
});

const sourced = (name: string, note: string, identity: string | undefined): LabCaller =>
  roleSession(name, note, 'Operator', 'chained', identity ? { 'aws:SourceIdentity': identity } : {}, {
    'aws:SourceIdentity': identity
      ? [
          hop('Directory', 'uid'),
          hop('Assertion', 'SourceIdentity'),
          hop('First role', 'set once'),
          hop('Session', 'kept'),
        ]
      : [hop('Directory', 'uid'), lost('Assertion', 'none sent'), lost('Session', 'nothing to keep')],
  });

/** Callers without a provider: IAM users, federation tokens and chained roles. */
export const iamPresets: readonly Preset[] = [
  {
    id: 'iam-user',
    title: 'A user has a name, a role has none',
    lead: 'aws:username is there for IAM users only. The same policy on a role leaves the blank empty for everybody.',
    group: 'iam',
    mode: 'permissions',
    other: 'trust-role',
    lab: {
      action: 's3:GetObject',
      resource: `${bucket}/home/alice/q3.csv`,
      context: {},
      policies: [
        {
          id: 'identity',
          slot: 'identity',
          name: 'OwnHome',
          text: statements({
            Sid: 'UseOwnHome',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: `${bucket}/home/\${aws:username}/*`,
          }),
        },
      ],
      callers: [
        user('Alice', 'alice'),
        roleSession(
          'Alice, federated',
          'the same person by SAML',
          'FinanceRead',
          'alice',
          {},
          { 'aws:username': noUserName },
        ),
        user('Bob', 'bob'),
      ],
    },
    shown: [0, 1],
    experiments: [{ id: 'userid', label: 'Use aws:userid instead', replace: [['aws:username', 'aws:userid']] }],
    source: {
      title: 'IAM policy elements: variables and tags',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    },
  },
  {
    id: 'federation-token',
    title: 'What two policies both allow',
    lead: 'The broker’s own policy is wide. The session policy it sends along is narrow: only what both allow is allowed.',
    group: 'iam',
    mode: 'permissions',
    other: 'trust-role',
    lab: {
      action: 's3:GetObject',
      resource: `${bucket}/home/${account}:alice/q3.csv`,
      context: {},
      policies: [
        {
          id: 'session',
          slot: 'session',
          name: 'SentAlong',
          text: statements({
            Sid: 'OwnHome',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: `${bucket}/home/\${aws:userid}/*`,
          }),
        },
        {
          id: 'identity',
          slot: 'identity',
          name: 'Broker',
          text: statements({ Sid: 'AllHomes', Effect: 'Allow', Action: 's3:*', Resource: `${bucket}/home/*` }),
        },
      ],
      callers: [federated('Alice', 'alice'), federated('Bob', 'bob')],
    },
    shown: [0, 1],
    experiments: [{ id: 'username', label: 'Use aws:username instead', replace: [['aws:userid', 'aws:username']] }],
    source: {
      title: 'Permissions for GetFederationToken',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html',
    },
  },
  {
    id: 'source-identity',
    title: 'Who was it in the beginning?',
    lead: 'A source identity is set once and stays, however many roles are put between the person and the bucket.',
    group: 'iam',
    mode: 'permissions',
    other: 'trust-role',
    lab: {
      action: 's3:GetObject',
      resource: `${bucket}/operators/alice/log.txt`,
      context: {},
      policies: [
        {
          id: 'identity',
          slot: 'identity',
          name: 'OwnLog',
          text: statements({
            Sid: 'OwnLog',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: `${bucket}/operators/\${aws:SourceIdentity}/*`,
          }),
        },
      ],
      callers: [
        sourced('Alice', 'chained, sent by the IdP', 'alice'),
        sourced('Carol', 'chained, none was sent', undefined),
        sourced('Bob', 'chained, sent by the IdP', 'bob'),
      ],
    },
    shown: [0, 1],
    experiments: [],
    source: {
      title: 'Monitor and control actions taken with assumed roles',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
    },
  },
];
