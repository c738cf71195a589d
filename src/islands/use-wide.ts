import { useSyncExternalStore } from 'react';

const query = '(min-width: 48em)';

const subscribe = (changed: () => void): (() => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/**
 * Whether there is room for the map. Undefined on the server and until the page knows its width: the page then holds what
 * either width shows, and style sheets choose, so that nothing moves when the player comes to life.
 */
export function useWide(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    subscribe,
    () => window.matchMedia(query).matches,
    () => undefined,
  );
}

/** Whether the page shows the feed now, for what happens once and does not follow the width. */
export const isNarrow = (): boolean => !window.matchMedia(query).matches;
