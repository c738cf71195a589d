import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in the player when the element that had it goes away: a pressed button that is not there any more, a
 * panel that gives way to another. It goes to the panel beside the diagram, or to the player itself, and so do its keys.
 */
export function useFocus(player: RefObject<HTMLElement | null>) {
  const inside = useRef(false);
  useEffect(() => {
    const root = player.current;
    if (!root) return;
    const taken = new MutationObserver(() => {
      if (!inside.current || document.activeElement !== document.body) return;
      (root.querySelector<HTMLElement>('.insp') ?? root).focus({ preventScroll: true });
    });
    taken.observe(root, { childList: true, subtree: true });
    return () => taken.disconnect();
  }, [player]);
  return {
    onFocus: () => {
      inside.current = true;
    },
    onBlur: ({ target }: FocusEvent) => {
      // Left by the learner, and not taken away: then it is still there when the render is over.
      queueMicrotask(() => {
        if (target.isConnected && !player.current?.contains(document.activeElement)) inside.current = false;
      });
    },
  };
}
