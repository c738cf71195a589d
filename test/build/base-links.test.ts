import { describe, expect, it } from 'vitest';
import { withBase } from '#build/base-links.mjs';

describe('a link in content gets the base of the deployment', () => {
  const rows = [
    { name: 'when it is absolute within the site', link: '/lessons/saml/', expected: '/lab/lessons/saml/' },
    { name: 'when it is the start page', link: '/', expected: '/lab/' },
    { name: 'once only', link: '/lab/lessons/', expected: '/lab/lessons/' },
    { name: 'also when a path merely begins like the base', link: '/laboratory/', expected: '/lab/laboratory/' },
    { name: 'not when it is relative', link: '../saml/', expected: '../saml/' },
    { name: 'not when it is a fragment', link: '#run', expected: '#run' },
    { name: 'not when it leads to another site', link: 'https://oasis-open.org/', expected: 'https://oasis-open.org/' },
    { name: 'not when it leads to another host by //', link: '//oasis-open.org/', expected: '//oasis-open.org/' },
  ];
  for (const { name, link, expected } of rows)
    it(name, () => {
      expect(withBase('/lab/', link)).toBe(expected);
      expect(withBase('/lab', link)).toBe(expected);
    });

  it('leaves links alone on a site without a base', () => expect(withBase('/', '/lessons/')).toBe('/lessons/'));
});
