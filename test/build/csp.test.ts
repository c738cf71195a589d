import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy } from '#build/csp.mjs';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const directive = (html: string, name: string): string =>
  policyFor(html)
    .split('; ')
    .find((part) => part.startsWith(`${name} `)) ?? '';

describe('the policy of a page', () => {
  it('allows an inline script by its digest and no other way', () => {
    const scripts = directive(page('<script>go()</script>'), 'script-src');
    expect(scripts).toContain(hashOf('go()'));
    expect(scripts).not.toContain("'unsafe-inline'");
  });

  it('hashes the text between the tags to the byte, white space included', () => {
    expect(directive(page('<script>\n go() </script>'), 'script-src')).toContain(hashOf('\n go() '));
  });

  it('hashes neither data blocks nor scripts with an address', () => {
    const html = page('<script type="application/ld+json">{}</script><script src="/a.js">x</script>');
    expect(directive(html, 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('allows an inline style element by its digest', () => {
    expect(directive(page('<style>a{}</style>'), 'style-src-elem')).toBe(`style-src-elem 'self' ${hashOf('a{}')}`);
  });

  const refused = [
    { name: 'everything that is not named', part: "default-src 'none'" },
    { name: 'requests to other sites', part: "connect-src 'self'" },
    { name: 'workers of other sites; a blob worker inherits this policy', part: "worker-src 'self' blob:" },
    { name: 'a base element', part: "base-uri 'none'" },
    { name: 'sending a form', part: "form-action 'none'" },
  ];
  for (const { name, part } of refused)
    it(`refuses ${name}`, () => expect(policyFor(page('')).split('; ')).toContain(part));
});

describe('writing the policy into a page', () => {
  it('puts it right after the charset, before anything it governs', () => {
    const out = withPolicy(page('<script>go()</script>'), 'index.html');
    expect(out).toMatch(
      /<head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="[^"]+"><script>/,
    );
  });

  it('does not change what it hashed', () => {
    const html = page('<script>go()</script>');
    expect(policyFor(withPolicy(html, 'index.html'))).toBe(policyFor(html));
  });

  it('fails on a page without a head and on one that has a policy already', () => {
    expect(() => withPolicy('<p>fragment</p>', 'a.html')).toThrow('a.html has no <head>');
    expect(() => withPolicy(withPolicy(page(''), 'a.html'), 'a.html')).toThrow('a.html already has a policy');
  });
});
