import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { measureSite } from '#build/budgets.mjs';
import { withSite } from './site-folder.ts';

// Random text does not compress: base64 of n bytes is about n bytes after gzip.
const kilobytes = (n: number): string => `/*${randomBytes(n * 1024).toString('base64')}*/`;

const measure = (files: Readonly<Record<string, string>>) =>
  withSite(files, async (root) =>
    Object.fromEntries(
      (await measureSite(root, '/lab/')).map(({ page, kind, bytes }) => [`${page}: ${kind}`, Math.round(bytes / 1024)]),
    ),
  );
const script = (path: string): string => `<script type="module" src="/lab/_astro/${path}"></script>`;

describe('what a page is measured by', () => {
  it('counts a script and everything it imports at once, each file one time', async () => {
    const sizes = await measure({
      'index.html': script('a.js') + script('b.js'),
      '_astro/a.js': `import{x}from"./shared.js";${kilobytes(4)}`,
      '_astro/b.js': `import"./shared.js";export*from'./c.js';`,
      '_astro/shared.js': kilobytes(10),
      '_astro/c.js': kilobytes(2),
    });
    expect(sizes).toMatchObject({ 'index.html: reading': 16 });
  });

  it('does not count what is imported later', async () => {
    const sizes = await measure({
      'index.html': script('a.js'),
      '_astro/a.js': `f=()=>import("./later.js")`,
      '_astro/later.js': kilobytes(40),
    });
    expect(sizes).toMatchObject({ 'index.html: reading': 0 });
  });

  it('counts preloaded modules, inline scripts, and the styles of what comes later', async () => {
    const sizes = await measure({
      'index.html': `<link rel="modulepreload" href="/lab/_astro/p.js"><script>${kilobytes(3)}</script>
        <link rel="stylesheet" href="/lab/_astro/a.css"><link rel="stylesheet" href="/lab/_astro/print.css" media="print">`,
      '_astro/p.js': `const deps=["_astro/later.css"];${kilobytes(5)}`,
      '_astro/a.css': kilobytes(6),
      '_astro/later.css': kilobytes(2),
      '_astro/print.css': kilobytes(9),
    });
    expect(sizes).toEqual({ 'index.html: reading': 8, 'index.html: css': 8 });
  });

  it('takes a page with an island for a lesson, and adds the map for wide screens only', async () => {
    const sizes = await measure({
      'lessons/saml/index.html': `<astro-island component-url="/lab/_astro/player.js" renderer-url="/lab/_astro/react.js">`,
      '_astro/player.js': `import("./map.js");import("./tabs.js")`,
      '_astro/react.js': kilobytes(20),
      '_astro/map.js': `"react-flow__pane";${kilobytes(12)}`,
      '_astro/tabs.js': kilobytes(30),
    });
    expect(sizes).toMatchObject({
      'lessons/saml/index.html: lesson': 20,
      'lessons/saml/index.html: lesson, wide': 32,
    });
  });

  it('measures each run of the worker with all it may load, SAML apart from the others', async () => {
    const sizes = await measure({
      'index.html': script('a.js'),
      '_astro/a.js': `u="/lab/_astro/engine.worker-x.js"`,
      '_astro/engine.worker-x.js': `import"./base.js";import("./calls.js")`,
      '_astro/base.js': kilobytes(2),
      '_astro/calls.js': `import("./saml-sts.js");import("./oidc.js");${kilobytes(3)}`,
      '_astro/saml-sts.js': `import("./samlify.js")`,
      '_astro/samlify.js': `"ERR_POTENTIAL_WRAPPING_ATTACK";${kilobytes(20)}`,
      '_astro/oidc.js': kilobytes(7),
    });
    expect(sizes).toMatchObject({ '_astro/saml-sts.js: worker, SAML': 25, '_astro/oidc.js: worker, other': 12 });
  });

  it('fails on an import that leads nowhere and on a script of another site', async () => {
    await expect(measure({ 'index.html': script('gone.js') })).rejects.toThrow('gone.js');
    await expect(measure({ 'index.html': '<script src="https://cdn.example/x.js"></script>' })).rejects.toThrow(
      'not of this site',
    );
  });
});
