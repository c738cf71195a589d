// The archive for a room without internet, unpacked and opened as its README says.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { folder, mtime, packSite } from '../../scripts/pack/pack-site.mjs';
import { defaultBase, serveStatic } from '../../scripts/serve-static.mjs';
import { banner, breakIt, runsAgain } from './player.ts';
import { built } from './served-copy.ts';
import { firstLesson } from './site.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 60_000 });
let unpacked: string;

test.beforeAll(() => {
  unpacked = mkdtempSync(join(tmpdir(), 'federation lab ü '));
  const archive = zipSync(packSite(built, defaultBase), { level: 1 });
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), bytes);
  }
});
test.afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

/** From the start page to a lesson, a run with a fault, and the search, by links and clicks only. */
async function walk(page: Page, site: string): Promise<void> {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(?:blob|data):/.test(request.url())) wrong.push(request.url());
  });
  await page.goto(site);
  await page.getByRole('link', { name: 'Lessons' }).first().click();
  await page.locator(`a[data-lesson][href$="${firstLesson}"]`).last().click();
  await expect(page).toHaveURL(`${site}${firstLesson}`);
  await page.locator('astro-island:not([ssr]) .player').first().waitFor();
  await breakIt(page, 'The IdP signs with a new certificate');
  await expect(banner(page)).toContainText('AWS STS refuses at 13.', runsAgain);
  await page.getByRole('searchbox').fill('Not authorized to perform');
  const found = page.locator('.found li a').first();
  await expect(found).toBeVisible();
  await found.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url().startsWith(site)).toBe(true);
  expect(wrong).toEqual([]);
}

for (const path of ['/', '/rooms/B%C3%BCro%20%232/v1.2/'])
  test(`the site of the archive runs at the path ${path} of any web server`, async ({ page }) => {
    const { url, close } = await serveStatic({ root: join(unpacked, folder, 'site'), base: path, port: 0 });
    try {
      await walk(page, url);
    } finally {
      await close();
    }
  });

test.describe('the server of the archive', () => {
  let server: ChildProcess;
  let url: string;
  test.beforeAll(async () => {
    server = spawn(process.execPath, ['serve.mjs', '0'], { cwd: join(unpacked, folder) });
    url = await new Promise<string>((found, failed) => {
      let said = '';
      const read = (text: Buffer) => {
        said += text;
        const address = /http:\S+/.exec(said)?.[0];
        if (address) found(address);
      };
      server.stdout?.on('data', read);
      server.stderr?.on('data', read);
      server.once('exit', () => failed(new Error(said)));
    });
  });
  test.afterAll(() => void server.kill());

  test('serves the site, and registers no service worker on the machine', async ({ page }) => {
    await walk(page, url);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test('leads from an unknown address, however deep, back to the lessons', async ({ page }) => {
    const answer = await page.goto(`${url}nowhere/at/all/`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('link', { name: 'All lessons' }).click();
    await expect(page).toHaveURL(`${url}lessons/`);
  });
});

test('the same site gives the same archive', () => {
  const archive = () => {
    const zip = zipSync(packSite(built, defaultBase), { level: 1, mtime });
    return createHash('sha256').update(zip).digest('hex');
  };
  expect(archive()).toBe(archive());
});
