// Who comes back to a message finds it as it was left: its tab, what was opened in it, and how far one had read.
import { expect, type Page, test } from '@playwright/test';
import { banner, number, open, player, runsAgain } from './player.ts';

const pane = (page: Page) => player(page).getByRole('tabpanel');
const tab = (page: Page, name: RegExp) => player(page).getByRole('tab', { name });
const field = (page: Page, name: string) => pane(page).getByRole('button', { name, exact: true });
const scrolled = (page: Page) => pane(page).evaluate((element) => Math.round(element.scrollTop));

/** Scrolls the pane as a reader does. */
async function scroll(page: Page, by: number): Promise<number> {
  // What is in the pane may still be on its way: then the page moves instead.
  await expect(async () => {
    await pane(page).hover();
    await page.mouse.wheel(0, by);
    await expect.poll(() => scrolled(page), { timeout: 500 }).toBeGreaterThan(by / 2);
  }).toPass();
  return scrolled(page);
}

/** Changes the field that is open, and says how far the pane was scrolled when it was sent. */
async function change(page: Page, name: string, value: string): Promise<number> {
  await pane(page).getByRole('button', { name: 'Change this value' }).click();
  await pane(page).getByLabel(`New value: ${name}`).fill(value);
  const send = pane(page).getByRole('button', { name: 'Send it so' });
  await send.scrollIntoViewIfNeeded();
  const place = await scrolled(page);
  await send.click();
  return place;
}

test('an edit under “Explained” leaves the place and the field, there and on coming back', async ({ page }) => {
  await open(page, '#run/assume-role.request');
  await pane(page)
    .getByRole('button', { name: /^All \d+ fields/ })
    .click();
  const name = 'Session tag Department';
  await field(page, name).click();
  const before = await change(page, name, 'Sales');
  expect(before).toBeGreaterThan(400);
  await expect(field(page, name)).toBeFocused();
  await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
  await expect(number(page)).toHaveText('13', runsAgain);
  await player(page)
    .getByRole('button', { name: /^Message 12:/ })
    .click();
  await tab(page, /^Explained/).click();
  await expect(field(page, name)).toHaveAttribute('aria-expanded', 'true', runsAgain);
  await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThan(4);
  await banner(page).getByRole('button', { name: 'Undo' }).click();
  await expect(banner(page)).toBeHidden(runsAgain);
  await expect(player(page)).toHaveAttribute('aria-busy', 'false', runsAgain);
  await expect(pane(page)).toContainText('Finance');
  await expect(field(page, name)).toHaveAttribute('aria-expanded', 'true');
  expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(4);
});

test('every tab of a message has a place of its own, also one that is filled late', async ({ page }) => {
  await open(page, '#run/assume-role.request');
  await tab(page, /^Raw/).click();
  await pane(page).locator('.layer').first().waitFor(runsAgain);
  const raw = await scroll(page, 600);
  await tab(page, /^Checks/).click();
  const checks = await scroll(page, 200);
  await player(page).getByRole('button', { name: 'Previous message' }).click();
  await expect(number(page)).toHaveText('11');
  expect(await scrolled(page)).toBe(0);
  await player(page)
    .getByRole('button', { name: /^Message 12:/ })
    .click();
  await expect.poll(() => scrolled(page)).toBe(checks);
  await tab(page, /^Raw/).click();
  await expect.poll(() => scrolled(page)).toBe(raw);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('an edit does not move the page, and a message keeps its tab and its field', async ({ page }) => {
    await open(page, '#run/after-expiry.response');
    await tab(page, /^Explained/).click();
    await field(page, 'Error code').click();
    const top = () => field(page, 'Error code').evaluate((element) => element.getBoundingClientRect().top);
    await pane(page).getByRole('button', { name: 'Change this value' }).click();
    await pane(page).getByLabel('New value: Error code').fill('AccessDenied');
    const before = await top();
    const moved = page.evaluate(async () => {
      const seen: number[] = [];
      for (let frames = 0; frames < 90; frames++) {
        seen.push(document.documentElement.scrollHeight);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return Math.max(...seen) - Math.min(...seen);
    });
    await pane(page).getByRole('button', { name: 'Send it so' }).click();
    await expect(banner(page)).toBeVisible(runsAgain);
    await expect(player(page)).toHaveAttribute('aria-busy', 'false', runsAgain);
    expect(Math.abs((await top()) - before)).toBeLessThan(4);
    // The form goes and the banner comes; nothing else does.
    expect(await moved).toBeLessThan(300);
    await player(page).getByRole('button', { name: 'Previous message' }).click();
    await player(page).getByRole('button', { name: 'Next message' }).click();
    await expect(tab(page, /^Explained/)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page, 'Error code')).toHaveAttribute('aria-expanded', 'true', runsAgain);
  });
});
