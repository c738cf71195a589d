import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { test } from '@playwright/test';
import { decisions, editor, expect, open } from './policy-lab.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('the lab opens at the first check of a short example, with the values folded', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A folder for each department');
  await expect(page.locator('.walk .count')).toHaveText('Check 1 of 6');
  await expect(page.locator('.code .cells')).toHaveText('D12');
  await page.getByRole('button', { name: 'Next check Resource' }).click();
  await expect(page.getByRole('button', { name: 'Previous check Action' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'aws:PrincipalTag/dept for Carol' });
  await expect(field).toBeHidden();
  await page.getByText('6 keys, a policy asks for 2').click();
  await expect(field).toBeVisible();
});

test('the blank is filled in for Alice, empty for Carol, and the letters differ for Mallory', async ({ page }) => {
  await open(page, 'cognito');
  await expect(decisions(page)).toHaveText(['Allowed', 'Not allowed']);
  const sub = 'eu-central-1:1d2f8a6c-90b7-4f35-8a11-c2e94b7d6f05';
  const line = page.locator('.code .cells');
  await expect(line.locator('i')).toHaveText([...sub]);
  await page.getByRole('button', { name: 'Carol' }).click();
  await expect(line).toHaveClass(/empty/);
  await page.getByRole('button', { name: 'Nobody' }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Second person' }).selectOption('Mallory');
  for (const name of ['Resource', 'Condition']) await page.getByRole('button', { name: `Next check ${name}` }).click();
  await expect(page.locator('.pair > section').nth(1).locator('.cells.other i.x').first()).toHaveText('1');
  await expect(decisions(page)).toHaveText(['Allowed', 'Not allowed']);
});

test('an experiment changes the decisions, says how, and is taken back by the same button', async ({ page }) => {
  await open(page, 'saml-tag');
  const old = page.getByRole('button', { name: 'Set Version 2008-10-17' });
  await old.click();
  await expect(decisions(page)).toHaveText(['Not allowed', 'Not allowed']);
  await expect(page.locator('.try .out')).toContainText('Alice: allowed → not allowed');
  await old.click();
  await expect(decisions(page)).toHaveText(['Allowed', 'Not allowed']);
});

test('while a policy is broken, its place is marked and the last good one still counts', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(editor(page)).toBeFocused();
  const text = await editor(page).inputValue();
  await editor(page).fill(text.replace('"Allow"', '"Allow'));
  await expect(page.locator('.err')).toContainText('Line 5');
  await expect(page.locator('.stale')).toBeVisible();
  await expect(decisions(page)).toHaveText(['Allowed', 'Not allowed']);
  await editor(page).fill(text.replace('"Allow"', '"Deny"'));
  await expect(decisions(page)).toHaveText(['Denied', 'Not allowed']);
  await expect(page.locator('.stale')).toBeHidden();
});

test('the editor suggests what the caller carries, and the arrow keys choose', async ({ page }) => {
  await open(page, 'saml-tag');
  await page.getByRole('button', { name: 'Edit' }).click();
  const text = await editor(page).inputValue();
  await editor(page).fill(text.replace('${aws:PrincipalTag/dept}', '${}'));
  await editor(page).evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('${') + 2;
    area.setSelectionRange(at, at);
  });
  await page.keyboard.type('saml:');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/saml:sub\s*alice/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  expect(await editor(page).inputValue()).toContain('${saml:sub}');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('a link gives the same lab, and asks first where something was pasted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'negated-allow');
  await page.getByRole('button', { name: 'Name who may instead' }).click();
  await expect(decisions(page)).toHaveText(['Allowed', 'Not allowed']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('policy/#');
  const link = await copied();
  const other = await context.newPage();
  await other.goto(link);
  await expect(decisions(other)).toHaveText(['Allowed', 'Not allowed']);
  await expect(other.locator('.code')).toContainText('"staff"');

  await page.getByRole('button', { name: 'Paste yours' }).click();
  const pasted = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
  await page.getByRole('textbox', { name: /A policy, or a case/ }).fill(pasted);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(decisions(page)).toHaveText(['Allowed', 'Allowed']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(page.getByText('This link will hold what you pasted:')).toBeVisible();
  await page.getByRole('button', { name: 'Copy it anyway' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe(link);
});

test('an exported case is a list that the command reads', async ({ page }) => {
  await open(page, 'trust-saml');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export case' }).click();
  const cases: unknown = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(cases).toMatchObject([{ request: { action: 'sts:AssumeRoleWithSAML' } }, { policies: { identity: null } }]);
});

test('the exercise says what should be and what is, and when it is solved', async ({ page }) => {
  await open(page, 'four-people');
  await expect(page.locator('.goal [role="status"]')).toHaveText('3 are not as they should be.');
  await page.getByRole('button', { name: 'Edit' }).click();
  const text = await editor(page).inputValue();
  const tag = '${aws:PrincipalTag/person}';
  await editor(page).fill(text.replace('${aws:username}', tag).replace(`${tag}*`, `${tag}/*`));
  await expect(page.locator('.goal [role="status"]')).toHaveText(/^All as it should be/);
});

test('back and forward go from example to example', async ({ page }) => {
  await open(page, 'cognito');
  await page.getByRole('button', { name: 'Trust policy' }).click();
  await expect(page).toHaveURL(/#trust-cognito$/);
  await page.getByRole('combobox', { name: 'Example' }).selectOption('Whose job is this?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whose job is this?');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed in, or just somebody?');
});

test('nothing is asked of anyone while one works', async ({ page }) => {
  const asked: string[] = [];
  await open(page);
  await page.getByRole('button', { name: 'Remove the key' }).click();
  await expect(decisions(page)).toHaveText(['Not allowed', 'Not allowed']);
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Remove the key' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await editor(page).fill('{}');
  await expect(page.locator('.err')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

for (const { width, height, colorScheme } of [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 320, height: 568, colorScheme: 'light' },
] as const)
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });
    test('every view of the lab fits, and breaks no rule that axe knows', async ({ page }) => {
      test.setTimeout(240_000);
      for (const id of ['cognito', 'trust-eks', 'every-type', 'four-people']) {
        await open(page, id);
        const check = async () => {
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          // At 320 px it is the layout of 390 px, of which axe has seen everything.
          if (width < 390) return;
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id: rule, nodes }) => `${id}, ${rule}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
        };
        await page.locator('.values summary').click();
        await check();
        await page.getByRole('button', { name: 'Edit' }).click();
        await editor(page).press('Control+End');
        await editor(page).press('Control+Space');
        await check();
      }
    });
  });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the first example stands there, filled in and explained', async ({ page }) => {
    await page.goto('policy/');
    await expect(decisions(page)).toHaveText(['Allowed', 'Not allowed']);
    await expect(page.locator('.code .cells i').first()).toHaveText('D');
    await expect(page.getByRole('list', { name: 'Explanation for Carol' })).toContainText('Condition');
    await expect(page.locator('.script-off')).toBeVisible();
  });
});
