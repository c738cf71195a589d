// No text is smaller than 12 px: what is set in a size, and what a picture scales.
import { expect, type Page, test } from '@playwright/test';
import { open, player } from './player.ts';

/** The texts in sight that are set smaller than 12 px, each with its size. */
const small = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      const text = textContent?.trim();
      if (!parentElement || !text || parentElement.closest('svg, script, style, noscript')) continue;
      if (!parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const clipped = parentElement.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
      // A size of nothing hides the number of a stop that is a dot.
      if (clipped.width <= 2 || range.getBoundingClientRect().width === 0 || size === 0 || size >= 12) continue;
      found.add(`${Math.round(size * 100) / 100} px: ${text.slice(0, 40)}`);
    }
    return [...found];
  });

for (const width of [390, 1280])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing in the lesson is smaller than 12 px, whatever the inspector shows', async ({ page }) => {
      await open(page, '#run/assume-role.request');
      for (const tab of ['Explained', 'Checks', 'Raw', 'Message', 'Use it']) {
        await player(page)
          .getByRole('tab', { name: new RegExp(`^${tab}`) })
          .click();
        if (tab === 'Raw') await player(page).locator('.layer').first().waitFor();
        expect(await small(page), tab).toEqual([]);
      }
      await player(page).getByRole('button', { name: 'Change the run' }).click();
      await player(page).locator('.settings').waitFor();
      expect(await small(page), 'settings').toEqual([]);
    });

    test('nothing in the policy lab is smaller than 12 px', async ({ page }) => {
      await page.goto('policy/');
      await page.locator('astro-island:not([ssr])').first().waitFor();
      expect(await small(page)).toEqual([]);
    });
  });

/** The texts of the drawings in sight that come out smaller than 12 px. */
const smallDrawn = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('svg text')].filter((text) => text.checkVisibility());
    const found = texts.flatMap((text) => {
      const scale = text.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      return size < 11.99 ? [`${size.toFixed(2)} px: ${text.textContent}`] : [];
    });
    return { texts: texts.length, found: [...new Set(found)] };
  });

// Every width at which something gives way to something else, and what people have.
const widths = [
  767, 768, 800, 860, 1007, 1008, 1024, 1100, 1151, 1152, 1180, 1263, 1264, 1280, 1366, 1431, 1432, 1440, 1920,
];

for (const list of ['folded as the page chooses', 'kept open'])
  test(`no drawing of a lesson scales its text under 12 px, the list of lessons ${list}`, async ({ page }) => {
    if (list === 'kept open') await page.addInitScript(() => localStorage.setItem('federation-lab:nav', 'wide'));
    await open(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const drawn = player(page)
        .locator('.pane .react-flow__node-ground, .sqw .msg, .mini svg >> visible=true')
        .first();
      await drawn.waitFor({ state: 'attached' });
      await expect.poll(() => smallDrawn(page), { message: `${width} px` }).toMatchObject({ found: [] });
      if (width >= 768) expect((await smallDrawn(page)).texts, `${width} px`).toBeGreaterThan(20);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `${width} px`).toBe(0);
    }
  });

test('no drawing of the start page scales its text under 12 px', async ({ page }) => {
  await page.goto('');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => smallDrawn(page), { message: `${width} px` }).toMatchObject({ found: [] });
  }
});

test('where a map has no room beside the inspector, the sequence stands there, and a chosen map over it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page);
  const beside = async () => {
    const [stage, side] = [
      await player(page).locator('.stage').boundingBox(),
      await player(page).locator('.insp').boundingBox(),
    ];
    return (side?.x ?? 0) >= (stage?.x ?? 0) + (stage?.width ?? 0) - 1;
  };
  await expect(player(page).getByRole('button', { name: 'Sequence' })).toHaveAttribute('aria-pressed', 'true');
  expect(await beside()).toBe(true);
  await player(page).getByRole('button', { name: 'Map' }).click();
  await expect(player(page).locator('.pane')).toBeVisible();
  expect(await beside()).toBe(false);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(beside).toBe(true);
});
