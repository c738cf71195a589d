// The sheet of the long flow: a strip, two territories of AWS, two actors in one plate, upright lines in a cluster.
import type { LinePlan, MapPlan, PlatePlan } from '#diagram/map-plan.ts';
import { leftLines } from './long-plan-left.ts';

const toBucket = (step: string, x: number, label: string): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [x, 436],
    [x, 372],
  ],
  gates: [[x, 406]],
  disc: [x, 421],
  label: { x: 632, y: 425, anchor: 'end', lines: [label] },
});

const row = (x: number, y: number, width: number, height: number, more: Partial<PlatePlan> = {}): PlatePlan => ({
  x,
  y,
  width,
  height,
  layout: 'row',
  ...more,
});

export const longPlan: MapPlan = {
  width: 760,
  height: 490,
  territories: [
    { zone: 'internet', x: 0, y: 0, width: 348, height: 70, title: 'Approval service', owner: 'a vendor runs this' },
    { zone: 'corporate', x: 0, y: 70, width: 348, height: 214, title: 'Corporate network', owner: 'you run this' },
    { zone: 'user', x: 0, y: 284, width: 348, height: 206, title: 'User device', owner: 'Alice’s PC' },
    { zone: 'network', x: 348, y: 0, width: 92, height: 490, title: 'Internet', owner: 'nobody’s', centred: true },
    { zone: 'aws', x: 440, y: 0, width: 320, height: 226, title: 'AWS-managed', owner: 'AWS runs this' },
    { zone: 'account', x: 440, y: 226, width: 320, height: 180, title: 'Your account', owner: '111122223333' },
    { zone: 'aws', x: 440, y: 406, width: 320, height: 84, title: 'AWS console', owner: 'AWS runs this' },
  ],
  boundaries: 'M348 3V487M440 3V487M3 70H345M3 284H345M443 226H757M443 406H757',
  plates: {
    issuer: row(196, 9, 138, 46),
    directory: { x: 16, y: 122, width: 142, height: 124, layout: 'stack' },
    kdc: row(16, 200, 142, 46, { within: 'directory' }),
    adfs: {
      x: 232,
      y: 116,
      width: 102,
      height: 116,
      layout: 'stack',
      divider: 202,
      work: [
        { step: 'claim-rules-negotiate-ticket', label: 'applies rules' },
        { step: 'issue-negotiate-ticket', label: 'signs it' },
        { step: 'claim-rules-sign-in', label: 'applies rules' },
        { step: 'issue-sign-in', label: 'signs it' },
      ],
    },
    browser: row(104, 352, 228, 130, {
      divider: 408,
      shows: { input: 'person', label: 'signed in to Windows as' },
    }),
    signin: row(592, 48, 152, 48),
    sts: row(592, 136, 152, 72, { divider: 178, work: [{ step: 'check', label: 'checks it' }] }),
    s3: row(592, 328, 152, 44),
    console: row(592, 436, 152, 48),
  },
  sheets: {
    provider: {
      x: 452,
      y: 271,
      width: 152,
      link: { x: 598, to: 208, label: { x: 590, y: 220, lines: ['verifies with it'] } },
      checks: ['saml-issuer', 'saml-assertion-signature'],
    },
    role: {
      x: 612,
      y: 271,
      width: 140,
      link: { x: 690, to: 208, label: { x: 682, y: 220, lines: ['trust policy'] } },
      checks: ['sts-trust-policy'],
    },
  },
  lines: [
    ...leftLines,
    {
      beats: ['post-saml.request'],
      kind: 'request',
      points: [
        [332, 372],
        [394, 372],
        [394, 62],
        [592, 62],
      ],
      gates: [
        [348, 372],
        [440, 62],
      ],
      disc: [468, 62],
      label: { x: 456, y: 110, anchor: 'start', lines: ['POST /saml'] },
      chips: ['assertion'],
    },
    {
      beats: ['assume-role.request'],
      kind: 'request',
      points: [
        [650, 96],
        [650, 136],
      ],
      gates: [],
      disc: [650, 115],
      label: { x: 632, y: 111, anchor: 'end', lines: ['AssumeRole', 'WithSAML'] },
    },
    {
      beats: ['assume-role.response'],
      kind: 'response',
      points: [
        [690, 136],
        [690, 96],
      ],
      gates: [],
      disc: [690, 115],
      label: { x: 632, y: 119, anchor: 'end', lines: ['Credentials'] },
    },
    {
      beats: ['post-saml.response'],
      kind: 'response',
      points: [
        [592, 86],
        [414, 86],
        [414, 394],
        [332, 394],
      ],
      gates: [
        [440, 86],
        [348, 394],
      ],
      disc: [468, 86],
      label: { x: 456, y: 110, anchor: 'start', lines: ['Console cookie'] },
      chips: ['cookie'],
      rest: 40,
    },
    {
      beats: ['open-console.request'],
      kind: 'request',
      points: [
        [332, 456],
        [592, 456],
      ],
      gates: [
        [348, 456],
        [440, 456],
      ],
      disc: [568, 456],
      label: { x: 456, y: 471, anchor: 'start', lines: ['Open it'] },
      chips: ['cookie'],
      rest: 198,
    },
    toBucket('list-own', 664, 'List own'),
    toBucket('list-neighbour', 718, 'Bob’s'),
    {
      beats: ['open-console.response'],
      kind: 'response',
      points: [
        [592, 478],
        [332, 478],
      ],
      gates: [
        [440, 478],
        [348, 478],
      ],
      disc: [568, 478],
      label: { x: 456, y: 471, anchor: 'start', lines: ['Her folder'] },
    },
  ],
  tray: {
    actor: 'browser',
    x: 14,
    y: 358,
    width: 84,
    rows: 3,
    names: {
      'Ticket-granting ticket': 'TGT',
      'Ticket for AD FS': 'AD FS',
      'Assertion, a copy': 'SAML',
      'Console session': 'Cookie',
    },
  },
};
