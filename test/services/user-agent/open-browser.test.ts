import { expect, test } from 'vitest';
import { openBrowser } from '#services/user-agent/open-browser.ts';
import type { Body, WireRequest } from '#wire/records.ts';
import { fakeEnv } from '../fake-env.ts';
import { handle, html, login, pageOf, to } from './sample-site.ts';

const header = (request: WireRequest | undefined, name: string) =>
  request?.kind === 'http-request'
    ? request.headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1]
    : undefined;
const bodyOf = (request: WireRequest | undefined): Body | undefined =>
  request?.kind === 'http-request' ? request.body : undefined;

test('a login form is filled in and sent as a browser sends it', async () => {
  const idp = handle(({ method }) =>
    method === 'POST'
      ? html('<title>Welcome</title>')
      : html(login, [['Set-Cookie', 'sid=1; Path=/; Secure; HttpOnly']]),
  );
  const env = fakeEnv({ hosts: { 'idp.example': idp } });
  const browser = openBrowser(env);
  const page = await pageOf(browser.open('https://idp.example/sso?sp=x#top'));
  expect(page.forms[0]?.action).toBe('https://idp.example/sso?step=2');
  const next = await pageOf(browser.submit(page, { user: 'dörte', password: 'a b' }));
  expect(next.title).toBe('Welcome');
  const [first, second] = env.exchanges.map(({ request }) => request);
  expect(first?.url).toBe('https://idp.example/sso?sp=x');
  expect([header(first, 'Origin'), header(first, 'Referer'), header(first, 'Cookie')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(bodyOf(second)).toEqual({ text: 'user=d%C3%B6rte&password=a+b&RelayState=r%26s&go=Go' });
  const expected = {
    Host: 'idp.example',
    Origin: 'https://idp.example',
    Referer: 'https://idp.example/sso?sp=x',
    Cookie: 'sid=1',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': '51',
  };
  for (const [name, value] of Object.entries(expected)) expect([name, header(second, name)]).toEqual([name, value]);
  expect(env.refusals).toEqual([]);
});

test('a form that leads to another site names its origin, not its address', async () => {
  const idp = handle(() =>
    html(
      '<form method=post action="https://sp.example/acs"><input type=hidden name=SAMLResponse value="QQ==\n"></form>',
    ),
  );
  const env = fakeEnv({ hosts: { 'idp.example': idp, 'sp.example': handle(() => html('in')) } });
  const browser = openBrowser(env);
  const page = await pageOf(browser.open('https://idp.example/secret/path'));
  expect(browser.field(page, 'SAMLResponse')).toBe('QQ==\n');
  await browser.submit(page, {});
  const sent = env.exchanges[1]?.request;
  expect([header(sent, 'Origin'), header(sent, 'Referer')]).toEqual(['https://idp.example', 'https://idp.example/']);
  expect(bodyOf(sent)).toEqual({ text: 'SAMLResponse=QQ%3D%3D%0D%0A' });
});

const redirects = [
  { status: 301, method: 'GET', body: undefined },
  { status: 302, method: 'GET', body: undefined },
  { status: 303, method: 'GET', body: undefined },
  { status: 307, method: 'POST', body: { text: 'a=1' } },
  { status: 308, method: 'POST', body: { text: 'a=1' } },
];
for (const { status, method, body } of redirects) {
  test(`RFC 9110 §15.4: after ${status} a POST goes on as ${method}`, async () => {
    const site = handle(({ url }) =>
      url.endsWith('/start')
        ? to('next?x=1', status, [['Set-Cookie', 'a=b']])
        : html('<form method=post action=start><input name=a value=1></form>'),
    );
    const env = fakeEnv({ hosts: { 'site.example': site } });
    const browser = openBrowser(env);
    const page = await browser.submit(await pageOf(browser.open('https://site.example/')), {});
    const last = env.exchanges.at(-1)?.request;
    expect(page).toMatchObject({ ok: true, page: { url: 'https://site.example/next?x=1' } });
    expect(last).toMatchObject({ method });
    expect(bodyOf(last)).toEqual(body);
    expect(header(last, 'Cookie')).toBe('a=b');
  });
}

test('a POST that a third party sends on no longer says where it came from', async () => {
  const hosts = {
    'a.example': handle(() => html('<form method=post action="https://b.example/"><input name=x value=1></form>')),
    'b.example': handle(() => to('https://c.example/', 307)),
    'c.example': handle(() => html('')),
  };
  const env = fakeEnv({ hosts });
  const browser = openBrowser(env);
  await browser.submit(await pageOf(browser.open('https://a.example/')), {});
  expect(env.exchanges.map(({ request }) => header(request, 'Origin'))).toEqual([
    undefined,
    'https://a.example',
    'null',
  ]);
});

test('a GET form writes its fields into the address', async () => {
  const site = handle(() =>
    html(
      '<form action="/find?old=1"><input name=q><select name=s><option value=1>One<option value=2>Two</select><input type=radio name=r value=x><input type=radio name=r value=y><input type=checkbox name=c></form>',
    ),
  );
  const env = fakeEnv({ hosts: { 'site.example': site } });
  const browser = openBrowser(env);
  await browser.submit(await pageOf(browser.open('https://site.example/')), { q: 'a b', s: '2', r: 'y', c: 'on' });
  expect(env.exchanges[1]?.request.url).toBe('https://site.example/find?q=a+b&s=2&r=y&c=on');
});

test('cookies outlive the browser object, for they are the actor’s', async () => {
  const env = fakeEnv({ hosts: { 'site.example': handle(() => html('', [['Set-Cookie', 'a=1']])) } });
  await openBrowser(env).open('https://site.example/');
  expect(openBrowser(env).cookies()).toMatchObject([{ name: 'a', value: '1', hostOnly: true }]);
  expect(JSON.parse(JSON.stringify(env.store.get('cookies')))).toEqual(env.store.get('cookies'));
});
