import { defineConfig, devices } from '@playwright/test';
import { findTool } from './scripts/setup/tools.mjs';
import { chromiumFlags } from './test/chromium-flags.ts';

const served = process.env['SITE'];
const port = 4391;
const chromium = findTool('chromium');

const inChromium = {
  name: 'chromium',
  testIgnore: ['boot-firefox.spec.ts', 'boot-webkitgtk.spec.ts'],
  use: { ...devices['Desktop Chrome'], launchOptions: { executablePath: chromium, args: [...chromiumFlags] } },
};

// `npm test` builds the site, serves it and names its address in SITE; run by hand, the site in dist/ is served here.
export default defineConfig({
  testDir: './test/e2e',
  outputDir: './test-results/playwright',
  fullyParallel: true,
  workers: 2,
  // Machines of a CI are noisy. A test that passes at the second try is named in the report as flaky.
  retries: process.env['CI'] === 'true' ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
  use: {
    baseURL: served ?? `http://127.0.0.1:${port}/federation-lab/`,
    trace: 'retain-on-failure',
    // It would answer for the files whose loading a test watches or forbids; offline.spec.ts lets it in.
    serviceWorkers: 'block',
  },
  projects: [
    ...(chromium ? [inChromium] : []),
    // Those two drive the browsers that are installed, without Playwright's own.
    { name: 'firefox', testMatch: 'boot-firefox.spec.ts' },
    { name: 'webkitgtk', testMatch: 'boot-webkitgtk.spec.ts' },
  ],
  ...(served
    ? {}
    : {
        webServer: {
          command: `node scripts/serve-static.mjs --port ${port}`,
          url: `http://127.0.0.1:${port}/federation-lab/`,
          reuseExistingServer: true,
        },
      }),
});
