import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';

// How the screens look, at the sizes and themes that they were drawn for. The font is fixed, so that a picture says
// something about the page and not about the machine; where the font is missing there is nothing to compare.
const font = 'DejaVu Sans';
const fonts = families();

const screens: readonly {
  readonly name: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
}[] = [
  { name: 'landing', path: '', ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible() },
  { name: 'lesson', path: 'lessons/saml/#run/assume-role.request', ready: (page) => shows(page, 12) },
  { name: 'refusal', path: 'lessons/saml/#run/list-neighbour.response', ready: (page) => shows(page, 18) },
  { name: 'why', path: 'lessons/why/', ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible() },
];
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

test.skip(!fonts.includes(font), `the pictures were taken with ${font}: apt-get install fonts-dejavu-core`);

for (const viewport of sizes)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`at ${viewport.width}×${viewport.height}, ${colorScheme}`, () => {
      // The policy of the page forbids foreign styles; the fixed font is one.
      test.use({ viewport, colorScheme, bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
      for (const { name, path, ready } of screens)
        test(`${name} looks as it did`, async ({ page }) => {
          await page.goto(path);
          await page.addStyleTag({ content: fixedFonts });
          await ready(page);
          await page.evaluate(() => document.fonts.ready);
          await expect(page).toHaveScreenshot(`${name}-${viewport.width}-${colorScheme}.png`, {
            animations: 'disabled',
            caret: 'hide',
            // A restyled link of 60 by 14 pixels is more than this; antialiasing of another build of the browser is less.
            maxDiffPixels: 300,
            threshold: 0.15,
          });
        });
    });

const fixedFonts = `
  :root { --ui: '${font}', sans-serif !important; --mono: '${font} Mono', monospace !important; }
`;

/** The player shows this message, as its counter says in words. */
const shows = (page: Page, message: number) =>
  expect(page.getByText(new RegExp(`^${message}\\s*of 20$`)).first()).toBeVisible({ timeout: 20_000 });

function families(): readonly string[] {
  try {
    return execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' })
      .split(/[\n,]/)
      .map((name) => name.trim());
  } catch {
    return [];
  }
}
