// The browser's Back and Forward, and links: what a learner did can be gone back to.
import { expect, test } from '@playwright/test';
import { banner, breakIt, number, open, player, runsAgain } from './player.ts';

test('Back undoes a change of the run, Forward makes it again, and both are still there after a reload', async ({
  page,
}) => {
  await open(page);
  await breakIt(page, 'Twelve hours are asked for');
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  await page.getByRole('checkbox', { name: /^Someone changes the name/ }).check();
  await expect(banner(page)).toContainText('Someone changes the name', runsAgain);
  await page.goBack();
  await expect(banner(page)).not.toContainText('Someone changes the name');
  await expect(banner(page)).toContainText('Twelve hours');
  await page.goBack();
  await expect(banner(page)).toHaveCount(0);
  await page.goForward();
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  await page.reload();
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  await page.goBack();
  await expect(banner(page)).toHaveCount(0);
});

test('Back goes to a jump before, and from the first one to where the page opened', async ({ page }) => {
  await open(page);
  for (const stop of [5, 9]) await page.getByRole('button', { name: new RegExp(`^Message ${stop}:`) }).click();
  await expect(number(page)).toHaveText('9');
  await page.goBack();
  await expect(number(page)).toHaveText('5');
  await page.goBack();
  await expect(number(page)).toHaveText('1');
  await page.goForward();
  await expect(number(page)).toHaveText('5');
});

test('a link within the page is no change of the run', async ({ page }) => {
  await open(page);
  await breakIt(page, 'Twelve hours are asked for');
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  await page.evaluate(() => {
    location.hash = '_top';
  });
  await page.goBack();
  await page.goForward();
  await expect(banner(page)).toContainText('Twelve hours');
});

test('a fragment that mail has broken leaves the player alive, with what was kept', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await open(page);
  await breakIt(page, 'Twelve hours are asked for');
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  await page.goto('about:blank');
  await open(page, '#run/%E0%A4%A');
  await expect(banner(page).filter({ hasText: 'Twelve hours' })).toBeVisible(runsAgain);
  expect(errors).toEqual([]);
});

test('a message of a changed run is linked with the changes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await player(page).getByRole('button', { name: 'Copy a link to this message', exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#run\/[\w.-]+$/);
  await breakIt(page, 'Twelve hours are asked for');
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  await player(page).getByRole('button', { name: 'Back to the message' }).click();
  await player(page)
    .getByRole('button', { name: /^Copy a link to this message, with/ })
    .click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(';s=v1.');
});

test('a link to a message that is no more says so until the learner goes on', async ({ page }) => {
  await open(page, '#run/no-such.request');
  await expect(banner(page)).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).first().click();
  await expect(banner(page)).toHaveCount(0);
});
