// The player below 768 px, where the feed takes the place of the map.
import { expect, type Page, test } from '@playwright/test';
import { breakIt, number, open, player, runsAgain } from './player.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  const top = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  const inSight = (page: Page, selector: string) =>
    expect(async () => {
      expect(await top(page, selector)).toBeGreaterThan(48);
      expect(await top(page, selector)).toBeLessThan(200);
    }).toPass();

  test('the card says what is in hand, the transcript is a view, and the speed can be changed', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await expect(page.locator('.card .holds').getByRole('listitem')).toHaveText([
      'SAML responseuntil 09:35:00Z',
      'No AWS keys yet',
    ]);
    await player(page).getByRole('button', { name: 'Transcript' }).click();
    await expect(page.locator('.transcript')).toBeVisible();
    await expect(page.locator('.message-feed')).toBeHidden();
    await player(page).getByRole('button', { name: 'Messages', exact: true }).click();
    await expect(page.locator('.message-feed')).toBeVisible();
    await expect(player(page).getByRole('button', { name: 'Sequence' })).toBeHidden();
    await player(page).getByRole('button', { name: 'Speed 1. Change speed' }).click();
    await expect(player(page).getByRole('button', { name: 'Speed 1.5. Change speed' })).toBeVisible();
  });

  test('a prediction opens with its question in sight, below the head of the feed', async ({ page }) => {
    await open(page, '#run/sign-in.response');
    await expect(number(page)).toHaveText('11');
    await player(page).getByRole('tabpanel').getByRole('button').last().scrollIntoViewIfNeeded();
    await player(page).getByRole('button', { name: 'Next message' }).click();
    await expect(player(page).locator('#predict-name')).toBeVisible();
    await inSight(page, '.player #predict-name h3');
  });

  test('the settings open with their title in sight', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await player(page).getByRole('button', { name: 'Change the run' }).click();
    await inSight(page, '.player .settings .ih');
  });

  test('a fault far down the list tells at once how the run ends, and leads there', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await breakIt(page, 'Twelve hours are asked for');
    const ending = player(page).locator('.settings .ending');
    await expect(ending).toContainText('AWS STS refuses at 13.', runsAgain);
    await expect(ending).toBeInViewport({ ratio: 1 });
    await ending.getByRole('button', { name: 'Show where' }).click();
    await expect(number(page)).toHaveText('13');
    await expect(player(page).locator('.err')).toBeInViewport();
  });
});
