// A reader's own text size: what the page is set in is a multiple of it, and so are the limits of its layouts, so that it
// is like a zoom. 200 % of a 1280 px window has the room of 640 px (WCAG 1.4.4).
import { expect, test } from '@playwright/test';
import { findTool } from '../../scripts/setup/tools.mjs';
import { chromiumFlags } from '../chromium-flags.ts';
import { banner, breakIt, number, open, player, runsAgain } from './player.ts';

test.use({
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    executablePath: findTool('chromium') ?? '',
    args: [...chromiumFlags, '--blink-settings=defaultFontSize=32'],
  },
});

for (const path of ['', 'lessons/', 'lessons/saml/', 'lessons/why/', 'policy/', 'glossary/', 'about/real/'])
  test(`/${path} is set in twice the size, and does not scroll sideways`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    const small = await page.evaluate(() => {
      const texts = [...document.querySelectorAll<HTMLElement>('h1, p, a, button, td, th, li, code, small, label, dd')];
      return texts
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 2 && !one.closest('svg'))
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 24)
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .map((one) => `${one.className || one.tagName}: ${one.textContent?.slice(0, 30)}`);
    });
    expect(small.filter((text) => !/^\s*:/.test(text))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });

test('the player is the feed there, and does what it does', async ({ page }) => {
  await open(page);
  await expect(player(page).locator('.pane')).toHaveCount(0);
  await player(page).getByRole('button', { name: 'Next message' }).click();
  await expect(number(page)).toHaveText('2');
  await breakIt(page, 'Twelve hours are asked for');
  await expect(banner(page)).toContainText('AWS STS refuses', runsAgain);
});

test('in a window that has the room, map and sequence are drawn in that size', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1600 });
  await open(page);
  const smallest = () =>
    page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll<SVGTextElement>('.player svg text')]
          .filter((text) => text.checkVisibility())
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)),
      ),
    );
  await player(page).locator('.pane .react-flow__node-ground').waitFor();
  await expect.poll(smallest).toBeGreaterThan(23.9);
  await player(page).getByRole('button', { name: 'Sequence' }).click();
  await player(page).locator('.sq .msg').first().waitFor();
  await expect.poll(smallest).toBeGreaterThan(23.9);
  await page.setViewportSize({ width: 2100, height: 1400 });
  await expect.poll(smallest).toBeGreaterThan(23.9);
});
