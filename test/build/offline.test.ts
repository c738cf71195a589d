import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { offlineFiles, workerText } from '#build/offline.mjs';
import { withSite } from './site-folder.ts';

const files: readonly { readonly path: string; readonly kept: 'first' | 'later' | 'never' }[] = [
  { path: '_astro/engine.worker-CQ1DfvGx.js', kept: 'first' },
  { path: '_astro/page.B1.css', kept: 'first' },
  { path: 'index.html', kept: 'first' },
  { path: 'lessons/index.html', kept: 'first' },
  { path: '404.html', kept: 'first' },
  { path: 'favicon.svg', kept: 'first' },
  { path: 'lessons/saml/index.html', kept: 'later' },
  { path: 'about/privacy/index.html', kept: 'later' },
  { path: 'pagefind/pagefind.js', kept: 'later' },
  { path: 'pagefind/pagefind-worker.js', kept: 'later' },
  { path: 'pagefind/pagefind-entry.json', kept: 'later' },
  { path: 'pagefind/wasm.en.pagefind', kept: 'later' },
  { path: 'pagefind/fragment/en_1059a47.pf_fragment', kept: 'later' },
  { path: 'pagefind/pagefind-ui.js', kept: 'never' },
  { path: 'pagefind/pagefind-component-ui.css', kept: 'never' },
  { path: 'pagefind/pagefind-highlight.js', kept: 'never' },
  { path: 'pagefind/wasm.unknown.pagefind', kept: 'never' },
  { path: 'sitemap-0.xml', kept: 'never' },
  { path: 'robots.txt', kept: 'never' },
  { path: 'sw.js', kept: 'never' },
];

describe('what is kept for offline', () => {
  let first: Record<string, string>;
  let later: Record<string, string>;
  beforeAll(async () => {
    const site = Object.fromEntries(files.map(({ path }) => [path, `text of ${path}`]));
    ({ first, later } = await withSite(site, offlineFiles));
  });

  for (const { path, kept } of files)
    test(`${path}: ${kept}`, () => {
      expect(path in first ? 'first' : path in later ? 'later' : 'never').toBe(kept);
    });

  test('is named by the digest that Subresource Integrity checks (SHA-256, base64)', () => {
    const digest = createHash('sha256').update('text of favicon.svg').digest('base64');
    expect(first['favicon.svg']).toBe(digest);
  });
});

test('the service worker is a script that needs nothing from outside itself', () => {
  const text = workerText({ first: { 'index.html': 'digest' }, later: {} });
  const listened: string[] = [];
  const self = {
    registration: { scope: 'https://example.org/lab/' },
    addEventListener: (name: string) => listened.push(name),
  };
  new Script(text).runInNewContext({ self, URL });
  expect(listened.sort()).toEqual(['activate', 'fetch', 'install', 'message']);
});
