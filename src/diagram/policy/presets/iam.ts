import type { LabCaller } from '../lab.ts';
import { policyText } from '../policy-text.ts';
import { account, hop, lost, roleArn, roleSession } from './people.ts';
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

const partner = (name: string, note: string, externalId: string | undefined): LabCaller => ({
  name,
  note,
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::444455556666:assumed-role/Auditor/job',
    roleArn: 'arn:aws:iam::444455556666:role/Auditor',
    account: '444455556666',
  },
  context: {
    'aws:PrincipalType': 'AssumedRole',
    'aws:PrincipalArn': 'arn:aws:iam::444455556666:role/Auditor',
    ...(externalId ? { 'sts:ExternalId': externalId } : {}),
  },
  origins: {
    'sts:ExternalId': [
      hop('Partner', 'one id for each customer'),
      externalId ? hop('Call', 'ExternalId') : lost('Call', 'left out'),
    ],
  },
});

/** Callers without a provider: IAM users, federation tokens, chained roles, a partner, and every policy type at once. */
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
  {
    id: 'every-type',
    title: 'Everyone who has a say',
    lead: 'Seven kinds of policy look at one request. Each must allow it or keep silent, and one Deny is enough.',
    group: 'iam',
    mode: 'permissions',
    other: 'trust-role',
    lab: {
      action: 's3:GetObject',
      resource: `${bucket}/D12/q3.csv`,
      context: { 'aws:SecureTransport': 'true', 'aws:RequestedRegion': 'eu-central-1' },
      policies: [
        {
          id: 'identity',
          slot: 'identity',
          name: 'FinanceRead',
          text: statements({
            Sid: 'OwnDepartment',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: `${bucket}/\${aws:PrincipalTag/dept}/*`,
          }),
        },
        {
          id: 'bucket',
          slot: 'resource',
          name: 'example-reports',
          text: statements({
            Sid: 'OnlyTls',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [bucket, `${bucket}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        },
        {
          id: 'session',
          slot: 'session',
          name: 'SentAlong',
          text: statements({ Sid: 'ReadOnly', Effect: 'Allow', Action: 's3:Get*', Resource: '*' }),
        },
        {
          id: 'boundary',
          slot: 'boundary',
          name: 'StorageOnly',
          text: statements({ Sid: 'StorageOnly', Effect: 'Allow', Action: ['s3:*', 'dynamodb:*'], Resource: '*' }),
        },
        {
          id: 'scp-root',
          slot: 'scp',
          level: 'Root',
          name: 'FullAWSAccess',
          text: statements({ Effect: 'Allow', Action: '*', Resource: '*' }),
        },
        {
          id: 'scp-account',
          slot: 'scp',
          level: 'Account',
          name: 'OnlyEurope',
          text: statements(
            { Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' },
            {
              Sid: 'OutsideEurope',
              Effect: 'Deny',
              NotAction: ['iam:*', 'sts:*'],
              Resource: '*',
              Condition: { StringNotLike: { 'aws:RequestedRegion': 'eu-*' } },
            },
          ),
        },
        {
          id: 'rcp',
          slot: 'rcp',
          level: 'Root',
          name: 'OnlyOurOrganization',
          text: statements({
            Sid: 'Strangers',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
          }),
        },
        {
          id: 'endpoint',
          slot: 'endpoint',
          name: 'vpce-reports',
          text: statements({
            Sid: 'OurBucket',
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: `${bucket}/*`,
          }),
        },
      ],
      callers: [
        roleSession('Alice', 'finance', 'FinanceRead', 'alice', {
          'aws:PrincipalTag/dept': 'D12',
          'aws:PrincipalOrgID': 'o-exampleorgid',
        }),
        roleSession('A stranger', 'of another organization', 'FinanceRead', 'stranger', {
          'aws:PrincipalTag/dept': 'D12',
          'aws:PrincipalOrgID': 'o-anotherorgid',
        }),
      ],
    },
    shown: [0, 1],
    experiments: [
      { id: 'region', label: 'Ask in us-east-1', context: { 'aws:RequestedRegion': 'us-east-1' } },
      { id: 'plain-http', label: 'Ask over plain HTTP', context: { 'aws:SecureTransport': 'false' } },
      { id: 'write', label: 'Ask to write', action: 's3:PutObject' },
    ],
    source: {
      title: 'Policy evaluation logic: how AWS decides',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html',
    },
  },
  {
    id: 'trust-role',
    title: 'The confused deputy',
    lead: 'An auditor works for many customers with one role. The external id says for whom it is working just now.',
    group: 'iam',
    mode: 'trust',
    other: 'iam-user',
    lab: {
      action: 'sts:AssumeRole',
      resource: roleArn('AuditAccess'),
      resourceAccount: account,
      context: {},
      policies: [
        {
          id: 'trust',
          slot: 'resource',
          name: 'AuditAccess',
          text: statements({
            Sid: 'OurAuditor',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::444455556666:role/Auditor' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'sts:ExternalId': 'example-corp-7f3a' } },
          }),
        },
        {
          id: 'identity',
          slot: 'identity',
          name: 'Auditor',
          text: statements({
            Sid: 'AskCustomers',
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: 'arn:aws:iam::*:role/AuditAccess',
          }),
        },
      ],
      callers: [
        partner('The auditor, for us', 'with our external id', 'example-corp-7f3a'),
        partner('The auditor, for Mallory', 'she entered our role’s ARN', 'mallory-2b90'),
        partner('The auditor, no id', 'the parameter left out', undefined),
      ],
    },
    shown: [0, 1],
    experiments: [{ id: 'no-id', label: 'Forget the external id', without: 'sts:ExternalId' }],
    source: {
      title: 'The confused deputy problem',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    },
  },
];
