import { expect, test } from '@playwright/test';
import { bootEngine, booted, bootQuestion, refusedByPolicy, watchPolicy } from './boot.ts';
import { engineFile, firstLesson, startElsewhere } from './site.ts';

test.beforeEach(({ page }) => page.addInitScript(watchPolicy));

test('the first lesson opens in Chromium and breaks no rule of its policy', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const missing: string[] = [];
  page.on('response', (response) => response.ok() || missing.push(`${response.status()} ${response.url()}`));
  await page.goto(firstLesson, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(refusedByPolicy)).toEqual([]);
  expect([...errors, ...missing]).toEqual([]);
});

test('the engine runs in Chromium from a blob under the page’s policy', async ({ page, baseURL }) => {
  const file = engineFile();
  test.skip(!file, 'no page of this build has a player');
  const elsewhere = await startElsewhere();
  await page.goto(firstLesson);
  const engine = new URL(file ?? '', baseURL).href;
  expect(await page.evaluate(bootEngine, bootQuestion(engine, elsewhere.url))).toEqual(booted());
  expect(await page.evaluate(refusedByPolicy)).toEqual([]);
  elsewhere.close();
});

test('nothing is asked of another origin, and no cookie is set', async ({ page, context, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(String(baseURL))) foreign.push(request.url());
  });
  for (const path of ['', firstLesson, 'about/privacy/', 'glossary/'])
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('an unknown address gives the site’s own page', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(refusedByPolicy)).toEqual([]);
});
