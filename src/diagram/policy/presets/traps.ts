import { policyText } from '../policy-text.ts';
import { hop, lost, roleSession } from './people.ts';
import type { Preset } from './preset.ts';

const bucket = 'arn:aws:s3:::example-reports';
const team = 'aws:PrincipalTag/Team';
const employment = 'aws:PrincipalTag/employment';

const person = (name: string, note: string, key: string, value: string | undefined) =>
  roleSession(name, note, 'Readers', name.toLowerCase(), value === undefined ? {} : { [key]: value }, {
    [key]:
      value === undefined
        ? [hop('Directory', 'the field is empty'), lost('Assertion', 'not sent'), lost('Session', 'no tag')]
        : [hop('Directory', 'a field'), hop('Assertion', `PrincipalTag:${key.split('/')[1]}`), hop('Session', 'tag')],
  });

const denyOthers = policyText({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'ReadAll', Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucket}/*` },
    {
      Sid: 'NotOfOtherTeams',
      Effect: 'Deny',
      Action: 's3:GetObject',
      Resource: `${bucket}/*`,
      Condition: { StringNotEquals: { 's3:ExistingObjectTag/Team': `\${${team}}` } },
    },
  ],
});

const notContractors = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'EveryoneButContractors',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `${bucket}/*`,
      Condition: { StringNotEquals: { [employment]: 'contractor' } },
    },
  ],
});

/** What goes wrong in reviewed policies: a missing value under a negated operator, on either side of the effect. */
export const trapPresets: readonly Preset[] = [
  {
    id: 'negated-deny',
    title: 'Nothing is not equal to anything',
    lead: 'A negated operator is satisfied by a missing value. Under Deny that locks people out.',
    group: 'traps',
    mode: 'permissions',
    lab: {
      action: 's3:GetObject',
      resource: `${bucket}/shared/plan.txt`,
      context: { 's3:ExistingObjectTag/Team': 'finance' },
      policies: [{ id: 'identity', slot: 'identity', name: 'TeamFiles', text: denyOthers }],
      callers: [
        person('Alice', 'team finance', team, 'finance'),
        person('Carol', 'no team was sent', team, undefined),
        person('Bob', 'team platform', team, 'platform'),
      ],
    },
    shown: [0, 1],
    experiments: [
      { id: 'untagged', label: 'An object without a tag', context: { 's3:ExistingObjectTag/Team': null } },
      {
        id: 'any-value',
        label: 'ForAnyValue, and no tag on the object',
        replace: [['"StringNotEquals"', '"ForAnyValue:StringNotEquals"']],
        context: { 's3:ExistingObjectTag/Team': null },
      },
    ],
    source: {
      title: 'IAM policy elements: variables without a value',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    },
  },
  {
    id: 'negated-allow',
    title: 'Everyone but contractors, and nobody knows who Carol is',
    lead: 'The same rule under Allow is a leak: whoever has no tag at all is certainly not tagged “contractor”.',
    group: 'traps',
    mode: 'permissions',
    lab: {
      action: 's3:GetObject',
      resource: `${bucket}/shared/plan.txt`,
      context: {},
      policies: [{ id: 'identity', slot: 'identity', name: 'Staff', text: notContractors }],
      callers: [
        person('Alice', 'employment: staff', employment, 'staff'),
        person('Carol', 'a contractor, never tagged', employment, undefined),
        person('Bob', 'employment: contractor', employment, 'contractor'),
      ],
    },
    shown: [0, 1],
    experiments: [
      {
        id: 'null',
        label: 'Demand the tag with Null',
        replace: [['"StringNotEquals":', `"Null": { "${employment}": "false" },\n      "StringNotEquals":`]],
      },
      {
        id: 'positive',
        label: 'Name who may instead',
        replace: [
          ['StringNotEquals', 'StringEquals'],
          ['"contractor"', '"staff"'],
        ],
      },
    ],
    source: {
      title: 'IAM JSON policy elements: condition operators',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    },
  },
];
