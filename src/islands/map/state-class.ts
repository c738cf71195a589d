import type { BeatState } from '#diagram/stops.ts';

const classes: { readonly [state in BeatState | 'idle']: string } = {
  past: 'p',
  active: 'on',
  refused: 'no',
  future: 'fu',
  idle: '',
};

/** The class that stands on a group and restyles all of it: p, on, no, fu. */
export const stateClass = (state: BeatState | 'idle'): string => classes[state];
