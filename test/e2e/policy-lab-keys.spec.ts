import { test } from '@playwright/test';
import { decisions, editor, expect, open } from './policy-lab.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('the explanation is walked by keyboard alone, and told', async ({ page }) => {
  await open(page, 'saml-tag');
  await page
    .getByRole('list', { name: 'Explanation for Alice' })
    .getByRole('button', { name: /Action/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.walk .count')).toHaveText('Check 3 of 6');
  await expect(page.locator('.lab-page > [aria-live]')).toHaveText(
    /Check 3 of 6, Condition\. Alice: .*satisfied\. Carol: not reached\./,
  );
  await expect(page.locator('.why [aria-current]:focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(page.locator('.walk .count')).toHaveText('Check 6 of 6');
});

test('undo brings back the example with its changes and its address, redo the other one', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Remove the key' }).click();
  await page.getByRole('combobox', { name: 'Example' }).selectOption('Whose job is this?');
  await expect(page).toHaveURL(/#trust-github$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/#saml-tag$/);
  await expect(decisions(page)).toHaveText(['Not allowed', 'Not allowed']);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whose job is this?');
});

test('the keyboard keeps its place where a button has nothing left to do, and in what closes', async ({ page }) => {
  await open(page);
  const next = page.getByRole('button', { name: /^Next check/ });
  await next.focus();
  for (let press = 0; press < 7; press++) await page.keyboard.press('Enter');
  await expect(page.locator('.walk .count')).toHaveText('Check 6 of 6');
  await expect(next).toBeFocused();
  await page.getByRole('button', { name: 'Paste yours' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /A policy, or a case/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Paste yours' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove the key' }).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.press('Enter');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toBeFocused();
});

test('an edit is told once, with what it came to', async ({ page }) => {
  await open(page);
  const said = page.locator('.lab-page > [aria-live]');
  await page.getByRole('combobox', { name: 'Action' }).pressSequentially('Acl');
  await expect(said).toHaveText('Alice: Not allowed. Carol: Not allowed.');
});

test('what is no policy stays in the field with the reason; a fault in one is gone to', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Paste yours' }).click();
  const field = page.getByRole('textbox', { name: /A policy, or a case/ });
  const use = page.getByRole('button', { name: 'Use it' });
  await field.fill('eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2ln');
  await use.click();
  await expect(field).toHaveAccessibleDescription(/^This is a token, not a policy\./);
  await expect(field).toHaveValue(/^eyJ/);
  await field.fill('{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*",}]}');
  await use.click();
  await expect(page.locator('.err')).toContainText('Or take away the comma before it.');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(editor(page)).toBeFocused();
  expect(await editor(page).evaluate((area: HTMLTextAreaElement) => area.value[area.selectionStart])).toBe('}');
});
