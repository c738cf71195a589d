import type { LabCaller } from '../lab.ts';
import { policyText } from '../policy-text.ts';
import { account, hop, lost, roleArn } from './people.ts';
import type { Preset } from './preset.ts';

const statements = (...list: readonly object[]): string => policyText({ Version: '2012-10-17', Statement: list });

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

/** A role for another account: the external id against the confused deputy. */
export const externalIdPresets: readonly Preset[] = [
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
