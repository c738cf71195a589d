// @ts-check
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runPackage } from './run.mjs';

const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Whether the built site is there and no source is newer than it. */
export function siteIsFresh() {
  const built = changedAt(join(root, 'dist', 'index.html'));
  return built > 0 && sources.every((source) => newestIn(join(root, source)) <= built);
}

/** Builds the site into dist/ with Astro. Gives the build's exit code. */
export function buildSite() {
  return runPackage('astro', 'astro', ['build']);
}

/**
 * The latest change of a file, or of any file below a folder, in milliseconds; 0 when there is none.
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
