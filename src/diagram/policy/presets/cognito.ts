import { policyText } from '../policy-text.ts';
import { aliceId, guestId, malloryId, pool, sub, subOrigin } from './cognito-ids.ts';
import { hop, lost, roleSession } from './people.ts';
import type { Preset } from './preset.ts';

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
  { [sub]: [lost('User pool', 'not asked'), hop('Identity pool', 'gives an id all the same'), hop('Session', 'kept')] },
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

/** Amazon Cognito identity pools: the mission's own example, guests, and items of a table. */
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
];
