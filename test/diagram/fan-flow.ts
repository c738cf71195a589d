// The other shape that a long flow takes, for tests only: one app talks to everybody.
import type { Flow, Step } from '#simulator/types.ts';
import { type PlannedRun, plannedTrace } from './planned-trace.ts';

const actor = (
  id: string,
  name: string,
  subtitle: string,
  zone: Flow['actors'][number]['zone'],
  glyph = id,
): Flow['actors'][number] => ({ id, name, subtitle, zone, glyph, hosts: [`${id}.example.com`] });

const step = (id: string, title: string, from: string, to: string, more: Partial<Step> = {}): Step => ({
  id,
  title,
  from,
  to,
  channel: from === 'app' ? 'front' : 'back',
  role: 'issue',
  expects: 'answer',
  request: `${title}: what is asked, and why it is asked of this party and of no other.`,
  response: `${title}: what comes back, and what the app may do with it from here on.`,
  ...more,
});

export const fanFlow: Flow = {
  id: 'fan',
  title: 'A fan of twelve steps and nine actors',
  summary: 'Drawn in tests.',
  actors: [
    actor('app', 'App', 'example-shop', 'user'),
    actor('userpool', 'User pool', 'signs 3 tokens', 'aws'),
    actor('trigger', 'Trigger', 'your code', 'aws', 'webhook'),
    actor('sms', 'SMS', 'codes', 'aws', 'code'),
    actor('idpool', 'Identity pool', 'signs 1 token', 'aws'),
    actor('keys', 'Keys', 'public', 'aws', 'issuer'),
    actor('sts', 'AWS STS', 'token service', 'aws'),
    actor('s3', 'Amazon S3', 'files', 'account'),
    actor('ddb', 'DynamoDB', 'items', 'account'),
  ],
  things: [
    {
      id: 'role',
      name: 'AppAuthRole',
      subtitle: 'IAM role',
      zone: 'account',
      glyph: 'role',
      readBy: [{ actor: 'sts', step: 'check', label: 'reads trust policy' }],
    },
  ],
  steps: [
    step('start', 'Draw a nonce', 'app', 'app', { channel: 'internal', work: 'The app draws a nonce.' }),
    step('sign-in', 'InitiateAuth', 'app', 'userpool'),
    step('trigger', 'Before sign-in', 'userpool', 'trigger', { inside: 'sign-in' }),
    step('send-code', 'Send a code', 'userpool', 'sms', { inside: 'sign-in' }),
    step('mfa-code', 'RespondToAuthChallenge', 'app', 'userpool'),
    step('get-id', 'GetId', 'app', 'idpool'),
    step('open-id-token', 'GetOpenIdToken', 'app', 'idpool'),
    step('pool-jwks', 'Read the pool’s keys', 'idpool', 'keys', { inside: 'open-id-token' }),
    step('assume-role', 'AssumeRoleWithWebIdentity', 'app', 'sts'),
    step('check', 'Check the token', 'sts', 'sts', {
      channel: 'internal',
      inside: 'assume-role',
      work: 'STS checks the token.',
    }),
    step('list-own', 'List her own files', 'app', 's3'),
    step('items-own', 'Read her own items', 'app', 'ddb'),
    step('list-neighbour', 'List the neighbour’s files', 'app', 's3', { expects: 'refusal' }),
  ],
  inputs: [],
  faults: [],
};

const run: PlannedRun = {
  holder: 'app',
  held: [
    { thing: 'ID token', chip: 'jwt', beat: 'mfa-code.response', lastsMs: 3_600_000 },
    { thing: 'Access token', chip: 'jwt', beat: 'mfa-code.response', lastsMs: 3_600_000 },
    { thing: 'Refresh token', chip: 'code', beat: 'mfa-code.response', lastsMs: 2_592_000_000 },
    { thing: 'Cognito token', chip: 'cognito', beat: 'open-id-token.response', lastsMs: 600_000 },
    { thing: 'AWS credentials', chip: 'credentials', beat: 'assume-role.response', lastsMs: 3_600_000 },
  ],
  checked: { step: 'check', about: 'assume-role.request', checks: ['saml-well-formed', 'saml-issuer'] },
};

export const fanTrace = plannedTrace(fanFlow, run);
export const fanRefusedTrace = plannedTrace(fanFlow, { ...run, refused: 'assume-role' });
