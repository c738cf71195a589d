// The sheet of the fan: a plate as tall as the sheet with the tray inside, every line straight, helpers behind the fan.
import type { ChipKind, LinePlan, MapPlan, PlatePlan } from '#diagram/map-plan.ts';

type Carried = { readonly chip?: ChipKind; readonly rest?: number };

const asked = (beat: string, y: number, label: readonly string[], { chip, rest = 72 }: Carried = {}): LinePlan => ({
  beats: [beat],
  kind: 'request',
  points: [
    [160, y],
    [466, y],
  ],
  gates: [
    [348, y],
    [440, y],
  ],
  disc: [186, y],
  label: { x: 204, y: y - 7 - 15 * (label.length - 1), anchor: 'start', lines: label },
  chips: [chip],
  rest,
});
const answered = (beat: string, y: number, label: string, { chip, rest = 148 }: Carried = {}): LinePlan => ({
  ...asked(beat, y, [label], { ...(chip ? { chip } : {}), rest }),
  kind: 'response',
  points: [
    [466, y],
    [160, y],
  ],
});
const exchanged = (step: string, y: number, label: string, chip?: ChipKind): LinePlan => ({
  ...asked(`${step}.request`, y, [label]),
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  disc: [198, y],
  label: { x: 230, y: y - 7, anchor: 'start', lines: [label] },
  chips: [chip],
});
const behind = (step: string, y: number, label: readonly string[]): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [600, y],
    [670, y],
  ],
  gates: [],
  disc: [635, y],
  label: { x: 635, y: y - 31, anchor: 'middle', lines: label },
});
const stack = (x: number, y: number, width: number, height: number): PlatePlan => ({
  x,
  y,
  width,
  height,
  layout: 'stack',
});
const row = (x: number, y: number, width: number, height: number, more: Partial<PlatePlan> = {}): PlatePlan => ({
  ...stack(x, y, width, height),
  layout: 'row',
  ...more,
});

export const fanPlan: MapPlan = {
  width: 760,
  height: 490,
  territories: [
    { zone: 'user', x: 0, y: 0, width: 348, height: 490, title: 'User device', owner: 'Alice’s phone' },
    { zone: 'network', x: 348, y: 0, width: 92, height: 490, title: 'Internet', owner: 'nobody’s', centred: true },
    { zone: 'aws', x: 440, y: 0, width: 320, height: 330, title: 'AWS-managed', owner: 'AWS runs this' },
    { zone: 'account', x: 440, y: 330, width: 320, height: 160, title: 'Your account', owner: '111122223333' },
  ],
  boundaries: 'M348 3V487M440 3V487M443 330H757',
  plates: {
    app: row(16, 52, 144, 426, { divider: 104, work: [{ step: 'start', label: 'draws a nonce' }] }),
    userpool: stack(466, 52, 134, 98),
    trigger: stack(670, 10, 78, 80),
    sms: stack(670, 96, 78, 80),
    idpool: stack(466, 160, 134, 82),
    keys: stack(670, 182, 78, 80),
    sts: row(466, 252, 190, 70, { divider: 294, work: [{ step: 'check', label: 'checks it' }] }),
    s3: row(466, 378, 134, 46),
    ddb: row(466, 434, 134, 46),
  },
  sheets: {
    role: {
      x: 608,
      y: 354,
      width: 144,
      link: { x: 640, to: 322, label: { x: 648, y: 345, anchor: 'start', lines: ['trust policy'] } },
      checks: ['saml-issuer'],
    },
  },
  lines: [
    asked('sign-in.request', 66, ['InitiateAuth']),
    behind('trigger', 70, ['Before', 'sign-in']),
    behind('send-code', 132, ['Send', 'code']),
    answered('sign-in.response', 90, 'SMS code?'),
    asked('mfa-code.request', 114, ['The code'], { chip: 'form' }),
    answered('mfa-code.response', 138, '3 tokens', { chip: 'jwt' }),
    exchanged('get-id', 174, 'GetId'),
    asked('open-id-token.request', 200, ['OpenIdToken'], { chip: 'jwt' }),
    behind('pool-jwks', 214, ['Read', 'keys']),
    answered('open-id-token.response', 226, 'New token', { chip: 'cognito' }),
    asked('assume-role.request', 266, ['AssumeRole', 'WithWebIdentity'], { chip: 'cognito' }),
    answered('assume-role.response', 290, 'Credentials', { chip: 'credentials', rest: 148 }),
    exchanged('list-own', 390, 'Own files', 'signed'),
    exchanged('list-neighbour', 413, 'Neighbour’s', 'signed'),
    exchanged('items-own', 457, 'Own items', 'signed'),
  ],
  tray: {
    actor: 'app',
    x: 28,
    y: 164,
    width: 120,
    rows: 6,
    names: {
      'ID token': 'ID token',
      'Access token': 'Access',
      'Refresh token': 'Refresh',
      'Cognito token': 'Cognito',
      'AWS credentials': 'AWS keys',
    },
    chips: ['code'],
    awaits: { chip: 'credentials', text: 'No keys yet', refused: 'none came' },
  },
};
