// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const oldestThatStripsTypes = 24;

/**
 * The Node that runs everything but these scripts: the pinned one of the npm package `node`. Where that package has
 * no build (musl, BSD) the caller's own Node serves if it is new enough. Undefined before the first install.
 * @returns {string | undefined}
 */
export function projectNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const installed = existsSync(join(root, 'node_modules', '.package-lock.json'));
  const newEnough = Number(process.versions.node.split('.')[0]) >= oldestThatStripsTypes;
  return installed && newEnough ? process.execPath : undefined;
}

/**
 * The environment for that Node: its programs come first, and no tool sends statistics.
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(more = {}) {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    [path]: `${bin}${delimiter}${process.env[path] ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...more,
  };
}
