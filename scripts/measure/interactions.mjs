// @ts-check
// What a person waits for in the player: the next paint after a key or a click, and the new run after a change.

/** @typedef {{ what: string, samples: number[] }} Waits milliseconds */

const ready = 'astro-island:not([ssr]) .player';
const fault = 'The IdP signs with a new certificate';

/**
 * Notes, inside the page, when the frame after each press or key was handed over to be shown. Event Timing would tell in
 * steps of 8 ms only.
 */
export function notePaints() {
  const paints = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { paints });
  for (const type of ['click', 'keydown'])
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A task after the frame's callbacks runs once its layout and paint are done.
          port1.onmessage = () => paints.push(performance.now() - timeStamp);
          port2.postMessage(0);
        }),
      { capture: true },
    );
}

/**
 * Times steps, jumps, the change of a setting, and the run that follows it, on an open lesson.
 * @param {import('playwright').Page} page
 * @returns {Promise<Waits[]>}
 */
export async function timeInteractions(page) {
  await page.locator(ready).first().waitFor();
  const player = page.getByRole('region', { name: /^Player:/ });
  const next = player.getByRole('button', { name: 'Next message' });
  await next.focus();
  const step = await paintsOf(page, async () => {
    for (let index = 0; index < 16; index += 1) await settled(page, () => page.keyboard.press('ArrowRight'));
  });
  const stops = player.locator('.stops button');
  const scrub = await paintsOf(page, async () => {
    for (const index of [1, 11, 4, 13, 0, 17, 7, 12])
      await settled(page, () => stops.nth(index).dispatchEvent('click'));
  });
  const open = await paintsOf(page, () => page.getByRole('button', { name: 'Change the run' }).click());
  const box = page.getByRole('checkbox', { name: new RegExp(`^${fault}`) });
  const banner = player.locator('.fork');
  /** @type {number[]} */
  const runs = [];
  const edit = await paintsOf(page, async () => {
    for (let index = 0; index < 5; index += 1) {
      const start = performance.now();
      await box.check();
      await banner.getByText('refuses at').waitFor();
      runs.push(performance.now() - start);
      await box.uncheck();
      await banner.waitFor({ state: 'detached' });
    }
  });
  return [
    { what: 'step (arrow key)', samples: step },
    { what: 'scrub (a stop pressed)', samples: scrub },
    { what: 'settings opened', samples: open },
    { what: 'edit (a fault switched)', samples: edit },
    { what: 'first run after an edit, with loading the engine', samples: runs.slice(0, 1) },
    { what: 'later runs after an edit', samples: runs.slice(1) },
  ];
}

/**
 * The gaps between frames, in milliseconds, while a token travels.
 * @param {import('playwright').Page} page
 * @returns {Promise<number[]>}
 */
export async function timeFrames(page) {
  await page.locator(ready).first().waitFor();
  const next = page.getByRole('button', { name: 'Next message' });
  /** @type {number[]} */
  const gaps = [];
  for (let index = 0; index < 5; index += 1) {
    await next.click();
    const frames = await page.evaluate(
      () =>
        new Promise((/** @type {(gaps: number[]) => void} */ done) => {
          const times = /** @type {number[]} */ ([]);
          const frame = (/** @type {number} */ at) => {
            times.push(at);
            if (at - (times[0] ?? at) < 900) requestAnimationFrame(frame);
            else done(times.slice(1).map((time, nth) => time - (times[nth] ?? time)));
          };
          requestAnimationFrame(frame);
        }),
    );
    gaps.push(...frames);
  }
  return gaps;
}

/** @param {import('playwright').Page} page @param {() => Promise<void>} act */
async function paintsOf(page, act) {
  const before = await page.evaluate(() => /** @type {any} */ (globalThis).paints.length);
  await act();
  await page.waitForTimeout(300);
  return page.evaluate((from) => /** @type {any} */ (globalThis).paints.slice(from), before);
}

/** Acts, and lets what moves come to rest. @param {import('playwright').Page} page @param {() => Promise<void>} act */
async function settled(page, act) {
  await act();
  await page.waitForTimeout(1_000);
}
