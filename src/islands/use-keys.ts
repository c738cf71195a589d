import { type Dispatch, type KeyboardEvent, useCallback } from 'react';
import type { PlayerAction } from '#diagram/player-state.ts';

const actions: { readonly [key: string]: PlayerAction } = {
  ArrowLeft: { type: 'go', to: 'previous' },
  ArrowRight: { type: 'go', to: 'next' },
  PageUp: { type: 'go', to: 'previous' },
  PageDown: { type: 'go', to: 'next' },
  Home: { type: 'go', to: 'first' },
  End: { type: 'go', to: 'last' },
  '[': { type: 'speed', by: -1 },
  ']': { type: 'speed', by: 1 },
  m: { type: 'view', view: 'map' },
  s: { type: 'view', view: 'sequence' },
  t: { type: 'view', view: 'transcript' },
  u: { type: 'undo' },
  U: { type: 'redo' },
};

/** What remotes for presentations send for a black screen. */
const blankKeys = ['b', '.'];

const typing = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const choosing = 'input';
const pressing = 'button, a, summary, [role=tab]';

/** Keys of the player, alive only while the focus is inside it; what is typed into a field stays there. */
export function useKeys(
  dispatch: Dispatch<PlayerAction>,
  playing: boolean,
  { help, blank }: { readonly help: () => void; readonly blank: () => void },
) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest(typing)) return;
      // Radio buttons and boxes have arrows and Space of their own; a remote's keys mean the player there too.
      if (target?.closest(choosing) && /^(?:Arrow| $)/.test(event.key)) return;
      // With Caps Lock on a letter is still that letter.
      const key = event.shiftKey || event.key.length > 1 ? event.key : event.key.toLowerCase();
      if (key === ' ' && !target?.closest(pressing)) dispatch({ type: playing ? 'pause' : 'play' });
      else if (key === '?') help();
      else if (blankKeys.includes(key)) blank();
      else {
        const action = actions[key];
        if (!action) return;
        dispatch(action);
      }
      event.preventDefault();
    },
    [dispatch, playing, help, blank],
  );
}
