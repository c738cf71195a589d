import { expect, test } from '@playwright/test';
import { findTool, whyMissing } from '../../scripts/setup/tools.mjs';
import { bootEngine, booted, bootQuestion, refusedByPolicy, watchPolicy } from './boot.ts';
import { engineFile, firstLesson, startElsewhere } from './site.ts';
import { serveWatched } from './watched-site.ts';
import { startWebKit } from './webkit-driver.ts';

const driver = findTool('webkit');
const xvfb = findTool('xvfb');

// WebKit as Debian ships it: the nearest to Safari that a Linux machine can run.
test('the first lesson and the engine boot in WebKitGTK under the page’s policy', async ({ baseURL }) => {
  test.skip(!driver, whyMissing('webkit'));
  test.skip(!xvfb, whyMissing('xvfb'));
  const elsewhere = await startElsewhere();
  const site = await serveWatched(String(baseURL), watchPolicy);
  const browser = await startWebKit({ driver: driver ?? '', xvfb: xvfb ?? '' });
  try {
    await browser.open(new URL(firstLesson, site.url).href);
    expect(await browser.evaluate(() => document.querySelector('h1')?.textContent ?? '')).not.toBe('');
    expect(await browser.evaluate(refusedByPolicy)).toEqual([]);
    const file = engineFile();
    test.skip(!file, 'no page of this build has a player');
    const engine = new URL(file ?? '', site.url).href;
    expect(await browser.evaluate(bootEngine, bootQuestion(engine, elsewhere.url))).toEqual(booted());
    expect(await browser.evaluate(refusedByPolicy)).toEqual([]);
  } finally {
    await browser.close();
    elsewhere.close();
    site.close();
  }
});
