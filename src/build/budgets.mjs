// @ts-check
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleFiles, closure } from './bundle-files.mjs';
import { htmlFiles } from './html-files.mjs';

/** Kilobytes (1024 bytes) after gzip. `lesson` is a page with a player, without and with the map that a phone never loads. */
const limits = /** @type {const} */ ({
  reading: 35,
  lesson: 110,
  'lesson, wide': 170,
  lab: 120,
  embed: 150,
  'worker, SAML': 170,
  'worker, other': 80,
  css: 25,
});

/** @typedef {keyof typeof limits} Kind */
/** @typedef {{ page: string, kind: Kind, bytes: number, limit: number }} Measure */

// Texts that only one library has, so that a chunk is known by what it holds and not by what it is called.
const reactFlow = /react-flow__/;
const samlify = /ERR_POTENTIAL_WRAPPING_ATTACK/;

/**
 * Measures what every built page loads and fails the build when a page is over its budget. Prints the largest of a kind.
 * @returns {import('astro').AstroIntegration}
 */
export function budgets() {
  let base = '/';
  return {
    name: 'budgets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const measures = await measureSite(fileURLToPath(dir), base);
        logger.info(`largest of each kind, gzip\n${table(measures)}`);
        const over = measures.filter(({ bytes, limit }) => bytes > limit * 1024);
        if (over.length > 0) throw new Error(`over budget\n${table(over)}`);
      },
    },
  };
}

/**
 * Returns one measure per page and kind, and one per run that a worker can be asked for.
 * @param {string} root the built site @param {string} base with both slashes
 * @returns {Promise<Measure[]>}
 */
export async function measureSite(root, base) {
  const read = bundleFiles(root);
  /** @type {Measure[]} */
  const measures = [];
  /** @type {Set<string>} */
  const workers = new Set();
  /** @param {string} page @param {Kind} kind @param {number} bytes */
  const note = (page, kind, bytes) => void measures.push({ page, kind, bytes, limit: limits[kind] });
  const size = (/** @type {Iterable<string>} */ paths) => [...paths].reduce((sum, path) => sum + read(path).bytes, 0);

  for (const { file, name } of await htmlFiles(root)) {
    const html = await readFile(file, 'utf8');
    const { scripts, styles, inline } = assetsOf(html, base, name);
    const first = closure(read, scripts);
    const later = [...closure(read, scripts, { lazy: true })].filter((path) => !first.has(path));
    const kind = kindOf(name, html);
    note(name, kind, size(first) + inline.script);
    if (kind === 'lesson') {
      const map = later.filter((path) => reactFlow.test(read(path).text));
      note(name, 'lesson, wide', size(new Set([...first, ...closure(read, map)])) + inline.script);
    }
    const all = [...first, ...later].map((path) => read(path).text).join('\n');
    for (const [path] of all.matchAll(/_astro\/[\w.-]+\.css/g)) styles.add(path);
    note(name, 'css', size(styles) + inline.style);
    for (const [path] of all.matchAll(/_astro\/[\w.-]*worker[\w.-]*\.js/g)) workers.add(path);
  }

  for (const worker of workers) {
    // The worker asks for what it imports itself at once; what those files import later is loaded run by run.
    const first = closure(read, [worker, ...read(worker).lazy]);
    const runs = new Set([...first].flatMap((path) => read(path).lazy).filter((path) => !first.has(path)));
    for (const run of runs.size > 0 ? runs : [worker]) {
      // What explains is asked for later, if at all: by the files loaded first, and then it is a run of its own here. Of
      // what a run itself asks for on the way, the heaviest counts: encryption or a request, not both.
      const ways = [[run], ...read(run).lazy.map((late) => [run, late])].map(
        (way) => new Set([...first, ...closure(read, way)]),
      );
      const loaded = ways.reduce((most, way) => (size(way) > size(most) ? way : most));
      const saml = [...loaded].some((path) => samlify.test(read(path).text));
      note(run, saml ? 'worker, SAML' : 'worker, other', size(loaded));
    }
  }
  return measures;
}

/**
 * Returns what kind of page a file is: by its place, and by the player's island on it.
 * @param {string} name @param {string} html
 * @returns {Kind}
 */
function kindOf(name, html) {
  if (name.startsWith('embed/')) return 'embed';
  if (/^(?:policy|decode)\//.test(name)) return 'lab';
  return /<astro-island\b/.test(html) ? 'lesson' : 'reading';
}

/**
 * Returns the scripts and styles that a page names (paths in the site), and the gzip size of what it holds inline.
 * @param {string} html @param {string} base @param {string} name for the message
 */
function assetsOf(html, base, name) {
  const scripts = new Set();
  const styles = new Set();
  const inline = { script: 0, style: 0 };
  const path = (/** @type {string} */ link) => {
    if (!link.startsWith(base)) throw new Error(`${name} loads ${link}, which is not of this site`);
    return link.slice(base.length);
  };
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    const src = /\ssrc="([^"]+)"/.exec(attributes)?.[1];
    if (src) scripts.add(path(src));
    else if (!/json/.test(attributes)) inline.script += gzipSync(body).length;
  }
  for (const [, link = ''] of html.matchAll(/\s(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g))
    scripts.add(path(link));
  for (const [tag] of html.matchAll(/<link\b[^>]*>/gi)) {
    const href = /\shref="([^"]+)"/.exec(tag)?.[1] ?? '';
    if (/rel="modulepreload"/.test(tag)) scripts.add(path(href));
    if (/rel="stylesheet"/.test(tag) && !/media="print"/.test(tag)) styles.add(path(href));
  }
  for (const [, body = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi))
    inline.style += gzipSync(body).length;
  return { scripts, styles, inline };
}

/** @param {readonly Measure[]} measures */
function table(measures) {
  /** @type {Map<Kind, Measure>} */
  const largest = new Map();
  for (const measure of measures)
    if (measure.bytes >= (largest.get(measure.kind)?.bytes ?? 0)) largest.set(measure.kind, measure);
  return [...largest.values()]
    .map(({ kind, bytes, limit, page }) => {
      const kilobytes = (bytes / 1024).toFixed(1);
      return `  ${kind.padEnd(14)} ${kilobytes.padStart(6)} of ${String(limit).padStart(3)} KB  ${page}`;
    })
    .join('\n');
}
