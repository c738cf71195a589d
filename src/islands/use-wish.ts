import { type Dispatch, type RefObject, useEffect } from 'react';
import type { Change, PlayerAction } from '#diagram/player-state.ts';
import { isNarrow } from './use-wide.ts';

/** What the page around the player wants shown: a change of the run, a beat of it, and whether it plays from there, with the focus. */
export type Wish = { readonly change: Change; readonly beat: string; readonly play: boolean };

/** Does what the page wishes. `current` is where the feed's current message stands. */
export function useWish(
  wish: Wish | undefined,
  dispatch: Dispatch<PlayerAction>,
  player: RefObject<HTMLElement | null>,
  current: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!wish) return;
    dispatch({ type: 'restore', change: wish.change, beat: wish.beat });
    if (!wish.play) return;
    dispatch({ type: 'play' });
    player.current?.querySelector<HTMLElement>('.bar .go')?.focus({ preventScroll: true });
    if (isNarrow()) current.current?.scrollIntoView({ block: 'start' });
  }, [wish, dispatch, player, current]);
}
