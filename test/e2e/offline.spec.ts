// Offline means here that the server is gone.
import { expect, type Page, test } from '@playwright/test';
import { offlineFiles } from '../../src/build/offline.mjs';
import { banner, breakIt, number, player, runsAgain } from './player.ts';
import { type ServedCopy, serveCopy } from './served-copy.ts';
import { firstLesson } from './site.ts';

const refused = 'AWS STS refuses at 13.';
const certificate = 'The IdP signs with a new certificate';

let site: ServedCopy;
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 60_000 });
test.beforeEach(async () => {
  site = await serveCopy();
});
test.afterEach(() => site.remove());

/** What the browser keeps of this site: paths in it, each with the digest that makes it this version's. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => {
      const { pathname, search } = new URL(url);
      return pathname.replace(/^\/[^/]+\//, '') + decodeURIComponent(search);
    });
  });
const named = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, digest]) => `${path}?${digest}`);

/** Waits until these files of the version that is served now are kept, and tells all that is. */
async function untilKept(page: Page, ...paths: readonly string[]): Promise<string[]> {
  const { first, later } = await offlineFiles(site.folder);
  const all = named({ ...first, ...later });
  const wanted = paths.length === 0 ? all : all.filter((file) => paths.some((path) => file.startsWith(`${path}?`)));
  await expect.poll(() => keptFiles(page).catch(() => []), { timeout: 20_000 }).toEqual(expect.arrayContaining(wanted));
  return keptFiles(page);
}

/** Opens a page and waits until the whole site is kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path);
  await untilKept(page);
}

const answers = (page: Page) => page.locator('astro-island:not([ssr]) .player').first().waitFor();
const reloadButton = (page: Page) => page.getByRole('button', { name: 'Reload', exact: true });

test('the first visit is enough for its page and the engine, even without a reload', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await visit(page, firstLesson);
  await site.stop();
  await answers(page);
  await breakIt(page, certificate);
  await expect(banner(page)).toContainText(refused, runsAgain);
  await page.reload();
  await answers(page);
  await expect(banner(page)).toContainText(refused, runsAgain);
  expect(said).toEqual([]);
});

test('a lesson that was never opened runs, the search finds, and an unknown address says so', async ({ page }) => {
  await visit(page, '');
  await site.stop();
  await page.goto(site.url + firstLesson);
  await answers(page);
  await breakIt(page, certificate);
  await expect(banner(page)).toContainText(refused, runsAgain);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('Not authorized to perform');
  await expect(page.locator('.found .status')).toHaveText(/\d+ results?/);
  await expect(page.locator('.found li').first()).toBeVisible();
  const answer = await page.goto(`${site.url}nowhere/at/all/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  await page.goto(`${site.url}glossary?from=a-link`);
  await expect(page).toHaveURL(/\/glossary\/$/);
});

test('with data saving on, only the shell, the engine and what is opened are kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
  );
  await page.goto(`${site.url}about/privacy/`);
  await untilKept(page, 'about/privacy/index.html');
  await page.waitForTimeout(1_000);
  const { first, later } = await offlineFiles(site.folder);
  const here = Object.entries(later).filter(([path]) => path === 'about/privacy/index.html');
  expect((await keptFiles(page)).sort()).toEqual(named({ ...first, ...Object.fromEntries(here) }).sort());
});

test('what is not the file of this build is not kept', async ({ page }) => {
  site.change('about/privacy/index.html', (html) => html.replace('<body', '<body data-between-two-deployments'));
  await page.goto(site.url);
  const kept = await untilKept(page, 'glossary/index.html', `${firstLesson}index.html`, 'pagefind/pagefind.js');
  expect(kept.filter((file) => file.startsWith('about/privacy/'))).toEqual([]);
});

test.describe('a newer version', () => {
  /** Publishes a version whose lesson has a mark, and lets the page look for it. */
  async function publish(page: Page): Promise<void> {
    site.change(`${firstLesson}index.html`, (html) => html.replace('<body', '<body data-newer'));
    await site.publish();
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  }

  test('waits, says so, is reached by Tab, and a reload keeps place and changes', async ({ page }) => {
    await visit(page, firstLesson);
    await answers(page);
    await breakIt(page, certificate);
    await expect(banner(page)).toContainText(refused, runsAgain);
    await page.getByRole('button', { name: 'Show where' }).click();
    await expect(number(page)).toHaveText('13');
    const address = page.url();
    await publish(page);
    await expect(page.locator('offline-site').getByRole('status')).toHaveText(/^Newer version ready/);
    await expect(page.locator('[data-newer]')).toHaveCount(0);
    await page.getByRole('button', { name: /^Theme/ }).focus();
    await page.keyboard.press('Tab');
    await expect(reloadButton(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-newer]')).toHaveCount(1);
    expect(page.url()).toBe(address);
    await expect(banner(page)).toContainText(refused, runsAgain);
    await expect(number(page)).toHaveText('13');
    await expect(reloadButton(page)).toHaveCount(0);
  });

  test('can be put off, and another tab keeps working and is told as well', async ({ page, context }) => {
    await visit(page, firstLesson);
    const other = await context.newPage();
    await other.goto(site.url + firstLesson);
    await answers(other);
    site.rename('run-settings');
    await publish(page);
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(reloadButton(page)).toHaveCount(0);
    await page.reload();
    await reloadButton(page).click();
    await expect(page.locator('[data-newer]')).toHaveCount(1);
    await untilKept(page);
    await site.stop();
    await expect(reloadButton(other)).toBeVisible();
    await breakIt(other, certificate);
    await expect(banner(other)).toContainText(refused, runsAgain);
    await reloadButton(other).click();
    await expect(other.locator('[data-newer]')).toHaveCount(1);
  });

  test('that is not whole yet leaves the pages of the one before readable', async ({ page }) => {
    await visit(page, firstLesson);
    await publish(page);
    await expect(reloadButton(page)).toBeVisible();
    await site.stop();
    await reloadButton(page).click();
    await expect(reloadButton(page)).toHaveCount(0);
    await answers(page);
    await breakIt(page, certificate);
    await expect(banner(page)).toContainText(refused, runsAgain);
    await expect(page.locator('[data-newer]')).toHaveCount(0);
  });

  test('leaves nothing of the one before, once no page shows it', async ({ page }) => {
    await visit(page, firstLesson);
    await publish(page);
    await reloadButton(page).click();
    await expect(page.locator('[data-newer]')).toHaveCount(1);
    await untilKept(page);
    const { first, later } = await offlineFiles(site.folder);
    await expect.poll(async () => (await keptFiles(page)).sort()).toEqual(named({ ...first, ...later }).sort());
    await site.stop();
    await page.reload();
    await expect(page.locator('[data-newer]')).toHaveCount(1);
  });
});

test('the button on the privacy page removes what is kept', async ({ page }) => {
  await visit(page, 'about/privacy/');
  await page.getByRole('button', { name: /^Clear/ }).click();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a browser that refuses service workers notices nothing', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  await page.goto(site.url + firstLesson);
  await answers(page);
  await player(page).getByRole('button', { name: 'Next message' }).click();
  await expect(number(page)).toHaveText('2');
  expect(said).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
