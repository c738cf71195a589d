import { policyText } from '../policy-text.ts';
import { roleSession } from './people.ts';
import type { Preset } from './preset.ts';

const statements = (...list: readonly object[]): string => policyText({ Version: '2012-10-17', Statement: list });
const bucket = 'arn:aws:s3:::example-reports';

/** One request that all seven kinds of policy look at. */
export const everyTypePresets: readonly Preset[] = [
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
];
