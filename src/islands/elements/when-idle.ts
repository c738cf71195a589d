/** Runs something once the browser has nothing better to do; WebKit does not tell, and gets a second. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 1_000);
};
