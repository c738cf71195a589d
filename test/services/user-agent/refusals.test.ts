import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Browser, openBrowser } from '#services/user-agent/open-browser.ts';
import { fakeEnv, type Handler } from '../fake-env.ts';
import { handle, html, login, pageOf, to } from './sample-site.ts';

const garbage: Handler = async (request) => ({
  kind: 'malformed',
  protocol: 'http-response',
  url: request.url,
  body: { text: 'x' },
  problem: 'not a start line',
});
type Hosts = { readonly [host: string]: Handler };
type Refusal = {
  name: string;
  hosts: Hosts;
  act: (browser: Browser) => Promise<unknown>;
  code: string;
  check: string;
};
const refusals: Refusal[] = [
  {
    name: 'nobody answers',
    hosts: {},
    act: (b: Browser) => b.open('https://nobody.example/'),
    code: 'NetworkError',
    check: 'answer-is-http',
  },
  {
    name: 'the answer is garbage',
    hosts: { 'x.example': garbage },
    act: (b: Browser) => b.open('https://x.example/'),
    code: 'MalformedAnswer',
    check: 'answer-is-http',
  },
  {
    name: 'the answer is over 1 MB',
    hosts: { 'x.example': handle(() => html('x'.repeat(1_000_001))) },
    act: (b: Browser) => b.open('https://x.example/'),
    code: 'AnswerTooLarge',
    check: 'answer-is-http',
  },
  {
    name: 'the address is none',
    hosts: {},
    act: (b: Browser) => b.open('javascript:alert(1)'),
    code: 'BadAddress',
    check: 'answer-is-http',
  },
  {
    name: 'redirects go in circles',
    hosts: { 'x.example': handle(() => to('/')) },
    act: (b: Browser) => b.open('https://x.example/'),
    code: 'TooManyRedirects',
    check: 'redirect-leads-on',
  },
  {
    name: 'a redirect leads nowhere',
    hosts: { 'x.example': handle(() => to('data:,x')) },
    act: (b: Browser) => b.open('https://x.example/'),
    code: 'BadRedirect',
    check: 'redirect-leads-on',
  },
  {
    name: 'the page has no form',
    hosts: { 'x.example': handle(() => html('<h1>Sorry</h1>')) },
    act: async (b: Browser) => b.submit(await pageOf(b.open('https://x.example/')), {}),
    code: 'NoForm',
    check: 'page-holds-form',
  },
  {
    name: 'the form has no such field',
    hosts: { 'x.example': handle(() => html(login)) },
    act: async (b: Browser) => b.submit(await pageOf(b.open('https://x.example/')), { SAMLResponse: 'x' }),
    code: 'NoField',
    check: 'form-holds-field',
  },
  {
    name: 'the choice is not offered',
    hosts: { 'x.example': handle(() => html('<form><input type=radio name=role value=a></form>')) },
    act: async (b: Browser) => b.submit(await pageOf(b.open('https://x.example/')), { role: 'b' }),
    code: 'NoField',
    check: 'form-holds-field',
  },
  {
    name: 'the field to read is missing',
    hosts: { 'x.example': handle(() => html(login)) },
    act: async (b: Browser) => ({
      ok: b.field(await pageOf(b.open('https://x.example/')), 'SAMLResponse') !== undefined,
    }),
    code: 'NoField',
    check: 'form-holds-field',
  },
];
for (const { name, hosts, act, code, check } of refusals) {
  test(`when ${name} the browser refuses, with the check that failed`, async () => {
    const env = fakeEnv({ hosts });
    expect(await act(openBrowser(env))).toEqual({ ok: false });
    expect(env.refusals).toMatchObject([{ code, check }]);
    expect(env.reports.at(-1)?.results).toMatchObject([{ check: { id: check }, result: { outcome: 'fail' } }]);
    expect(env.exchanges.length).toBeLessThanOrEqual(21);
  });
}

test('no answer makes the browser throw', async () => {
  const soup = fc.string({
    unit: fc.constantFrom('<form', ' action=', 'http://[', '"', '>', '<input name=', 'a', '&', '%', '\n'),
  });
  await fc.assert(
    fc.asyncProperty(soup, fc.constantFrom(200, 302, 307), soup, soup, async (text, status, location, cookie) => {
      const answer = {
        ...html(text, [
          ['Location', location],
          ['Set-Cookie', cookie],
        ]),
        status,
      };
      const browser = openBrowser(fakeEnv({ hosts: { 'x.example': async () => answer } }));
      const visit = await browser.open('https://x.example/');
      if (visit.ok) await browser.submit(visit.page, { a: 'b' });
    }),
    { numRuns: 500 },
  );
});
