// @ts-check
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Returns every HTML file under a folder: `file` is its path on disk, `name` its path in the site with forward slashes.
 * @param {string} root
 * @returns {Promise<{ file: string, name: string }[]>}
 */
export async function htmlFiles(root) {
  const all = await readdir(root, { recursive: true });
  return all
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({ file: join(root, path), name: path.split(sep).join('/') }));
}
