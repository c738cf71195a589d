/** The motions of a message: it travels, its line is drawn, what comes of it appears. */
const motions: ReadonlySet<string> = new Set(['fly', 'draw', 'late']);

/** Brings every motion under the element to its end; returns whether there was one to finish. */
export function finishMotion(element: Element): boolean {
  const running = element
    .getAnimations({ subtree: true })
    .filter((one) => one instanceof CSSAnimation && motions.has(one.animationName) && one.playState === 'running');
  for (const one of running) one.finish();
  return running.length > 0;
}
