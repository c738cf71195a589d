// @ts-check
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectEnvironment } from '../setup/project-node.mjs';
import { root } from '../setup/root.mjs';

/**
 * Fetched by npm when it is first asked for, and no package of the project: it is 170 MB that only this script uses.
 */
const version = '13.5.0';

const start = promisify(execFile);
/** One page, with npm fetching Lighthouse the first time. */
const patienceMs = 300_000;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** @typedef {{ page: string, form: string, scores: Record<string, number>, paint: string, blocked: string, shift: string, lost: string }} Score `lost` names the audits outside of performance that took points */

/**
 * Lighthouse's scores of a page, as a phone and as a desktop; undefined, with the reason said, where it does not run.
 * @param {string} url @param {string} page @param {string} chromium
 * @returns {Promise<Score[] | undefined>}
 */
export async function lighthouse(url, page, chromium) {
  const folder = join(root, '.cache', 'lighthouse');
  mkdirSync(folder, { recursive: true });
  const scores = [];
  for (const form of ['mobile', 'desktop']) {
    const file = join(folder, `${page.replaceAll('/', '-') || 'start'}-${form}.json`);
    const args = ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', url];
    args.push('--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${categories.join(',')}`);
    args.push('--chrome-flags=--headless=new --no-sandbox --disable-gpu');
    if (form === 'desktop') args.push('--preset=desktop');
    try {
      // Not spawnSync: the site is served by this very process.
      await start('npm', args, {
        env: projectEnvironment({ CHROME_PATH: chromium }),
        shell: process.platform === 'win32',
        timeout: patienceMs,
      });
    } catch (error) {
      console.log(
        `  Lighthouse did not run: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`,
      );
      return undefined;
    }
    scores.push(scoreOf(JSON.parse(readFileSync(file, 'utf8')), page, form));
  }
  return scores;
}

/**
 * @param {any} report @param {string} page @param {string} form
 * @returns {Score}
 */
function scoreOf(report, page, form) {
  const lost = categories
    .filter((id) => id !== 'performance')
    .flatMap((id) => report.categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  const shown = (/** @type {string} */ audit) => report.audits[audit]?.displayValue ?? '';
  return {
    page,
    form,
    scores: Object.fromEntries(categories.map((id) => [id, Math.round((report.categories[id]?.score ?? 0) * 100)])),
    paint: shown('largest-contentful-paint'),
    blocked: shown('total-blocking-time'),
    shift: shown('cumulative-layout-shift'),
    lost: lost.join(', '),
  };
}
