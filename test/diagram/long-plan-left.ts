// The left side of the long flow's sheet: upright lines in a cluster, in the two variants that share their places.
import type { LinePlan } from '#diagram/map-plan.ts';

/** Between browser and AD FS, 24 apart, one slot for their labels. */
const toAdfs = (beat: string, x: number, label: readonly string[], more: Partial<LinePlan> = {}): LinePlan => ({
  beats: [beat],
  kind: 'request',
  points: [
    [x, 352],
    [x, 232],
  ],
  gates: [[x, 284]],
  disc: [x, 324],
  label: { x: 232, y: 319, anchor: 'end', lines: label },
  ...more,
});
const fromAdfs = (beat: string, x: number, label: readonly string[], more: Partial<LinePlan> = {}): LinePlan =>
  toAdfs(beat, x, label, {
    kind: 'response',
    points: [
      [x, 232],
      [x, 352],
    ],
    ...more,
  });

const toKdc = (step: string, x: number, label: readonly string[]): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [x, 352],
    [x, 246],
  ],
  gates: [[x, 284]],
  disc: [x, 324],
  stacked: true,
  label: { x: 158, y: 319, anchor: 'start', lines: label },
  chips: [undefined, 'ticket'],
  rest: 87,
});

const toDirectory = (step: string, y: number, label: readonly string[]): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [232, y],
    [158, y],
  ],
  gates: [],
  disc: [195, y],
  label: { x: 195, y: 120, anchor: 'middle', lines: label },
});

const approve = (step: string): LinePlan => ({
  beats: [`${step}.request`, `${step}.response`],
  kind: 'exchange',
  points: [
    [283, 116],
    [283, 58],
  ],
  gates: [[283, 76]],
  disc: [283, 96],
  label: { x: 250, y: 100, anchor: 'end', lines: ['Approved?'] },
});

export const leftLines: readonly LinePlan[] = [
  toAdfs('open-adfs.request', 248, ['Sign-on', 'page']),
  fromAdfs('open-adfs.response', 272, ['401', 'Negotiate']),
  toKdc('kerberos-as', 118, ['AS: the', 'TGT']),
  toKdc('kerberos-tgs', 142, ['TGS: for', 'AD FS']),
  toAdfs('negotiate-ticket.request', 296, ['Ticket to', 'AD FS'], { chips: ['ticket'], rest: 31 }),
  toDirectory('attributes-negotiate-ticket', 172, ['Groups,', 'mail']),
  approve('second-factor-negotiate-ticket'),
  fromAdfs('negotiate-ticket.response', 320, ['Form with', 'response'], { chips: ['assertion'], rest: 89 }),
  toAdfs('open-form.request', 248, ['Sign-on', 'page']),
  fromAdfs('open-form.response', 272, ['Login', 'form']),
  toAdfs('sign-in.request', 296, ['Name and', 'password'], { chips: ['form'], rest: 31 }),
  toDirectory('validate', 156, ['Check the', 'password']),
  toDirectory('attributes-sign-in', 184, ['Groups,', 'mail']),
  approve('second-factor-sign-in'),
  fromAdfs('sign-in.response', 320, ['Form with', 'response'], { chips: ['assertion'], rest: 89 }),
];
