// What opens, what is printed and what a footer holds stay in the room that the player has.
import { expect, type Page, test } from '@playwright/test';
import { number, open, player } from './player.ts';

const help = (page: Page) => player(page).getByRole('button', { name: 'Keyboard help' });

test('the list of keys lies over the picture: the bar stays, and Escape gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const bar = player(page).getByRole('group', { name: 'Playback' });
  const before = await bar.boundingBox();
  await help(page).click();
  await expect(player(page).getByText('Keys, while the focus is in the player')).toBeInViewport();
  expect(await bar.boundingBox()).toEqual(before);
  await player(page).getByRole('button', { name: 'Next message' }).focus();
  await page.keyboard.press('Escape');
  await expect(player(page).getByText('Keys, while the focus is in the player')).toBeHidden();
  await expect(help(page)).toBeFocused();
});

test('the actions under the settings stand in one row at 1280 px', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await page.getByRole('button', { name: 'Change the run' }).click();
  const buttons = player(page).locator('.settings .acts button');
  await expect(buttons).toHaveCount(5);
  const tops = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('printed, a lesson has no buttons and no hints, its lists open, and every prediction in its place', async ({
  page,
}) => {
  await open(page, '#run/sign-in.response');
  await expect(number(page)).toHaveText('11');
  // The first press may only end a motion.
  await expect(async () => {
    await player(page).getByRole('button', { name: 'Next message' }).click();
    await expect(player(page).locator('#predict-name')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.prose > #predict-name')).toBeVisible();
  await expect(page.locator('.prose').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Put the broken run into the player' })).toBeHidden();
  await expect(page.locator('.rung').first()).toBeHidden();
  await expect(page.locator('.checklist').getByText('of this call, in their order')).toBeVisible();
  await expect(page.locator('.checklist details > :not(summary)').first()).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(player(page).locator('#predict-name')).toBeVisible();
});
