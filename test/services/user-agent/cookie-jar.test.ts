import { expect, test } from 'vitest';
import { type Cookie, cookieHeader, storeCookie } from '#services/user-agent/cookie-jar.ts';

const now = 1_768_467_600_000;
const home = 'https://idp.corp.example.com/sso/login';
const jarOf = (...lines: readonly string[]) =>
  lines.reduce<readonly Cookie[]>((jar, line) => storeCookie(jar, new URL(home), line, now), []);
const sent = (jar: readonly Cookie[], url: string, at = now) => cookieHeader(jar, new URL(url), at);

const rows = [
  { name: 'goes back to its host', set: 'a=1', to: home, header: 'a=1', source: '§5.4' },
  {
    name: 'does not go to another host',
    set: 'a=1',
    to: 'https://sts.amazonaws.com/sso/login',
    header: '',
    source: '§5.4',
  },
  {
    name: 'does not go to a host below without Domain',
    set: 'a=1',
    to: 'https://x.idp.corp.example.com/sso/login',
    header: '',
    source: '§5.3 step 6',
  },
  {
    name: 'with Domain goes to hosts below it',
    set: 'a=1; Domain=.corp.example.com',
    to: 'https://app.corp.example.com/sso/x',
    header: 'a=1',
    source: '§5.1.3',
  },
  {
    name: 'does not go to a host that only ends alike',
    set: 'a=1; Domain=corp.example.com',
    to: 'https://evilcorp.example.com/sso/x',
    header: '',
    source: '§5.1.3',
  },
  {
    name: 'for a foreign Domain is not kept',
    set: 'a=1; Domain=amazon.com',
    to: home,
    header: '',
    source: '§5.3 step 6',
  },
  {
    name: 'for a Domain without a dot is not kept',
    set: 'a=1; Domain=com',
    to: home,
    header: '',
    source: '§5.3 step 5',
  },
  {
    name: 'has the folder of its page as path',
    set: 'a=1',
    to: 'https://idp.corp.example.com/other',
    header: '',
    source: '§5.1.4',
  },
  {
    name: 'with Path goes below it',
    set: 'a=1; Path=/',
    to: 'https://idp.corp.example.com/other',
    header: 'a=1',
    source: '§5.1.4',
  },
  {
    name: 'does not go to a path that only begins alike',
    set: 'a=1; Path=/ss',
    to: home,
    header: '',
    source: '§5.1.4',
  },
  {
    name: 'with Secure does not go over http',
    set: 'a=1; Secure',
    to: 'http://idp.corp.example.com/sso/x',
    header: '',
    source: '§5.4',
  },
  {
    name: 'of another scheme goes to http as well',
    set: 'a=1',
    to: 'http://idp.corp.example.com/sso/x',
    header: 'a=1',
    source: '§8.5',
  },
  { name: 'keeps its value as written', set: 'a= x=y ; HttpOnly', to: home, header: 'a=x=y', source: '§5.2' },
  { name: 'without a name is not kept', set: '=1', to: home, header: '', source: '§5.2' },
];
for (const { name, set, to, header, source } of rows) {
  test(`RFC 6265 ${source}: a cookie ${name}`, () => expect(sent(jarOf(set), to)).toBe(header));
}

const expiries = [
  { set: 'a=1; Max-Age=60', after: 59_999, header: 'a=1' },
  { set: 'a=1; Max-Age=60', after: 60_000, header: '' },
  { set: 'a=1; Expires=Thu, 15 Jan 2026 09:01:00 GMT', after: 59_999, header: 'a=1' },
  { set: 'a=1; Expires=Thu, 15-Jan-2026 09:01:00 GMT', after: 60_000, header: '' },
  { set: 'a=1; Max-Age=60; Expires=Thu, 15 Jan 2025 09:01:00 GMT', after: 1, header: 'a=1' },
  { set: 'a=1', after: 1e12, header: 'a=1' },
];
for (const { set, after, header } of expiries) {
  test(`RFC 6265 §5.3: ${set} is ${header === '' ? 'gone' : 'there'} after ${after} ms`, () =>
    expect(sent(jarOf(set), home, now + after)).toBe(header));
}

test('RFC 6265 §5.3 step 11: a cookie of the same name, domain and path replaces; an expired one deletes', () => {
  expect(sent(jarOf('a=1', 'b=2', 'a=3'), home)).toBe('a=3; b=2');
  expect(sent(jarOf('a=1', 'a=; Max-Age=0'), home)).toBe('');
});

test('RFC 6265 §5.4: longer paths come first', () => {
  expect(sent(jarOf('a=1; Path=/', 'b=2; Path=/sso/login', 'c=3; Path=/sso'), home)).toBe('b=2; c=3; a=1');
});
