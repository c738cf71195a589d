import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { View } from '#diagram/player-state.ts';

type Place = { readonly cursor: number; readonly view: View; readonly wide: boolean | undefined };

/**
 * Keeps in sight what the learner looks at: the current message of the feed on a narrow screen, and the player when a view
 * took the place of a longer one. Before the paint, so that nothing is seen to jump; a fresh run with the cursor where it
 * was leaves the page alone. Gives where the feed's current message stands.
 */
export function useInSight(player: RefObject<HTMLElement | null>, { cursor, view, wide }: Place) {
  const current = useRef<HTMLLIElement>(null);
  const before = useRef({ cursor, view });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { cursor, view };
    if (was.cursor === cursor && was.view === view) return;
    // The transcript brings its own message into sight.
    if (view === 'transcript') return;
    if (wide === false) current.current?.scrollIntoView({ block: 'start' });
    else if (was.view !== view && (player.current?.getBoundingClientRect().top ?? 0) < 0)
      player.current?.scrollIntoView({ block: 'start' });
  }, [player, cursor, view, wide]);
  return current;
}
