import { type RefObject, useLayoutEffect } from 'react';
import type { Kept } from '../use-kept.ts';

/**
 * Keeps how far a pane is scrolled under the name of what it shows, and scrolls there when that is shown again. What is
 * still being asked for makes the pane too short at first: it is tried again as the pane fills, until the reader moves.
 * `message` is another object with every run.
 */
export function useScrollPlace(pane: RefObject<HTMLElement | null>, kept: Kept, place: string, message: object): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another run the pane is filled anew
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const top = (kept.get(place) as number | undefined) ?? 0;
    let there = false;
    const goThere = () => {
      if (there) return;
      element.scrollTop = top;
      there = Math.abs(element.scrollTop - top) < 1;
    };
    goThere();
    const filling = new MutationObserver(goThere);
    filling.observe(element, { childList: true, subtree: true });
    const left = new AbortController();
    const { signal } = left;
    for (const moved of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      element.addEventListener(moved, () => (there = true), { signal, passive: true });
    // Before it is there the browser scrolls, because the pane is short.
    element.addEventListener('scroll', () => there && kept.set(place, element.scrollTop), { signal });
    return () => {
      filling.disconnect();
      left.abort();
    };
  }, [pane, kept, place, message]);
}
