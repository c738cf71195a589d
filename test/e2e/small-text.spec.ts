// No text is smaller than 12 px. What is drawn in a picture is measured with the picture.
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
