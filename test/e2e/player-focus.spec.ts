// Whatever is pressed in the player, the focus stays in it, and with the focus its keys.
import { expect, type Page, test } from '@playwright/test';
import { banner, breakIt, number, open, player, runsAgain, said } from './player.ts';

const button = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true });
const staysInside = (page: Page) =>
  expect.poll(() => page.evaluate(() => !!document.activeElement?.closest('.player'))).toBe(true);

test('panels take the focus when they open, and give it back to what opened them', async ({ page }) => {
  await open(page);
  await button(page, 'Change the run').press('Enter');
  await expect(player(page).getByRole('region', { name: 'Change the run' })).toBeFocused();
  await button(page, 'Back to the message').press('Enter');
  await expect(button(page, 'Change the run')).toBeFocused();
});

test('a button that is gone after it was pressed leaves the focus in the player, and its keys work', async ({
  page,
}) => {
  await open(page, '#run/assume-role.request');
  await breakIt(page, 'The group filter finds nothing');
  await player(page)
    .getByRole('button', { name: /Show where/ })
    .press('Enter');
  await staysInside(page);
  await page.keyboard.press('u');
  await expect(banner(page)).toBeHidden();
  await staysInside(page);
  await page.keyboard.press('ArrowLeft');
  await button(page, 'Session name').press('Enter');
  await button(page, 'Change this value').press('Enter');
  await button(page, 'Cancel').press('Enter');
  await staysInside(page);
});

test('Back, and a link in the text, bring the focus to the player', async ({ page }) => {
  await open(page, '#run/open-idp.response');
  await player(page)
    .locator('.stops')
    .getByRole('button', { name: /^Message 5:/ })
    .click();
  await page.goBack();
  await expect(number(page)).toHaveText('2');
  await staysInside(page);
  await page.locator('.prose a[href="#run/bind.request"]').press('Enter');
  await staysInside(page);
  await page.keyboard.press('ArrowRight');
  await expect(number(page)).toHaveText('7');
});

test('left by the learner, it is not called back', async ({ page }) => {
  await open(page);
  await button(page, 'Next message').click();
  await page.locator('h1').first().click();
  await page.keyboard.press('ArrowRight');
  await expect(number(page)).toHaveText('2');
});

/** Changes the session name in message 12 and leaves the broken seal. */
async function breakSeal(page: Page): Promise<void> {
  await open(page, '#run/assume-role.request');
  await button(page, 'Session name').click();
  await button(page, 'Change this value').click();
  await player(page)
    .getByLabel(/^New value/)
    .fill('mallory@corp.example.com');
  await player(page)
    .getByLabel(/^New value/)
    .press('Enter');
}

test('an edit plays on to the refusal, and AWS’s words are in sight and said', async ({ page }) => {
  await breakSeal(page);
  await expect(number(page)).toHaveText('13', runsAgain);
  await expect(player(page).locator('.insp .err')).toContainText('Response signature invalid');
  await expect(player(page).locator('.ckr[aria-expanded=true]')).toBeInViewport();
  await expect(said(page)).toContainText('Response signature invalid');
  await staysInside(page);
});

test('with reduced motion it stands there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await breakSeal(page);
  await expect(number(page)).toHaveText('13', runsAgain);
});

test('the transcript shows the message at which the player stands, and follows its steps', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '#run/assume-role.response');
  await button(page, 'Transcript').click();
  const here = player(page).locator('.transcript li[aria-current=step]');
  await expect(here).toHaveText(/^14 ·/);
  await expect(here.locator('h3')).toBeInViewport();
  await expect(button(page, 'Next message')).toBeInViewport();
  await expect(player(page).locator('.insp .ih')).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(here).toHaveText(/^15 ·/);
  await expect(here.locator('h3')).toBeInViewport();
});

test('Reset, Undo and Redo of the settings keep the focus, and with it the keys', async ({ page }) => {
  await open(page);
  await breakIt(page, 'Twelve hours are asked for');
  await expect(banner(page)).toContainText('Twelve hours', runsAgain);
  for (const name of ['Undo', 'Redo', 'Reset']) {
    const pressed = player(page)
      .locator('.settings')
      .getByRole('button', { name: new RegExp(`^${name}`) });
    await pressed.press('Enter');
    await expect(pressed).toBeFocused();
  }
  await expect(banner(page)).toHaveCount(0);
});

test('on the stops the focus goes along with the run', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Message 2:/ }).press('Enter');
  // The first press may only end a motion.
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText('3', { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('button', { name: /^Message 3:/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(number(page)).toHaveText('3');
});

test('from the transcript back to the map, the player is in sight', async ({ page }) => {
  for (const width of [1440, 900]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '#run/list-own.request');
    await button(page, 'Next message').focus();
    await page.keyboard.press('t');
    await page.keyboard.press('m');
    await expect(player(page).locator('.pane')).toBeInViewport();
    await expect(button(page, 'Next message')).toBeInViewport();
  }
});
