import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findTool, whyMissing } from '../../scripts/setup/tools.mjs';
import { bootEngine, booted, bootQuestion, refusedByPolicy, watchPolicy } from './boot.ts';
import { engineFile, firstLesson, startElsewhere } from './site.ts';

const firefox = findTool('firefox');

// Firefox as it is installed, driven over WebDriver BiDi; Playwright would need its own build.
test('the first lesson and the engine boot in Firefox under the page’s policy', async ({ baseURL }) => {
  test.skip(!firefox, whyMissing('firefox'));
  const elsewhere = await startElsewhere();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: {
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watchPolicy);
    await page.goto(new URL(firstLesson, baseURL).href, { waitUntil: 'load' });
    expect(await page.$eval('h1', (heading) => heading.textContent)).not.toBe('');
    expect(await page.evaluate(refusedByPolicy)).toEqual([]);
    const file = engineFile();
    test.skip(!file, 'no page of this build has a player');
    const engine = new URL(file ?? '', baseURL).href;
    expect(await page.evaluate(bootEngine, bootQuestion(engine, elsewhere.url))).toEqual(booted());
    expect(await page.evaluate(refusedByPolicy)).toEqual([]);
  } finally {
    await browser.close();
    elsewhere.close();
  }
});
