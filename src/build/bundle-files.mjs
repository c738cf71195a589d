// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const staticImport = /(?:^|[^\w$.])(?:import|export)(?:[\w\s{},*$]*\bfrom)?\s*["']([^"']+\.m?js)["']/g;
const dynamicImport = /\bimport\(\s*["'`]([^"'`]+\.m?js)["'`]/g;

/** @typedef {{ path: string, text: string, bytes: number, imports: string[], lazy: string[] }} BundleFile */

/**
 * Returns a reader of a built site's files: path in the site ("_astro/x.js") to its text, its size after gzip, and the
 * files that it imports at once and later. Throws on a file that is not there, since the page would fail on it too.
 * @param {string} root
 * @returns {(path: string) => BundleFile}
 */
export function bundleFiles(root) {
  /** @type {Map<string, BundleFile>} */
  const known = new Map();
  return (path) => {
    const found = known.get(path);
    if (found) return found;
    const buffer = readFileSync(join(root, path));
    const text = buffer.toString('utf8');
    const near = (/** @type {RegExp} */ pattern) =>
      [...text.matchAll(pattern)].map(([, to = '']) => new URL(to, `http://site/${path}`).pathname.slice(1));
    const script = /\.m?js$/.test(path);
    const file = {
      path,
      text,
      bytes: gzipSync(buffer, { level: 9 }).length,
      imports: script ? near(staticImport) : [],
      lazy: script ? near(dynamicImport) : [],
    };
    known.set(path, file);
    return file;
  };
}

/**
 * Returns the files that `entries` load: by static imports only, or with `lazy` by dynamic ones as well.
 * @param {(path: string) => BundleFile} read @param {Iterable<string>} entries @param {{ lazy?: boolean }} [options]
 * @returns {Set<string>}
 */
export function closure(read, entries, { lazy = false } = {}) {
  /** @type {Set<string>} */
  const all = new Set();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (all.has(path)) continue;
    all.add(path);
    const file = read(path);
    waiting.push(...file.imports, ...(lazy ? file.lazy : []));
  }
  return all;
}
