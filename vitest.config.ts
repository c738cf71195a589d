import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findTool } from './scripts/setup/tools.mjs';
import { nodeInBrowserVite } from './src/build/node-in-browser.mjs';
import { chromiumFlags } from './test/chromium-flags.ts';

const elsewhere = ['browser', 'canary', 'conformance', 'content', 'e2e', 'flows'].map((name) => `test/${name}/**`);
// Sections run one after another: each may have the whole machine, but a browser, which shows one page at a time.
const inNode = { environment: 'node', testTimeout: 20_000, maxWorkers: '100%' } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...inNode, name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: elsewhere } },
      { test: { ...inNode, name: 'flow', include: ['test/flows/**/*.test.ts'] } },
      { test: { ...inNode, name: 'content', include: ['test/content/**/*.test.ts'] } },
      { test: { ...inNode, name: 'canary', include: ['test/canary/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          ...inNode,
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 60_000,
          // Its many small files import the same parties and keep nothing in them: loading these once saves most of the time.
          isolate: false,
        },
      },
      {
        ...nodeInBrowserVite(),
        test: {
          name: 'chromium',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['test/browser/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findTool('chromium'), args: [...chromiumFlags] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
