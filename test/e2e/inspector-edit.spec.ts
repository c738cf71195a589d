// Changing a message where it is read: its field in place, its whole text, and out again.
import { expect, type Page, test } from '@playwright/test';
import { banner, number, open, player, runsAgain } from './player.ts';

const pane = (page: Page) => player(page).getByRole('tabpanel');
const tab = (page: Page, name: RegExp) => player(page).getByRole('tab', { name });
const edit = (page: Page) => player(page).locator('.acts').getByRole('button', { name: 'Edit', exact: true });
const value = (page: Page) => pane(page).getByLabel('New value: Session name');
const whole = (page: Page) => pane(page).getByLabel('New text: SAMLAssertion, Base64 decoded');

const openField = async (page: Page) => {
  await open(page, '#run/assume-role.request');
  await pane(page).getByRole('button', { name: 'Session name', exact: true }).click();
};

for (const width of [1280, 390])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('“Edit” changes the selected field in its place; Escape leaves, after a change with a question', async ({
      page,
    }) => {
      await openField(page);
      await edit(page).click();
      await expect(value(page)).toBeFocused(runsAgain);
      await value(page).press('Escape');
      await expect(value(page)).toBeHidden();
      await expect(edit(page)).toBeFocused();
      await edit(page).click();
      await value(page).fill('mallory');
      await value(page).press('Escape');
      await expect(pane(page).getByRole('alert')).toContainText('Discard the change?');
      await pane(page).getByRole('button', { name: 'Keep editing' }).click();
      await expect(value(page)).toHaveValue('mallory');
      await expect(value(page)).toBeFocused();
      await value(page).press('Escape');
      await pane(page).getByRole('button', { name: 'Discard' }).click();
      await expect(edit(page)).toBeFocused();
      await expect(banner(page)).toBeHidden();
    });
  });

test('the whole text opens at the value of the selected field, without a copy of it below', async ({ page }) => {
  await openField(page);
  await pane(page).getByRole('button', { name: 'Edit the whole text' }).click();
  await expect(whole(page)).toBeFocused(runsAgain);
  const marked = await whole(page).evaluate((area: HTMLTextAreaElement) => ({
    text: area.value.slice(area.selectionStart, area.selectionEnd),
    scrolled: area.scrollTop > 0,
  }));
  expect(marked).toEqual({ text: 'alice@corp.example.com', scrolled: true });
  await expect(pane(page).locator('.layer[open] pre')).toHaveCount(0);
  await whole(page).press('Escape');
  await expect(pane(page).locator('.layer[open] pre')).toHaveCount(1);
  await expect(edit(page)).toBeFocused();
});

test('a run that ends in a refusal shows the failed check at once, and other messages the tab chosen before', async ({
  page,
}) => {
  await openField(page);
  await tab(page, /^Explained/).click();
  await edit(page).click();
  await value(page).fill('a b');
  await pane(page).getByRole('button', { name: 'Send it so' }).click();
  await expect(banner(page)).toContainText('AWS STS refuses at 1', runsAgain);
  await expect(number(page)).toHaveText('13', runsAgain);
  await expect(tab(page, /^Checks/)).toHaveAttribute('aria-selected', 'true');
  const row = pane(page).locator('.ckr.fail[aria-expanded=true]');
  await expect(row).toContainText('Failed: “');
  await expect(row).toBeInViewport();
  await expect(pane(page).locator('.ckx')).toContainText('What this check prevents');
  await player(page)
    .getByRole('button', { name: /^Message 12:/ })
    .click();
  await expect(tab(page, /^Explained/)).toHaveAttribute('aria-selected', 'true');
  await player(page)
    .getByRole('button', { name: /^Message 13:/ })
    .click();
  await expect(tab(page, /^Checks/)).toHaveAttribute('aria-selected', 'true');
  await tab(page, /^Message/).click();
  await expect(tab(page, /^Message/)).toHaveAttribute('aria-selected', 'true');
});

test('an edit that is sent before the text is known that it changes goes when it is', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: [{ name?: string }]) {
      const ask = () => post.apply(this, args as never);
      if (args[0]?.name === 'layers') addEventListener('asked', ask, { once: true });
      else ask();
    } as typeof post;
  });
  await openField(page);
  await edit(page).click();
  await value(page).fill('mallory');
  const send = pane(page).getByRole('button', { name: 'Send it so' });
  await expect(send).toBeDisabled();
  await expect(send).toHaveAttribute('title', 'The simulator still reads the message.');
  await value(page).press('Enter');
  await expect(value(page)).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('asked')));
  await expect(banner(page)).toContainText('AWS STS refuses', runsAgain);
});

test('the menu at the foot leads to damage, a file and verification, by keyboard', async ({ page }) => {
  await open(page, '#run/assume-role.request');
  const more = player(page).getByRole('button', { name: 'More', exact: true });
  const items = player(page).getByRole('menuitem');
  await more.press('Enter');
  await expect(items.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(items.nth(2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(items).toHaveCount(0);
  await more.press('Enter');
  const saving = page.waitForEvent('download');
  await items.nth(1).click();
  expect((await saving).suggestedFilename()).toBe('saml-sts-assume-role.request.txt');
  await more.click();
  await items.nth(2).press('Enter');
  await expect(tab(page, /^Use it/)).toHaveAttribute('aria-selected', 'true');
  await more.click();
  await items.nth(0).press('Enter');
  await expect(pane(page).getByRole('button', { name: 'Invert one bit' })).toBeVisible(runsAgain);
});

test('the heads of the columns stay while the checks scroll, and the numbers run through', async ({ page }) => {
  await open(page, '#run/assume-role.request');
  await tab(page, /^Checks/).click();
  const head = pane(page).locator('.ckh');
  await head.waitFor();
  await pane(page).evaluate((element) => element.scrollTo(0, 600));
  await expect(head).toBeInViewport();
  await expect(head).toContainText('how we know');
  const folded = pane(page).locator('.ckg[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
  const numbers = (await pane(page).locator('.ckr b').allTextContents()).map(Number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});
