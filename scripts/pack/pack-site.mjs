// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { withPolicy } from '../../src/build/csp.mjs';
import { workerFile } from '../../src/build/offline.mjs';
import { root } from '../setup/root.mjs';
import { relocate } from './relocate.mjs';

/** The archive's one folder. The server of the archive serves the site under this name as well. */
export const folder = 'federation-lab';

/** One instant for all files: the same site gives the same archive. */
export const mtime = '2000-01-01T12:00:00';

/** For crawlers; and what a site that lies on the same machine has no use for. */
const leftOut = new RegExp(`^(?:sitemap.*\\.xml|robots\\.txt|${workerFile})$`);

/** What the archive's server is made of: the project's own. */
const server = ['scripts/serve-static.mjs', 'scripts/setup/options.mjs', 'scripts/setup/root.mjs'];

/**
 * Returns the archive's files by path: the built site so that it works at any path, a server for it, and what to do.
 * @param {string} built the built site @param {string} base for which it was built, with both slashes
 * @returns {Record<string, Uint8Array>}
 */
export function packSite(built, base) {
  /** @type {Record<string, Uint8Array>} */
  const files = {
    [`${folder}/README.txt`]: readFileSync(join(root, 'scripts', 'pack', 'README.txt')),
    [`${folder}/LICENSE`]: readFileSync(join(root, 'LICENSE')),
    [`${folder}/serve.mjs`]: serverStart(),
  };
  for (const path of server) files[`${folder}/${path}`] = readFileSync(join(root, path));
  for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.split(sep).join('/');
    const file = join(built, name);
    if (!leftOut.test(path) && statSync(file).isFile())
      files[`${folder}/site/${path}`] = packedFile(path, readFileSync(file), base);
  }
  return files;
}

/** It stands at the archive's top, where a person finds it. */
function serverStart() {
  const text = readFileSync(join(root, 'scripts', 'pack', 'serve.mjs'), 'utf8');
  return new TextEncoder().encode(text.replace("'../serve-static.mjs'", "'./scripts/serve-static.mjs'"));
}

/**
 * @param {string} path @param {Uint8Array} bytes @param {string} base
 * @returns {Uint8Array}
 */
function packedFile(path, bytes, base) {
  // Served for addresses at any depth, so nothing is found from there; right under the archive's own server.
  const standsAnywhere = path === '404.html';
  if (standsAnywhere || !/\.(?:html|js|css)$/.test(path) || path.startsWith('pagefind/')) return bytes;
  const text = relocate(new TextDecoder().decode(bytes), path, base);
  return new TextEncoder().encode(path.endsWith('.html') ? withNewPolicy(text, path) : text);
}

/** A policy names inline scripts by their digest, and they have changed. No service worker comes with the archive. */
const withNewPolicy = (/** @type {string} */ html, /** @type {string} */ path) =>
  withPolicy(
    html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(/(<offline-site) data-worker="[^"]*"/, '$1'),
    path,
  );
