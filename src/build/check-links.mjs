// @ts-check
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { htmlFiles } from './html-files.mjs';

const outside = /^(?:https?:|mailto:|data:|blob:)/;
const linkAttribute = /\s(?:href|src|component-url|renderer-url|action|data-index)="([^"]+)"/g;

/**
 * Fails the build on an internal link that leads nowhere: missing file, missing fragment, or a path outside the base.
 * A fragment `#<player>/<beat>` or `#<example>;s=<state>` is an address of an island's own: its first part is checked.
 * @returns {import('astro').AstroIntegration}
 */
export function checkLinks() {
  let base = '/';
  return {
    name: 'check-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, broken } = await brokenLinks(fileURLToPath(dir), base);
        if (broken.length > 0) throw new Error(`${broken.length} broken links\n  ${broken.join('\n  ')}`);
        logger.info(`every internal link of ${pages} pages leads somewhere`);
      },
    },
  };
}

/**
 * Returns how many pages were read and one line per broken link ("about/privacy/index.html: /nowhere/ (missing)").
 * @param {string} root the built site @param {string} base with both slashes
 */
export async function brokenLinks(root, base) {
  /** @type {Map<string, { ids: Set<string>, links: Set<string> }>} */
  const pages = new Map();
  for (const { file, name } of await htmlFiles(root)) {
    const html = (await readFile(file, 'utf8')).replace(/<(script|template)\b([^>]*)>[\s\S]*?<\/\1>/gi, '<$1$2>');
    pages.set(name, {
      ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
      links: new Set([...html.matchAll(linkAttribute)].map(([, link = '']) => link.replaceAll('&amp;', '&'))),
    });
  }
  const broken = [];
  for (const [name, { links }] of pages) {
    const here = new URL(base + name.replace(/index\.html$/, ''), 'http://site');
    for (const link of links) {
      const fault = outside.test(link) ? undefined : await faultOf(new URL(link, here));
      if (fault) broken.push(`${name}: ${link} (${fault})`);
    }
  }
  return { pages: pages.size, broken };

  /** @param {URL} url */
  async function faultOf(url) {
    if (!url.pathname.startsWith(base)) return 'outside the base';
    let path = decodeURIComponent(url.pathname.slice(base.length));
    if (path === '' || path.endsWith('/')) path += 'index.html';
    const page = pages.get(path);
    // The search index is written by a later step of the same build.
    if (!page && !path.startsWith('pagefind/') && !(await isFile(join(root, path)))) return 'missing';
    const fragment = decodeURIComponent(url.hash.slice(1)).split(/[/;]/)[0];
    return page && fragment && !page.ids.has(fragment) ? 'no such fragment' : undefined;
  }
}

/** @param {string} path */
const isFile = (path) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
