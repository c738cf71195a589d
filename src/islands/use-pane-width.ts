import { type RefObject, useEffect, useState } from 'react';

/** The width inside a pane in CSS pixels; `initial` until it is measured. */
export function usePaneWidth(pane: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return width;
}

/** How much larger than usual the reader has set text in the browser: 1 for the usual 16 px. */
export const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
