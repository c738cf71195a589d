import type { LinePlan, MapPlan } from '#diagram/map-plan.ts';

type Moved = Partial<Pick<LinePlan, 'points' | 'gates' | 'disc' | 'label'>>;

const vertical = (from: readonly [number, number], to: readonly [number, number], label: LinePlan['label']): Moved => ({
  points: [from, to],
  gates: [[from[0], 222]],
  disc: [from[0], 284],
  label,
});

/** The messages that the start page draws, and where they lie when the others are left out. */
const drawn: { readonly [beat: string]: Moved } = {
  'sign-in.request': vertical([236, 322], [236, 184], { x: 219, y: 288, anchor: 'end', lines: ['Sign in'] }),
  'bind.request': { label: { x: 177, y: 88, anchor: 'middle', lines: ['Check the', 'password'] } },
  'sign-in.response': vertical([262, 184], [262, 322], {
    x: 278,
    y: 281,
    anchor: 'start',
    lines: ['Signed', 'response'],
  }),
  'assume-role.request': {},
  'assume-role.response': {},
  'list-own.request': {
    points: [
      [332, 424],
      [592, 424],
    ],
    gates: [
      [348, 424],
      [440, 424],
    ],
    disc: [480, 424],
    label: { x: 456, y: 402, anchor: 'start', lines: ['List own folder'] },
  },
};

/** The sheet of saml-sts with six of its lines: few enough that each can show its label. The numbers stay those of the run. */
export function heroPlan(plan: MapPlan): MapPlan {
  return {
    ...plan,
    // Held, though the message that brought it is not drawn.
    tray: { ...plan.tray, chips: ['cookie'] },
    lines: plan.lines.flatMap((line) => {
      const moved = drawn[line.beats[0]];
      return moved ? [{ ...line, ...moved }] : [];
    }),
  };
}
