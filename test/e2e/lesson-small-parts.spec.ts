import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { gate } from './lesson.ts';
import { firstLesson } from './site.ts';

/** Answers and opens every part. */
async function openAll(page: Page): Promise<void> {
  for (const part of await page.locator('lesson-choice, break-it, lesson-order').all()) {
    await part.scrollIntoViewIfNeeded();
    const button = part.locator('[data-do=commit]');
    await expect(button).toBeEnabled();
    for (const row of await part.locator('fieldset').all()) await row.locator('input').first().check({ force: true });
    await button.click();
  }
  for (const rung of await page.locator('.rung summary').all()) await rung.click();
  await page.locator('[data-do=solution]').click();
  await page.locator('[data-do=check]').click();
}

test.describe('the small parts', () => {
  test('a term is explained on hover and focus, stays under the pointer, and goes with Escape (WCAG 1.4.13)', async ({
    page,
  }) => {
    await page.goto(firstLesson);
    const term = page.locator('glossary-term').first();
    await term.scrollIntoViewIfNeeded();
    await expect(async () => {
      await page.mouse.move(0, 0);
      await term.locator('a').hover();
      await expect(term.locator('.tip')).toBeVisible({ timeout: 300 });
    }).toPass();
    await term.locator('.tip').hover();
    await expect(term.locator('.tip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(term.locator('.tip')).toBeHidden();
    await page.mouse.move(0, 0);
    await term.locator('a').focus();
    await expect(term.locator('.tip')).toBeVisible();
    await expect(term.locator('a')).toHaveAccessibleDescription(/./);
  });

  test('what is taken away is copied and saved as it stands', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(firstLesson);
    const part = page.locator('take-away').first();
    await part.scrollIntoViewIfNeeded();
    const text = await part.locator('pre').textContent();
    expect(text).toMatch(/^\{\n {2}"Version": "2012-10-17",\n {2}"Statement": \[\n/);
    await part.locator('[data-do=copy]').click();
    await expect(part.locator('[data-do=copy]')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const [download] = await Promise.all([page.waitForEvent('download'), part.locator('[data-do=download]').click()]);
    expect(download.suggestedFilename()).toBe('trust-policy.json');
  });

  test('the checklist says of every check whether AWS makes it, and a strict service provider', async ({ page }) => {
    await page.goto(firstLesson);
    const list = page.locator('check-list table');
    for (const column of ['Check', 'How we know', 'AWS', 'Strict'])
      await expect(list.getByRole('columnheader', { name: column, exact: true })).toBeVisible();
    const audience = list.getByRole('row', { name: 'The assertion is for us' });
    await expect(audience.getByRole('cell')).toHaveText([
      /^The assertion is for us/,
      'recorded',
      'does not',
      'makes the check',
    ]);
  });

  test('a printed lesson has the picture of its run, and gives no hint away', async ({ page }) => {
    await page.goto(firstLesson);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.on-paper .map')).toBeVisible();
    await expect(page.locator('.rung:visible')).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.on-paper')).toHaveCount(0);
  });

  test('notes for the workshop stand there with ?present only', async ({ page }) => {
    await page.goto(firstLesson);
    await expect(page.locator('.facilitator')).toBeHidden();
    await page.goto(`${firstLesson}?present`);
    await expect(page.locator('.facilitator')).toBeVisible();
  });

  test('parts are asked for when they come near, not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(firstLesson, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /exercise-shell|lesson-quiz|take-away/.test(url))).toEqual([]);
    await page.locator('lesson-quiz').scrollIntoViewIfNeeded();
    await expect.poll(() => asked.some((url) => /lesson-quiz/.test(url))).toBe(true);
  });
});

for (const look of [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const)
  test.describe(`with every part open, ${look.colorScheme} at ${look.viewport.width} px`, () => {
    test.use(look);
    test('axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
      test.slow();
      await page.goto(`${firstLesson}?present`);
      await openAll(page);
      const { violations } = await new AxeBuilder({ page }).include('.prose').exclude('#run').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      await page.setViewportSize({ width: 320, height: 568 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing pretends to work, and every answer can be opened', async ({ page }) => {
    await page.goto(firstLesson);
    await expect(page.locator('.part input:visible, .part button:visible')).toHaveCount(0);
    await expect(gate(page).locator('small.says').first()).toBeHidden();
    await gate(page).getByText('Show the answer').click();
    for (const says of await gate(page).locator('small.says').all()) await expect(says).toBeVisible();
    await expect(gate(page).locator('.after')).toContainText('Response signature invalid');
    await page.locator('#two-policies .rung summary').nth(2).click();
    await expect(page.locator('.solution')).toBeVisible();
  });
});
