import { describe, expect, it } from 'vitest';
import { brokenLinks } from '#build/check-links.mjs';
import { withSite } from './site-folder.ts';

const target = '<h1 id="top">Title</h1>';
const linkFrom = (link: string) =>
  withSite(
    {
      'lessons/saml/index.html': `<a href="${link}">x</a><section id="run"></section>`,
      'glossary/index.html': target,
      '_astro/a.js': '',
    },
    async (root) => (await brokenLinks(root, '/lab/')).broken,
  );

describe('links of the built site', () => {
  const good = [
    { name: 'a page', link: '/lab/glossary/' },
    { name: 'a fragment of another page', link: '/lab/glossary/#top' },
    { name: 'a fragment of its own page', link: '#run' },
    { name: "a player's beat, which the player itself resolves", link: '#run/assume-role.request' },
    { name: 'a state, which the island itself reads', link: '#run;s=v1.abc' },
    { name: 'a relative path', link: '../../glossary/' },
    { name: 'a file', link: '/lab/_astro/a.js' },
    { name: 'another site, which is not asked', link: 'https://docs.aws.amazon.com/' },
  ];
  for (const { name, link } of good) it(`may lead to ${name}`, async () => expect(await linkFrom(link)).toEqual([]));

  const bad = [
    { name: 'a page that is not there', link: '/lab/errors/', fault: 'missing' },
    { name: 'a file that is not there', link: '/lab/_astro/b.js', fault: 'missing' },
    { name: 'a fragment that is not there', link: '/lab/glossary/#nameid', fault: 'no such fragment' },
    { name: 'a player that is not there', link: '#walk/assume-role.request', fault: 'no such fragment' },
    { name: 'a path without the base', link: '/glossary/', fault: 'outside the base' },
  ];
  for (const { name, link, fault } of bad)
    it(`must not lead to ${name}`, async () =>
      expect(await linkFrom(link)).toEqual([`lessons/saml/index.html: ${link} (${fault})`]));

  it('include the addresses that an island loads its code from', async () => {
    const broken = await withSite(
      { 'index.html': '<astro-island component-url="/lab/_astro/gone.js">' },
      async (root) => brokenLinks(root, '/lab/'),
    );
    expect(broken.broken).toEqual(['index.html: /lab/_astro/gone.js (missing)']);
  });

  it('are not looked for inside scripts', async () => {
    const { broken } = await withSite({ 'index.html': `<script>'<a href="/nowhere/">'</script>` }, async (root) =>
      brokenLinks(root, '/lab/'),
    );
    expect(broken).toEqual([]);
  });
});
