import { type RefObject, useLayoutEffect, useState } from 'react';
import type { View } from '#diagram/player-state.ts';
import { useWide } from './use-wide.ts';

type Shown = {
  readonly view: View;
  /** Whether there is room for a picture, the map or the sequence; undefined until the page knows. */
  readonly wide: boolean | undefined;
  /** A map was chosen that has no room beside the inspector. */
  readonly mapAlone: boolean;
};

/**
 * The view that a player shows: the chosen one, before that the map where it fits and else the sequence. What fits is
 * decided by the style sheet that lays the player out (--first-view). A narrow screen has the feed in the place of both.
 */
export function useView(player: RefObject<HTMLElement | null>, chosen: View | undefined): Shown {
  const wide = useWide();
  const [fitting, setFitting] = useState<'map' | 'sequence'>('map');
  useLayoutEffect(() => {
    const element = player.current;
    if (!element) return;
    const ask = () =>
      setFitting(getComputedStyle(element).getPropertyValue('--first-view') === 'sequence' ? 'sequence' : 'map');
    ask();
    const observer = new ResizeObserver(ask);
    observer.observe(element);
    return () => observer.disconnect();
  }, [player]);
  const view = chosen ?? fitting;
  if (wide === false) return { view: view === 'sequence' ? 'map' : view, wide, mapAlone: false };
  return { view, wide, mapAlone: view === 'map' && fitting === 'sequence' };
}
