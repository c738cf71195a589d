// @ts-check
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { runPackage } from './run.mjs';

const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What the last build that succeeded was of: pages are written before the checks that may fail it. */
const recordFile = join(root, '.cache', 'built.json');
const settings = () => `${process.env['SITE_URL'] ?? ''} ${process.env['BASE_PATH'] ?? ''}`;

/** Whether dist/ holds a whole build of these settings, with no source changed since it began. */
export function siteIsFresh() {
  const built = lastBuild();
  const page = changedAt(join(root, 'dist', 'index.html'));
  if (!built || built.settings !== settings() || page === 0 || page > built.end) return false;
  return sources.every((source) => newestIn(join(root, source)) <= built.start);
}

/** Builds the site into dist/ with Astro. Gives the build's exit code. */
export async function buildSite() {
  rmSync(recordFile, { force: true });
  const start = Date.now();
  const exitCode = await runPackage('astro', 'astro', ['build']);
  if (exitCode === 0) {
    mkdirSync(dirname(recordFile), { recursive: true });
    writeFileSync(recordFile, JSON.stringify({ start, end: Date.now(), settings: settings() }));
  }
  return exitCode;
}

/** @returns {{ start: number, end: number, settings: string } | undefined} */
function lastBuild() {
  try {
    return JSON.parse(readFileSync(recordFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The latest change of a file, or of any file below a folder, in milliseconds since 1970; 0 when there is none.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const entries = readdirSync(path, { withFileTypes: true });
  const times = entries.map((entry) => (entry.isDirectory() ? newestIn : changedAt)(join(path, entry.name)));
  return Math.max(found.mtimeMs, ...times);
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
