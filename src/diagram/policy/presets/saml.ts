import { policyText } from '../policy-text.ts';
import { account, hop, lost, roleArn, roleSession, tokenBearer } from './people.ts';
import type { Preset } from './preset.ts';

const providerArn = `arn:aws:iam::${account}:saml-provider/CorpIdP`;
const tag = 'aws:PrincipalTag/dept';
const qualifier = 'dpQ4mVbR5fXoJ8sWn2kYc1aE7hU=';

const tagOrigin = [
  hop('Directory', 'department'),
  hop('Claim rule', 'issues dept'),
  hop('Assertion', 'sealed'),
  hop('Session', 'tag dept'),
];
const tagged = (name: string, uid: string, dept: string) =>
  roleSession(name, 'dept from AD FS', 'FinanceRead', uid, { [tag]: dept, 'saml:sub': uid }, { [tag]: tagOrigin });
const carol = roleSession(
  'Carol',
  'no dept was sent',
  'FinanceRead',
  'carol',
  { 'saml:sub': 'carol' },
  {
    [tag]: [
      hop('Directory', 'department'),
      lost('Claim rule', 'no rule fits'),
      lost('Assertion', 'not sent'),
      lost('Session', 'no tag'),
    ],
  },
);

const ownDepartment = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OwnDepartment',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::example-reports/\${${tag}}/*`,
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
  ],
});

const ownHome = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'UseOwnFolder',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: 'arn:aws:s3:::example-reports/home/${saml:namequalifier}/${saml:sub}/*',
      Condition: { StringEquals: { 'saml:sub_type': 'persistent' } },
    },
  ],
});

const subOrigins = {
  'saml:sub': [hop('Directory', 'uid'), hop('Assertion', 'NameID'), hop('Session', 'saml:sub')],
  'saml:namequalifier': [
    hop('Assertion', 'Issuer'),
    hop('STS', 'hash of issuer, account and provider'),
    hop('Session', 'kept'),
  ],
  'saml:sub_type': [hop('Assertion', 'NameID Format'), hop('Session', 'kept')],
};
const named = (name: string, uid: string, format = 'persistent') =>
  roleSession(
    name,
    format === 'persistent' ? 'a lasting NameID' : 'a NameID of this session only',
    'FinanceRead',
    uid,
    { 'saml:namequalifier': qualifier, 'saml:sub': uid, 'saml:sub_type': format },
    subOrigins,
  );

const trust = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'PeopleOfExampleCorp',
      Effect: 'Allow',
      Principal: { Federated: providerArn },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
});

const bearer = (name: string, note: string, uid: string, recipient: string, provider = providerArn) =>
  tokenBearer(
    name,
    note,
    'SAML',
    provider,
    {
      'saml:aud': recipient,
      'saml:iss': 'https://idp.corp.example.com/metadata',
      'saml:sub': uid,
      'saml:sub_type': 'persistent',
      'saml:doc': `${account}/CorpIdP`,
      'sts:RoleSessionName': uid,
    },
    { 'saml:aud': [hop('IdP', 'where to hand it in'), hop('Assertion', 'Recipient'), hop('STS', 'SAML:aud')] },
  );

/** SAML: a tag from the directory, the lasting name, and who may ask for the role. */
export const samlPresets: readonly Preset[] = [
  {
    id: 'saml-tag',
    title: 'A folder for each department',
    lead: 'The department comes as a session tag. Without one the blank stays empty, and that matches nothing.',
    group: 'saml',
    mode: 'permissions',
    other: 'trust-saml',
    lab: {
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::example-reports/D12/q3.csv',
      context: { 'aws:SecureTransport': 'true' },
      policies: [{ id: 'identity', slot: 'identity', name: 'FinanceRead', text: ownDepartment }],
      callers: [tagged('Alice', 'alice', 'D12'), carol, tagged('Bob', 'bob', 'D34')],
    },
    shown: [0, 1],
    experiments: [{ id: 'plain-http', label: 'Ask over plain HTTP', context: { 'aws:SecureTransport': 'false' } }],
    source: {
      title: 'Pass session tags in AWS STS',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
    },
  },
  {
    id: 'saml-sub',
    title: 'The three SAML keys that survive',
    lead: 'Of all that an assertion says, saml:sub, saml:sub_type and saml:namequalifier stay with the session.',
    group: 'saml',
    mode: 'permissions',
    other: 'trust-saml',
    lab: {
      action: 's3:GetObject',
      resource: `arn:aws:s3:::example-reports/home/${qualifier}/alice/notes.txt`,
      context: {},
      policies: [{ id: 'identity', slot: 'identity', name: 'OwnHome', text: ownHome }],
      callers: [named('Alice', 'alice'), named('Mallory', 'mallory'), named('Bob', 'bob', 'transient')],
    },
    shown: [0, 1],
    experiments: [
      {
        id: 'email',
        label: 'Use ${saml:mail} instead',
        replace: [['${saml:sub}', '${saml:mail}']],
      },
    ],
    source: {
      title: 'Federation with SAML: identifying users uniquely',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
    },
  },
  {
    id: 'trust-saml',
    title: 'An assertion for whom?',
    lead: 'STS does not compare the recipient with anything. SAML:aud in the trust policy is the comparison.',
    group: 'saml',
    mode: 'trust',
    other: 'saml-tag',
    lab: {
      action: 'sts:AssumeRoleWithSAML',
      resource: roleArn('FinanceRead'),
      context: {},
      policies: [{ id: 'trust', slot: 'resource', name: 'FinanceRead', text: trust }],
      callers: [
        bearer('Alice', 'assertion for AWS sign-in', 'alice', 'https://signin.aws.amazon.com/saml'),
        bearer('Mallory', 'an assertion made for a wiki', 'mallory', 'https://wiki.corp.example.com/saml/acs'),
        bearer(
          'Bob',
          'another company’s provider',
          'bob',
          'https://signin.aws.amazon.com/saml',
          `arn:aws:iam::${account}:saml-provider/PartnerIdP`,
        ),
      ],
    },
    shown: [0, 1],
    experiments: [{ id: 'no-aud', label: 'Forget SAML:aud', without: 'SAML:aud' }],
    source: {
      title: 'IAM and AWS STS condition context keys: SAML',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml',
    },
  },
];
