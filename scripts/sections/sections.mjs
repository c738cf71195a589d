// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defaultBase, serveStatic } from '../serve-static.mjs';
import { root } from '../setup/root.mjs';
import { runPackage } from '../setup/run.mjs';
import { buildSite, siteIsFresh } from '../setup/site.mjs';
import { findTool, tools, whyMissing } from '../setup/tools.mjs';
import { countPlaywright, countTool, countVitest, nothing, sum } from './counts.mjs';
import { keepProofs, proofLines } from './proofs.mjs';

/**
 * A part of the tests that can be asked for by its id. `run` lets the tools print and gives what they came to.
 * @typedef {{ id: string, does: string, run: () => Promise<import('./counts.mjs').Counts> }} Section
 */

const reports = join(root, 'test-results', 'reports');

/** @type {readonly Section[]} */
export const sections = [
  {
    id: 'types',
    does: 'checks the types of all TypeScript, of the scripts and of the .astro files',
    run: async () =>
      sum([
        // First: it also writes the types of the content collections, which tsc needs.
        countTool(await runPackage('astro', 'astro', ['check', '--minimumFailingSeverity', 'error'])),
        countTool(await runPackage('typescript', 'tsc', ['--noEmit', '-p', '.'])),
      ]),
  },
  {
    id: 'lint',
    does: 'checks formatting and the rules of the house (Biome)',
    run: async () =>
      countTool(
        await runPackage('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=200', '.']),
      ),
  },
  {
    id: 'layers',
    does: 'checks that imports between folders run one way, and that a seeded violation of each rule is caught',
    run: async () =>
      sum([
        await layers('.dependency-cruiser.mjs'),
        await layers('.dependency-cruiser.reach.mjs'),
        await vitest('canary'),
      ]),
  },
  {
    id: 'dead',
    does: 'looks for files, exports and packages that nothing uses (knip)',
    run: async () => countTool(await runPackage('knip', 'knip', ['--no-progress'])),
  },
  { id: 'unit', does: 'runs the tests of each part on its own', run: () => vitest('unit') },
  { id: 'flow', does: 'runs whole flows through the engine', run: () => vitest('flow') },
  {
    id: 'conformance',
    does: 'lets tools that no one here wrote judge our messages, and keeps the table of what they said',
    run: conformance,
  },
  {
    id: 'site',
    does: 'builds the site, with its checks of links, policies and budgets',
    run: async () => countTool(await buildSite()),
  },
  { id: 'content', does: 'checks lessons, glossary and catalogues', run: () => vitest('content') },
  {
    id: 'browser',
    does: 'runs the engine in a browser, and the built site in Chromium, Firefox and WebKitGTK',
    run: inBrowsers,
  },
];

/** @param {string} config */
async function layers(config) {
  const args = ['src', 'content', '--config', config, '--output-type', 'err-long'];
  return countTool(await runPackage('dependency-cruiser', 'depcruise', args));
}

/** @param {string} project */
async function vitest(project, env = {}) {
  const file = freshReport(`vitest-${project}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return countVitest(file, await runPackage('vitest', 'vitest', ['run', '--project', project, ...reporters], env));
}

async function conformance() {
  const counts = await vitest('conformance');
  const rows = keepProofs(join(reports, 'vitest-conformance.json'));
  console.log(['', 'What is shown, a row a file:', ...proofLines(rows)].join('\n'));
  return counts;
}

async function inBrowsers() {
  const chromium = findTool('chromium') ?? (await fetchChromium());
  if (chromium) return sum([await vitest('chromium', { CHROMIUM: chromium }), await builtSite({ CHROMIUM: chromium })]);
  const reason = whyMissing('chromium');
  const skipped = [`the engine in Chromium: ${reason}`, `the built site in Chromium: ${reason}`];
  return sum([{ ...nothing, skipped }, await builtSite({})]);
}

/** @param {Record<string, string>} env */
async function builtSite(env) {
  if (!siteIsFresh()) {
    console.log('The built site is older than its sources: building it first.');
    if ((await buildSite()) !== 0) return countTool(1);
  }
  const { url, close } = await serveStatic({ root: join(root, 'dist'), base: defaultBase, port: 0 });
  try {
    const file = freshReport('playwright');
    const more = { ...env, SITE: url, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_FORCE_TTY: '0' };
    const exitCode = await runPackage('@playwright/test', 'playwright', ['test', '--reporter=list,json'], more);
    return countPlaywright(file, exitCode);
  } finally {
    await close();
  }
}

/** Fetches Playwright's Chromium when this machine has none. */
async function fetchChromium() {
  console.log(`No ${tools.chromium.title} on this machine: fetching Playwright's, about 150 MB …`);
  await runPackage('playwright', 'playwright', ['install', 'chromium']);
  return findTool('chromium');
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
