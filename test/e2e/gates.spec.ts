// Predictions of the lesson at which the player waits, in the place of the inspector.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { commit, gate, predictWrongly } from './lesson.ts';
import { banner, number, open, player, runsAgain, said } from './player.ts';
import { firstLesson } from './site.ts';

const next = (page: Page) => player(page).getByRole('button', { name: 'Next message' });
const inPlayer = (page: Page) => player(page).locator('#predict-name');
/** The message before the first prediction. */
const before = '#run/sign-in.response';

/** Stands at the first prediction, by keyboard alone. */
async function stepToGate(page: Page): Promise<void> {
  await open(page, before);
  await expect(number(page)).toHaveText('11');
  await next(page).focus();
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(inPlayer(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test('stepping waits at a prediction, which stands where the inspector stood, and says so', async ({ page }) => {
  await stepToGate(page);
  await expect(number(page)).toHaveText('11');
  await expect(player(page).locator('.insp')).toHaveCount(0);
  await expect(player(page).locator('.cap')).toContainText('waits here for your prediction');
  await expect(said(page)).toContainText('Predict: a changed name');
  await expect(page.locator('.prose > p', { hasText: 'This prediction is open in the player' })).toBeVisible();
});

test('an answer is judged in the player, kept, and the run goes on', async ({ page }) => {
  await stepToGate(page);
  await predictWrongly(page);
  await expect(inPlayer(page).locator('.mine')).toContainText('It lends the role');
  await expect(inPlayer(page).locator('.after')).toContainText('Response signature invalid');
  await next(page).press('ArrowRight');
  await expect(number(page)).toHaveText('12');
  await expect(inPlayer(page)).toHaveCount(0);
  await expect(page.locator('.prose > #predict-name .mine')).toHaveCount(1);
  await page.reload();
  await expect(player(page).getByRole('button', { name: /its prediction is open/ })).toHaveCount(1);
});

test('after an answer, what happened is in sight, and what can be done stands in one row', async ({ page }) => {
  await stepToGate(page);
  await predictWrongly(page);
  await expect(inPlayer(page).getByText('What happened?')).toBeInViewport({ ratio: 1 });
  await expect(inPlayer(page).locator('.you')).toBeInViewport({ ratio: 1 });
  const tops = await inPlayer(page)
    .locator('.acts > :is(a, button):visible')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(tops.length).toBe(2);
  expect(new Set(tops).size).toBe(1);
});

test('without an answer: the next step shows what would happen, and the one after it goes on', async ({ page }) => {
  await stepToGate(page);
  await page.keyboard.press('ArrowRight');
  await expect(inPlayer(page).locator('.after')).toHaveAttribute('open', '');
  await expect(number(page)).toHaveText('11');
  await expect(inPlayer(page).locator('.mine')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(number(page)).toHaveText('12');
  expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('answers')))).toBe(false);
});

test('playing halts there and plays on when asked', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await open(page, before);
  await expect(number(page)).toHaveText('11');
  await player(page).getByRole('button', { name: 'Play', exact: true }).click();
  await page.clock.fastForward(60_000);
  await expect(inPlayer(page)).toBeVisible();
  await player(page).getByRole('button', { name: 'Play', exact: true }).click();
  await page.clock.fastForward(30_000);
  await expect(number(page)).toHaveText('12');
});

test('from the answer into the changed run, and the prediction is back in the text', async ({ page }) => {
  await stepToGate(page);
  await predictWrongly(page);
  await inPlayer(page).getByRole('link', { name: 'Show this run' }).click();
  await expect(banner(page)).toContainText('refuses', runsAgain);
  await expect(player(page).locator('.insp')).toBeVisible();
  await expect(page.locator('.prose > #predict-name')).toHaveCount(1);
});

test('answered in the text, it holds nobody up', async ({ page }) => {
  await page.goto(firstLesson);
  await gate(page).scrollIntoViewIfNeeded();
  await predictWrongly(page);
  await expect(commit(page, 'predict-name')).toHaveText('Try again');
  await page.evaluate(() => {
    location.hash = '#run/sign-in.response';
  });
  await expect(number(page)).toHaveText('11');
  await next(page).focus();
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText('12', { timeout: 500 });
  }).toPass();
  await expect(inPlayer(page)).toHaveCount(0);
});

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const)
  test(`at ${width} px it opens in the feed, in the place of the message, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await stepToGate(page);
    await expect(player(page).locator('.message-feed .card #predict-name')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in an open prediction in the player, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await stepToGate(page);
    await predictWrongly(page);
    const { violations } = await new AxeBuilder({ page }).include('.player').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
