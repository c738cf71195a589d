import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { curriculum } from '../../content/curriculum.ts';

const paths = [
  '',
  'lessons/',
  ...curriculum.map(({ slug }) => `lessons/${slug}/`),
  'glossary/',
  'about/decisions/',
  'about/privacy/',
  'about/real/',
  'about/simplified/',
  'about/sources/',
  '404.html',
];
const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const look of looks)
  test.describe(`in ${look.colorScheme} at ${look.viewport.width} px`, () => {
    test.use(look);
    for (const path of paths)
      test(`/${path} breaks no rule that axe knows, and asks no other site for anything`, async ({ page, baseURL }) => {
        const elsewhere: string[] = [];
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(new URL(baseURL ?? '').origin) && !/^(?:blob|data):/.test(url)) elsewhere.push(url);
        });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        ).toEqual([]);
        expect(elsewhere).toEqual([]);
        expect(await page.context().cookies()).toEqual([]);
      });
  });

// 320 px is the width of a 1280 px screen at 400 % (WCAG 1.4.10).
const windows = [320, 360, 390, 500, 640, 767, 768, 820, 900, 959, 960, 1024, 1152, 1264, 1280];
for (const path of [...paths, 'policy/'])
  test(`/${path} scrolls sideways at no width`, async ({ page }) => {
    await page.goto(path);
    const over: number[] = [];
    for (const width of windows) {
      await page.setViewportSize({ width, height: 800 });
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) over.push(width);
    }
    expect(over).toEqual([]);
  });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('the menu opens, leads to a lesson, and the theme is the system’s', async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page
      .getByRole('link', { name: curriculum[0]?.title ?? '' })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(13, 19, 27)');
    await expect(page.getByRole('searchbox')).toBeHidden();
  });
});

test.describe('the glossary', () => {
  test('is filtered as one types, and a link to a term that is filtered out shows it', async ({ page }) => {
    await page.goto('glossary/');
    const field = page.getByRole('searchbox', { name: 'Filter' });
    await field.fill('relay');
    await expect(page.locator('#relaystate')).toBeVisible();
    await expect(page.locator('#letter-a')).toBeHidden();
    await expect(page.locator('.by-letter output')).toHaveText(/^\d+ terms?$/);
    await page.getByRole('link', { name: 'A', exact: true }).click();
    await expect(page.locator('#letter-a')).toBeInViewport();
    await expect(field).toHaveValue('');
    await field.fill('xyzzy');
    await expect(page.locator('.by-letter output')).toHaveText('No term has these words.');
  });

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });

    test('is a list with letters, and no field that does nothing', async ({ page }) => {
      await page.goto('glossary/');
      await expect(page.getByText('Filter', { exact: true })).toBeHidden();
      await page.getByRole('link', { name: 'T', exact: true }).click();
      await expect(page.locator('#trust-policy')).toBeInViewport();
    });
  });
});

test.describe('the frame, by keyboard alone', () => {
  test('the first Tab offers to skip to the content', async ({ page }) => {
    await page.goto('lessons/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#_top$/);
  });

  test('the slash finds an error’s text, and an arrow and Enter open the page', async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('Not authorized to perform');
    await expect(page.locator('.found .status')).toHaveText(/\d+ results?/);
    await page.keyboard.press('ArrowDown');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });

  test('a line pasted from a terminal leads to the section or the message that has its words', async ({ page }) => {
    await page.goto('lessons/');
    const first = page.locator('.found li a').first();
    const search = page.getByRole('searchbox');
    await search.fill(
      'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithSAML operation: Response signature invalid',
    );
    await expect(first).toHaveAttribute('href', /lessons\/saml\/#predict$/);
    await search.fill('The provided token has expired');
    await expect(first).toHaveAttribute('href', /lessons\/saml\/#run\/after-expiry\.response$/);
    await expect(first).toContainText('Message 20 of the run');
    await search.fill('confused deputy');
    await expect(page.locator('.found a[href$="glossary/#confused-deputy"]')).toBeVisible();
  });

  test('no result quotes the player’s buttons', async ({ page }) => {
    await page.goto('lessons/');
    await page.getByRole('searchbox').fill('"Space plays"');
    await expect(page.locator('.found .status')).toContainText('Nothing found');
    await page.getByRole('searchbox').fill('"Edit Change the run"');
    await expect(page.locator('.found .status')).toContainText('Nothing found');
  });

  test('at 390 px the open field is closed by its button', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('lessons/');
    await page.getByRole('searchbox').click();
    await page.keyboard.type('assertion');
    await expect(page.locator('.found li a').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close search' }).click();
    await expect(page.locator('.found')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Close search' })).toBeHidden();
  });

  test('the slash can be turned off (WCAG 2.1.4), and types a slash in a field', async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('a/');
    await expect(page.getByRole('searchbox')).toHaveValue('a/');
    await page.getByRole('checkbox', { name: 'Shortcut: / opens search' }).uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).not.toBeFocused();
  });

  test('the index is not asked for before the search has the focus', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('', { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked.some((url) => url.includes('pagefind'))).toBe(true);
  });

  for (const [system, other] of [
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)
    test(`where the system is ${system}, the first press of the theme’s button shows ${other}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await page.goto('glossary/');
      const button = page.getByRole('button', { name: /^Theme/ });
      const seen: (string | null)[] = [];
      for (const _ of [1, 2, 3]) {
        await button.press('Enter');
        seen.push(`${await page.locator('html').getAttribute('data-theme')}, ${await button.getAttribute('title')}`);
      }
      expect(seen).toEqual([
        `${other}, Theme: ${other}`,
        `${system}, Theme: ${system}`,
        `${system}, Theme: as the system`,
      ]);
    });

  test('theme, rail and progress are kept, and the privacy page clears them', async ({ page }) => {
    await page.goto(`lessons/${curriculum[0]?.slug}/`);
    await page.getByRole('button', { name: /^Theme/ }).press('Enter');
    await page.getByRole('button', { name: /list of lessons/ }).press('Enter');
    await page.getByRole('button', { name: 'Mark this lesson as done' }).press('Enter');
    await page.reload();
    await expect(page.locator('.prog output')).toHaveText(`1 of ${curriculum.length}`);
    await page.goto('about/privacy/');
    await page.getByRole('button', { name: /^Clear/ }).press('Enter');
    await expect(page.locator('clear-storage output')).toHaveText('Cleared 3 entries.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});
