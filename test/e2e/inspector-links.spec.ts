// From a check to its field, from a field to its checks, and into the layers.
import { expect, type Page, test } from '@playwright/test';
import { number, open, player, runsAgain } from './player.ts';

/** The check of who issued the assertion, opened among those that STS made. */
async function openCheckOfIssuer(page: Page): Promise<void> {
  await open(page, '#run/check.work');
  await player(page)
    .getByRole('button', { name: /^Not made by AWS|^AWS rules/ })
    .click();
  await player(page)
    .getByRole('button', { name: /The assertion comes from the identity provider/ })
    .first()
    .click();
}

test.describe('the inspector', () => {
  test('leads from a check to the field it looked at, and shows there what AWS does with it', async ({ page }) => {
    await openCheckOfIssuer(page);
    await player(page).locator('.ckx .link').first().click();
    await expect(player(page).locator('.f.sel')).toBeVisible();
    await expect(player(page).locator('.f.sel .fb')).toBeFocused();
  });

  test('leads from a field to the checks that looked at it, lit among the others, by keyboard alone', async ({
    page,
  }) => {
    await open(page, '#run/assume-role.request');
    const field = player(page).getByRole('button', { name: 'Session name', exact: true });
    await field.press('Enter');
    const looked = player(page).locator('.f.sel .looked').getByRole('button');
    const title = (await looked.first().textContent()) ?? '';
    await looked.first().press('Enter');
    await expect(player(page).getByRole('tab', { name: /^Checks/ })).toHaveAttribute('aria-selected', 'true');
    const row = player(page).locator('.ckr[aria-expanded=true]');
    await expect(row).toContainText(title);
    await expect(row).toBeFocused();
    await expect(row).toHaveClass(/\bsel\b/);
    await expect(row).toBeInViewport();
    await player(page).getByRole('tab', { name: 'Explained' }).click();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
  });

  test('names layers, places and documents in plain words, and no two of a message alike', async ({ page }) => {
    await open(page, '#run/issue.work');
    await expect(player(page).locator('.ih .u')).toHaveText('a SAML response, XML');
    await open(page, '#run/assume-role.request');
    const heads = player(page).locator('.ib-body .cks');
    await player(page)
      .getByRole('button', { name: /^All \d+ fields/ })
      .click();
    await expect(heads).toHaveText([
      'SAMLAssertion, Base64 decoded',
      'The form in the body',
      'The first line',
      'The headers',
    ]);
    await player(page).getByRole('tab', { name: 'Raw' }).click();
    const names = player(page).locator('.layer summary > span:first-child');
    await expect(names.first()).toHaveText('The whole message', runsAgain);
    const all = await names.allTextContents();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => /[/_]|^[a-z]/.test(name))).toEqual([]);
  });

  test('names the place that a check looked at as it is explained', async ({ page }) => {
    await openCheckOfIssuer(page);
    await expect(player(page).locator('.ckx .link')).toHaveText('Issued by');
  });

  test('opens the fullest layer ready to be changed', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await player(page).locator('.acts').getByRole('button', { name: 'Edit' }).click();
    const text = player(page).getByLabel('New text: SAMLAssertion, Base64 decoded');
    await expect(text).toBeFocused(runsAgain);
    await expect(text).toHaveValue(/^<samlp:Response/);
  });

  test('peels the message layer by layer and explains the policy decision', async ({ page }) => {
    await open(page, '#run/assume-role.request');
    await player(page).getByRole('tab', { name: 'Raw' }).click();
    await expect(player(page).getByText('SAMLAssertion, Base64 decoded')).toBeVisible(runsAgain);
    await player(page)
      .getByRole('tab', { name: /^Policy/ })
      .click();
    await expect(player(page).getByText('sts:AssumeRoleWithSAML on FinanceRead')).toBeVisible(runsAgain);
    await player(page)
      .getByRole('tab', { name: /^Policy/ })
      .press('ArrowRight');
    await expect(player(page).getByRole('tab', { name: 'Raw' })).toBeFocused();
    await expect(number(page)).toHaveText('12');
  });
});
