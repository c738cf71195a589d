import { policyText } from '../policy-text.ts';
import { aliceId, guestId, malloryId, pool, sub, subOrigin } from './cognito-ids.ts';
import { hop, lost, roleArn, tokenBearer } from './people.ts';
import type { Preset } from './preset.ts';

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

const userPool = 'cognito-idp.eu-central-1.amazonaws.com/eu-central-1_EXAMPLE';

const bearer = (name: string, note: string, id: string, aud: string, amr: string) =>
  tokenBearer(
    name,
    note,
    'OIDC',
    'cognito-identity.amazonaws.com',
    {
      [sub]: id,
      'cognito-identity.amazonaws.com:aud': aud,
      'cognito-identity.amazonaws.com:amr':
        amr === 'authenticated' ? [amr, userPool, `${userPool}:CognitoSignIn:5c9e1f7a`] : [amr],
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

/** Who may ask for the role of signed-in users: audience and amr. */
export const cognitoTrustPresets: readonly Preset[] = [
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
