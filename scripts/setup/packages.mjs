// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from './project-node.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * Names of the pinned packages that are not in node_modules, or are there in another version.
 * @returns {string[]}
 */
export function missingPackages() {
  /** @type {Record<string, Record<string, string> | undefined>} */
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pinned = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  return pinned.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name);
}

/** @param {string} name */
function installedVersion(name) {
  const file = join(root, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/**
 * Installs the npm packages when some are missing, saying so. By the lock file; should npm refuse that, by
 * package.json's exact pins, leaving the lock file alone. Throws with what to do when neither works.
 */
export async function ensurePackages() {
  const missing = missingPackages();
  if (missing.length === 0 && projectNode()) return;
  const why = existsSync(join(root, 'node_modules'))
    ? `missing or in another version: ${missing.slice(0, 5).join(', ') || 'node'}${missing.length > 5 ? ', …' : ''}`
    : 'first time';
  console.log(`Installing the npm packages (${why}): about 700 MB on disk, a minute or so …`);
  if ((await npm('ci')) !== 0) {
    console.log('npm ci did not take the lock file; trying npm install with the same pinned versions …');
    await npm('install', '--no-package-lock');
  }
  const left = missingPackages();
  if (left.length > 0) throw new Error(`npm could not install: ${left.join(', ')}. Its own messages above say why.`);
  if (!projectNode()) {
    throw new Error('The package "node" installed no program: npm must be allowed to run its install script.');
  }
}

/** @param {string[]} args */
function npm(...args) {
  const quiet = ['--no-fund', '--no-audit', '--loglevel=error'];
  return run('npm', [...args, ...quiet], { shell: process.platform === 'win32' });
}
