import { policyText } from '../policy-text.ts';
import { hop, lost, roleSession } from './people.ts';
import type { Preset } from './preset.ts';

const bucket = 'arn:aws:s3:::example-reports';
const tag = 'aws:PrincipalTag/person';

const person = (name: string, note: string, value: string | undefined) =>
  roleSession(name, note, 'Readers', name.toLowerCase(), value === undefined ? {} : { [tag]: value }, {
    [tag]:
      value === undefined
        ? [hop('Directory', 'the field is empty'), lost('Assertion', 'not sent'), lost('Session', 'no tag')]
        : [hop('Directory', 'a field'), hop('Assertion', 'PrincipalTag:person'), hop('Session', 'tag')],
  });

const lists = (caller: number, prefix: string, allowed: boolean) => ({
  caller,
  does: `lists ${prefix}`,
  action: 's3:ListBucket',
  resource: bucket,
  context: { 's3:prefix': prefix },
  allowed,
});
const reads = (caller: number, key: string, allowed: boolean) => ({
  caller,
  does: `reads ${key}`,
  action: 's3:GetObject',
  resource: `${bucket}/${key}`,
  context: {},
  allowed,
});

const broken = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListOwnFolder',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: bucket,
      Condition: { StringLike: { 's3:prefix': `home/\${${tag}}*` } },
    },
    {
      Sid: 'ReadOwnFolder',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `${bucket}/home/\${aws:username}/*`,
    },
  ],
});

/** An exercise: one policy, four people, no leak. */
export const fourPeople: Preset = {
  id: 'four-people',
  title: 'One policy, four people, no leak',
  lead: 'Alice and Bob each get their own folder. Carol has no tag and gets none, and Mallory’s tag is a star. Repair the policy.',
  group: 'traps',
  mode: 'permissions',
  lab: {
    action: 's3:GetObject',
    resource: `${bucket}/home/alice/q3.csv`,
    context: {},
    policies: [{ id: 'identity', slot: 'identity', name: 'Readers', text: broken }],
    callers: [
      person('Alice', 'tag person: alice', 'alice'),
      person('Bob', 'tag person: bob', 'bob'),
      person('Carol', 'no tag was sent', undefined),
      person('Mallory', 'tag person: *', '*'),
    ],
  },
  shown: [0, 1],
  experiments: [],
  goal: {
    text: 'Let everyone list and read the folder that their tag names, and nothing else.',
    solved: 'All as it should be: one policy, four people, no leak.',
    rows: [
      reads(0, 'home/alice/q3.csv', true),
      lists(0, 'home/alice/', true),
      lists(0, 'home/alice-old/', false),
      reads(1, 'home/bob/plan.txt', true),
      lists(1, 'home/bob/', true),
      reads(1, 'home/alice/q3.csv', false),
      reads(2, 'home/carol/notes.txt', false),
      lists(2, 'home/', false),
      reads(3, 'home/alice/q3.csv', false),
      lists(3, 'home/', false),
    ],
  },
  source: {
    title: 'IAM tutorial: use SAML session tags for ABAC',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_abac-saml.html',
  },
};
