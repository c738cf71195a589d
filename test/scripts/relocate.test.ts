import { describe, expect, test } from 'vitest';
import { relocate } from '../../scripts/pack/relocate.mjs';

const base = '/federation-lab/';

const moved: readonly { readonly name: string; readonly path: string; readonly text: string; readonly to: string }[] = [
  {
    name: 'a link two folders down',
    path: 'lessons/saml/index.html',
    text: '<a href="/federation-lab/glossary/#arn">',
    to: '<a href="../../glossary/#arn">',
  },
  {
    name: 'a link on the start page',
    path: 'index.html',
    text: '<a href="/federation-lab/lessons/">',
    to: '<a href="./lessons/">',
  },
  {
    name: 'the link home',
    path: 'about/privacy/index.html',
    text: '<a href="/federation-lab/">',
    to: '<a href="../../">',
  },
  {
    name: 'an island’s properties',
    path: 'index.html',
    text: 'props="{&quot;to&quot;:&quot;/federation-lab/a/&quot;}"',
    to: 'props="{&quot;to&quot;:&quot;./a/&quot;}"',
  },
  {
    name: 'data on the page',
    path: 'index.html',
    text: '<script type="application/json">{"to":"/federation-lab/a/"}</script>',
    to: '<script type="application/json">{"to":"./a/"}</script>',
  },
  {
    name: 'another site’s address that holds the base stays',
    path: 'index.html',
    text: '<link href="https://example.github.io/federation-lab/a/">',
    to: '<link href="https://example.github.io/federation-lab/a/">',
  },
  {
    name: 'a storage key stays',
    path: 'index.html',
    text: "localStorage['federation-lab:theme']",
    to: "localStorage['federation-lab:theme']",
  },
  {
    name: 'an address in a script',
    path: '_astro/client.js',
    text: 'new URL(`/federation-lab/_astro/engine.js`,location.href)',
    to: 'new URL((new URL("../_astro/engine.js",import.meta.url).pathname),location.href)',
  },
  {
    name: 'the base in a script',
    path: '_astro/preload.js',
    text: 'e=>`/federation-lab/`+e',
    to: 'e=>(new URL("../",import.meta.url).pathname)+e',
  },
];

describe('a site for any path', () => {
  for (const { name, path, text, to } of moved)
    test(name, () => {
      expect(relocate(text, path, base)).toBe(to);
    });

  test('a base that cannot be moved ends the packing', () => {
    expect(() => relocate('x=`/federation-lab/${y}`', '_astro/x.js', base)).toThrow('_astro/x.js names the base');
    expect(() => relocate('<a href=/federation-lab/a/>', 'index.html', base)).toThrow('index.html names the base');
  });

  test('a moved script finds from its own place what it named by the base', () => {
    const script = relocate('return `/federation-lab/`+"a/b.js"', '_astro/x.js', base).replace('import.meta.url', 'at');
    expect(new Function('at', 'URL', script)('http://host/any/path/_astro/x.js', URL)).toBe('/any/path/a/b.js');
  });
});
