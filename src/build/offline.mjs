// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { offlineWorker } from './offline-worker.mjs';

/** The worker's address in the site: at its root, so that it may serve every page. */
export const workerFile = 'sw.js';

/** What every page needs: its scripts and styles, the engine's chunks, and the pages that lead to the others. */
const first = /^(?:_astro\/|index\.html$|lessons\/index\.html$|404\.html$|favicon\.svg$)/;

/** Read by crawlers, or Pagefind's own interface and the language that this site has not: nothing a reader asks for. */
const never =
  /^(?:sw\.js$|robots\.txt$|sitemap)|^pagefind\/(?:pagefind-(?!entry|worker)[\w-]+\.(?:js|css)|wasm\.unknown\.pagefind)$/;

/**
 * Writes the service worker with which the site works offline. Last of all steps: it knows each file by its digest.
 * @returns {import('astro').AstroIntegration}
 */
export function offline() {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await offlineFiles(root);
        await writeFile(join(root, workerFile), workerText(files));
        const at = async (/** @type {Record<string, string>} */ group) =>
          `${Object.keys(group).length} files, ${Math.round((await sizeOf(root, group)) / 1024)} KB`;
        logger.info(`kept at the first visit: ${await at(files.first)}; when idle: ${await at(files.later)} (gzip)`);
      },
    },
  };
}

/**
 * Returns every file of the built site that is kept for offline, by its path with forward slashes, to its digest.
 * @param {string} root
 * @returns {Promise<import('./offline-worker.mjs').OfflineFiles>}
 */
export async function offlineFiles(root) {
  /** @type {import('./offline-worker.mjs').OfflineFiles} */
  const files = { first: {}, later: {} };
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    const path = name.split(sep).join('/');
    if (never.test(path) || !(await stat(join(root, name))).isFile()) continue;
    const digest = createHash('sha256').update(await readFile(join(root, name)));
    files[first.test(path) ? 'first' : 'later'][path] = digest.digest('base64');
  }
  return files;
}

/**
 * Returns the text of sw.js.
 * @param {import('./offline-worker.mjs').OfflineFiles} files
 */
export const workerText = (files) => `(${offlineWorker})(self, ${JSON.stringify(files)});\n`;

/**
 * @param {string} root @param {Record<string, string>} group
 * @returns {Promise<number>} bytes after gzip
 */
async function sizeOf(root, group) {
  const sizes = Object.keys(group).map(async (path) => gzipSync(await readFile(join(root, path))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
