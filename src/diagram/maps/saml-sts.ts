// The sheet of saml-sts: corporate network and laptop on the left, AWS on the right, the internet between them.
import type { LinePlan, MapPlan } from '../map-plan.ts';

const corridor = { left: 348, right: 440 };

const toIdp = (beat: string, x: number, label: readonly string[], more: Partial<LinePlan> = {}): LinePlan => ({
  beats: [beat],
  kind: 'request',
  points: [
    [x, 322],
    [x, 184],
  ],
  gates: [[x, 222]],
  disc: [x, 284],
  label: { x: 224, y: 277, anchor: 'end', lines: label },
  ...more,
});

const toDirectory = (step: string, y: number, label: readonly string[]): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [222, y],
    [132, y],
  ],
  gates: [],
  disc: [177, y],
  label: { x: 177, y: 50, anchor: 'middle', lines: label },
});

const toBucket = (step: string, y: number, label: string): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [332, y],
    [592, y],
  ],
  gates: [
    [corridor.left, y],
    [corridor.right, y],
  ],
  disc: [480, y],
  label: { x: 456, y: 377, anchor: 'start', lines: [label] },
  chips: ['signed'],
});

/** The map of saml-sts. */
export const samlSts: MapPlan = {
  width: 760,
  height: 482,
  territories: [
    { zone: 'corporate', x: 0, y: 0, width: 348, height: 222, title: 'Corporate network', owner: 'you run this' },
    { zone: 'user', x: 0, y: 222, width: 348, height: 260, title: 'User device', owner: 'her laptop' },
    { zone: 'network', x: 348, y: 0, width: 92, height: 482, title: 'Internet', owner: 'nobody’s', centred: true },
    { zone: 'aws', x: 440, y: 0, width: 320, height: 208, title: 'AWS-managed', owner: 'AWS runs this' },
    {
      zone: 'account',
      x: 440,
      y: 208,
      width: 320,
      height: 274,
      title: 'Your account',
      owner: 'you write its policies',
    },
  ],
  boundaries: 'M348 3V479M440 3V479M3 222H345M443 208H757',
  plates: {
    directory: { x: 16, y: 62, width: 116, height: 122, layout: 'stack' },
    idp: {
      x: 222,
      y: 62,
      width: 112,
      height: 122,
      layout: 'stack',
      divider: 148,
      work: [{ step: 'issue', label: 'signs it' }],
    },
    client: {
      x: 200,
      y: 322,
      width: 132,
      height: 142,
      layout: 'row',
      divider: 376,
      shows: { input: 'person', label: 'signs in as' },
    },
    sts: {
      x: 592,
      y: 60,
      width: 152,
      height: 94,
      layout: 'row',
      divider: 114,
      work: [{ step: 'check', label: 'checks it' }],
    },
    s3: { x: 592, y: 382, width: 152, height: 84, layout: 'row', divider: 428 },
  },
  sheets: {
    provider: {
      x: 452,
      y: 270,
      width: 144,
      link: { x: 598, to: 154, label: { x: 588, y: 180, lines: ['verifies with its', 'certificate'] } },
      checks: [
        'sts-provider-exists',
        'saml-issuer',
        'saml-signature-trusted-key',
        'saml-response-signature',
        'saml-assertion-signature',
      ],
    },
    role: {
      x: 604,
      y: 270,
      width: 148,
      link: { x: 690, to: 154, label: { x: 682, y: 180, lines: ['reads the', 'trust policy'] } },
      checks: ['sts-role-exists', 'sts-trust-policy', 'sts-trust-tag-session', 'sts-trust-source-identity'],
    },
  },
  lines: [
    toIdp('open-idp.request', 240, ['Open the', 'sign-in page']),
    toIdp('open-idp.response', 264, ['Login form'], {
      kind: 'response',
      points: [
        [264, 184],
        [264, 322],
      ],
      chips: ['cookie'],
      rest: 119,
    }),
    toIdp('sign-in.request', 288, ['Name and', 'password'], { chips: ['form'], rest: 58 }),
    toDirectory('find-user', 88, ['Find', 'the user']),
    toDirectory('bind', 118, ['Check the', 'password']),
    toDirectory('read-groups', 148, ['Read groups', 'and mail']),
    toIdp('sign-in.response', 312, ['Signed', 'response'], {
      kind: 'response',
      points: [
        [312, 184],
        [312, 322],
      ],
      chips: ['assertion'],
      rest: 119,
    }),
    {
      beats: ['assume-role.request'],
      kind: 'request',
      points: [
        [332, 344],
        [394, 344],
        [394, 98],
        [592, 98],
      ],
      gates: [
        [348, 344],
        [440, 98],
      ],
      disc: [468, 98],
      label: { x: 456, y: 64, anchor: 'start', lines: ['AssumeRole', 'WithSAML'] },
      chips: ['assertion'],
      rest: 36,
    },
    {
      beats: ['assume-role.response'],
      kind: 'response',
      points: [
        [592, 126],
        [414, 126],
        [414, 368],
        [332, 368],
      ],
      gates: [
        [440, 126],
        [348, 368],
      ],
      disc: [468, 126],
      label: { x: 484, y: 147, anchor: 'start', lines: ['Credentials'] },
      chips: ['credentials'],
      rest: 50,
    },
    toBucket('list-own', 400, 'List own folder'),
    toBucket('list-neighbour', 424, 'Neighbour’s'),
    toBucket('after-expiry', 448, 'After the end'),
  ],
  tray: {
    actor: 'client',
    x: 16,
    y: 320,
    width: 168,
    rows: 3,
    awaits: { chip: 'credentials', text: 'No AWS keys yet', refused: 'none were issued' },
  },
};
