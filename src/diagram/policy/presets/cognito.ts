import { policyText } from '../policy-text.ts';
import { hop, lost, roleArn, roleSession, tokenBearer } from './people.ts';
import type { Preset } from './preset.ts';

const pool = 'eu-central-1:5fb0f2a1-3c41-4a0b-9d52-7e1c8a6b0e34';
const sub = 'cognito-identity.amazonaws.com:sub';
const aliceId = 'eu-central-1:1d2f8a6c-90b7-4f35-8a11-c2e94b7d6f05';
const malloryId = 'eu-central-1:e86b41d9-02fc-47a8-b3c5-5a90d17f2c68';
const guestId = 'eu-central-1:73ac05fe-6b18-4d20-9e47-0f8d2c5b91aa';

const subOrigin = [
  hop('User pool', 'knows the password'),
  hop('Identity pool', 'gives the identity an id'),
  hop('Token', 'sub'),
  hop('Session', sub),
];
const cognitoOrigins = { [sub]: subOrigin };

const alice = roleSession(
  'Alice',
  'signed in by the user pool',
  'AppUser',
  'CognitoIdentityCredentials',
  {
    [sub]: aliceId,
    'cognito-identity.amazonaws.com:aud': pool,
    'cognito-identity.amazonaws.com:amr': ['authenticated'],
  },
  cognitoOrigins,
);
const mallory = roleSession(
  'Mallory',
  'signed in too, her own id',
  'AppUser',
  'CognitoIdentityCredentials',
  {
    [sub]: malloryId,
    'cognito-identity.amazonaws.com:aud': pool,
    'cognito-identity.amazonaws.com:amr': ['authenticated'],
  },
  cognitoOrigins,
);
const guest = roleSession(
  'A guest',
  'an id, but nobody signed in',
  'AppGuest',
  'CognitoIdentityCredentials',
  {
    [sub]: guestId,
    'cognito-identity.amazonaws.com:aud': pool,
    'cognito-identity.amazonaws.com:amr': ['unauthenticated'],
  },
  { [sub]: [lost('User pool', 'not asked'), hop('Identity pool', 'gives an id all the same'), hop('Session', sub)] },
);
const carol = roleSession(
  'Carol',
  'came by SAML, same policy',
  'FinanceRead',
  'carol',
  { 'saml:sub': 'carol', 'saml:sub_type': 'persistent' },
  {
    [sub]: [
      hop('Directory', 'knows Carol'),
      hop('Assertion', 'NameID carol'),
      lost('Session', 'no Cognito token, no such key'),
    ],
    'saml:sub': [hop('Directory', 'uid'), hop('Assertion', 'NameID'), hop('Session', 'saml:sub')],
  },
);

const ownFolder = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListOwnFolder',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::example-reports',
      Condition: { StringLike: { 's3:prefix': [`some/path/\${${sub}}`] } },
    },
  ],
});

const guestFolder = policyText({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'ReadPublic', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-reports/public/*' },
    {
      Sid: 'OwnBasket',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: `arn:aws:s3:::example-reports/basket/\${${sub}}/*`,
    },
  ],
});

const leadingKeys = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OwnItems',
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:Query'],
      Resource: 'arn:aws:dynamodb:eu-central-1:111122223333:table/notes',
      Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [`\${${sub}}`] } },
    },
  ],
});

const trust = policyText({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'SignedInOfOurPool',
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': pool },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      },
    },
  ],
});

const bearer = (name: string, note: string, id: string, aud: string, amr: string) =>
  tokenBearer(
    name,
    note,
    'OIDC',
    'cognito-identity.amazonaws.com',
    {
      [sub]: id,
      'cognito-identity.amazonaws.com:aud': aud,
      'cognito-identity.amazonaws.com:amr': [amr],
      'sts:RoleSessionName': 'app',
    },
    {
      'cognito-identity.amazonaws.com:amr': [
        amr === 'authenticated' ? hop('User pool', 'vouched for her') : lost('User pool', 'not asked'),
        hop('Identity pool', 'writes amr'),
        hop('Token', amr),
      ],
      'cognito-identity.amazonaws.com:aud': [hop('Identity pool', 'its own id'), hop('Token', 'aud')],
      [sub]: subOrigin.slice(0, 3),
    },
  );

/** Amazon Cognito identity pools: the mission's own example, guests, items of a table, and who may ask for the role. */
export const cognitoPresets: readonly Preset[] = [
  {
    id: 'cognito',
    title: 'One policy, two people, no leak',
    lead: 'A policy variable is a blank on a form. The session fills it; if the session has nothing to write, nothing matches.',
    group: 'cognito',
    mode: 'permissions',
    other: 'trust-cognito',
    lab: {
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::example-reports',
      context: { 's3:prefix': `some/path/${aliceId}`, 'aws:SecureTransport': 'true' },
      policies: [{ id: 'identity', slot: 'identity', name: 'OwnFolder', text: ownFolder }],
      callers: [alice, carol, mallory],
    },
    shown: [0, 1],
    experiments: [
      { id: 'slash', label: 'Ask with a / at the end', context: { 's3:prefix': `some/path/${aliceId}/` } },
      { id: 'star', label: 'End the form with /*', replace: [[`\${${sub}}"`, `\${${sub}}/*"`]] },
    ],
    source: {
      title: 'Amazon S3: lets Amazon Cognito users access objects in their bucket',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_cognito-bucket.html',
    },
  },
  {
    id: 'cognito-guest',
    title: 'A guest has an id too',
    lead: 'Nobody signed in, and still the blank is filled: an identity pool gives every guest an identity of its own.',
    group: 'cognito',
    mode: 'permissions',
    other: 'trust-cognito',
    lab: {
      action: 's3:GetObject',
      resource: `arn:aws:s3:::example-reports/basket/${guestId}/today.json`,
      context: { 'aws:SecureTransport': 'true' },
      policies: [{ id: 'identity', slot: 'identity', name: 'Guests', text: guestFolder }],
      callers: [guest, alice],
    },
    shown: [0, 1],
    experiments: [],
    source: {
      title: 'Amazon Cognito: IAM roles, access policies',
      url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
    },
  },
  {
    id: 'leading-keys',
    title: 'Only her own rows',
    lead: 'LeadingKeys holds the partition keys that a request names. Each of them must be the signed-in person.',
    group: 'cognito',
    mode: 'permissions',
    other: 'trust-cognito',
    lab: {
      action: 'dynamodb:Query',
      resource: 'arn:aws:dynamodb:eu-central-1:111122223333:table/notes',
      context: { 'dynamodb:LeadingKeys': [aliceId] },
      policies: [{ id: 'identity', slot: 'identity', name: 'OwnItems', text: leadingKeys }],
      callers: [alice, mallory],
    },
    shown: [0, 1],
    experiments: [
      {
        id: 'scan',
        label: 'Allow dynamodb:*, and Scan',
        replace: [['"dynamodb:Query"', '"dynamodb:*"']],
        action: 'dynamodb:Scan',
        context: { 'dynamodb:LeadingKeys': null },
      },
      { id: 'two', label: 'Ask for two people’s rows', context: { 'dynamodb:LeadingKeys': [aliceId, malloryId] } },
    ],
    source: {
      title: 'Amazon DynamoDB: allow access to only specific attributes, using LeadingKeys',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_items.html',
    },
  },
  {
    id: 'trust-cognito',
    title: 'Signed in, or just somebody?',
    lead: 'A guest’s token comes from the same pool with the same audience. Only amr tells the two apart.',
    group: 'cognito',
    mode: 'trust',
    other: 'cognito',
    lab: {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: roleArn('AppUser'),
      context: {},
      policies: [{ id: 'trust', slot: 'resource', name: 'AppUser', text: trust }],
      callers: [
        bearer('Alice', 'signed in by the user pool', aliceId, pool, 'authenticated'),
        bearer('A guest', 'same pool, nobody signed in', guestId, pool, 'unauthenticated'),
        bearer(
          'Mallory',
          'signed in to a pool of her own',
          malloryId,
          'eu-central-1:0c9d7b52-ae63-4f18-8d04-b61f3e2a7c95',
          'authenticated',
        ),
      ],
    },
    shown: [0, 1],
    experiments: [
      { id: 'no-amr', label: 'Forget amr', without: 'cognito-identity.amazonaws.com:amr' },
      { id: 'for-all', label: 'ForAllValues for ForAnyValue', replace: [['ForAnyValue:', 'ForAllValues:']] },
    ],
    source: {
      title: 'Amazon Cognito: IAM roles, trust policies',
      url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
    },
  },
];
