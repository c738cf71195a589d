import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DirectoryConfig } from '#services/directory/config.ts';
import { directory } from '#services/directory/directory.ts';
import type { LdapRequest } from '#wire/records.ts';
import { fakeEnv } from '../fake-env.ts';

const people = 'ou=People,dc=example';
const reader = 'cn=reader,dc=example';
const config: DirectoryConfig = {
  url: 'ldap://ldap.example',
  serviceAccountDn: reader,
  entries: {
    'dc=example': { attributes: { objectClass: ['domain'], dc: ['example'] } },
    [people]: { attributes: { ou: ['People'] } },
    [reader]: { attributes: { cn: ['reader'] }, password: 'r' },
    [`uid=alice,${people}`]: {
      attributes: { uid: ['alice'], cn: ['Alice'], mail: ['alice@example'] },
      password: 'right',
    },
    [`uid=bob,${people}`]: { attributes: { uid: ['bob'], cn: ['Bob'] }, password: 'right', disabled: true },
    [`uid=carol,${people}`]: { attributes: { uid: ['carol'], cn: ['Carol'] } },
    'cn=Finance,dc=example': { attributes: { cn: ['Finance'], member: [`UID=alice, ${people}`] } },
  },
};

const bind = (dn: string, password: string): LdapRequest => ({
  kind: 'ldap-request',
  url: config.url,
  messageId: 7,
  operation: 'bind',
  dn,
  password,
});
type Search = Extract<LdapRequest, { operation: 'search' }>;
const search = (more: Partial<Search>): LdapRequest => ({
  kind: 'ldap-request',
  url: config.url,
  messageId: 8,
  operation: 'search',
  baseDn: 'dc=example',
  scope: 'wholeSubtree',
  filter: '(uid=alice)',
  attributes: [],
  sizeLimit: 0,
  ...more,
});
const answer = async (request: Parameters<ReturnType<typeof directory>>[0], given: DirectoryConfig = config) => {
  const env = fakeEnv();
  const response = await directory(env, given)(request);
  if (response.kind !== 'ldap-response') throw new Error('a directory speaks LDAP');
  const failed = env.reports.flatMap(({ results }) => results).filter(({ result }) => result.outcome === 'fail');
  return { ...response, failed: failed.map(({ check }) => check.id) };
};

const binds = [
  { name: 'the right password', dn: `uid=alice,${people}`, password: 'right', resultCode: 0, failed: [] },
  {
    name: 'the name in another case',
    dn: `UID=ALICE, OU=people,DC=Example`,
    password: 'right',
    resultCode: 0,
    failed: [],
  },
  { name: 'anonymous (RFC 4513 §5.1.1)', dn: '', password: '', resultCode: 0, failed: [] },
  {
    name: 'a wrong password',
    dn: `uid=alice,${people}`,
    password: 'wrong',
    resultCode: 49,
    failed: ['ldap-bind-password'],
  },
  {
    name: 'an unknown name',
    dn: `uid=zoe,${people}`,
    password: 'right',
    resultCode: 49,
    failed: ['ldap-bind-entry-known'],
  },
  {
    name: 'an entry without a password',
    dn: `uid=carol,${people}`,
    password: 'x',
    resultCode: 49,
    failed: ['ldap-bind-entry-known'],
  },
  {
    name: 'a name without a password (RFC 4513 §5.1.2)',
    dn: `uid=alice,${people}`,
    password: '',
    resultCode: 53,
    failed: ['ldap-bind-password-present'],
  },
  {
    name: 'no distinguished name',
    dn: 'alice',
    password: 'right',
    resultCode: 34,
    failed: ['ldap-dn-syntax'],
  },
  {
    name: 'a disabled account',
    dn: `uid=bob,${people}`,
    password: 'right',
    resultCode: 53,
    failed: ['ldap-account-enabled'],
  },
  {
    name: 'a disabled account, wrong password',
    dn: `uid=bob,${people}`,
    password: 'x',
    resultCode: 49,
    failed: ['ldap-bind-password', 'ldap-account-enabled'],
  },
];
for (const { name, dn, password, ...expected } of binds) {
  test(`bind with ${name} is answered with ${expected.resultCode}`, async () =>
    expect(await answer(bind(dn, password))).toMatchObject(expected));
}

test('RFC 4511 Appendix A.2: an unknown name is refused with the same bytes as a wrong password', async () => {
  const { failed: _, ...wrong } = await answer(bind(`uid=alice,${people}`, 'wrong'));
  const { failed: __, ...unknown } = await answer(bind(`uid=zoe,${people}`, 'wrong'));
  expect(unknown).toEqual(wrong);
});

test('no verdict and no answer holds a password', async () => {
  const env = fakeEnv();
  const said = JSON.stringify([await directory(env, config)(bind(`uid=alice,${people}`, 'my secret')), env.reports]);
  expect(said).not.toContain('my secret');
  expect(said).not.toContain('right');
});

const dns = async (more: Partial<Search>) => (await answer(search(more))).entries.map(({ dn }) => dn);

test('RFC 4511 §4.5.1.2: a scope is the base, its children, or all below', async () => {
  const filter = '(objectClass=*)';
  const all = Object.keys(config.entries);
  expect(await dns({ filter: '(|(cn=*)(ou=*)(dc=*))', scope: 'wholeSubtree' })).toEqual(all);
  expect(await dns({ filter, scope: 'baseObject' })).toEqual(['dc=example']);
  expect(await dns({ filter: '(|(cn=*)(ou=*))', scope: 'singleLevel' })).toEqual([
    people,
    reader,
    'cn=Finance,dc=example',
  ]);
});

test('RFC 4511 §4.5.1.8: the requested attributes are sent, in the case in which they are stored', async () => {
  const of = async (attributes: string[]) =>
    (await answer(search({ attributes }))).entries[0]?.attributes.map(([name]) => name);
  expect(await of([])).toEqual(['uid', 'cn', 'mail']);
  expect(await of(['MAIL', 'nothing'])).toEqual(['mail']);
  expect(await of(['1.1'])).toEqual([]);
  expect(await of(['*', '+'])).toEqual(['uid', 'cn', 'mail', 'entryDN', 'memberOf']);
});

test('memberOf is the back link of member, in answers and in filters', async () => {
  const { entries } = await answer(search({ attributes: ['memberOf'] }));
  expect(entries[0]?.attributes).toEqual([['memberOf', ['cn=Finance,dc=example']]]);
  expect(await dns({ filter: '(memberOf=cn=finance,dc=example)' })).toEqual([`uid=alice,${people}`]);
});

test('RFC 4511 §4.5.1.4: more entries than the size limit are cut off with 4', async () => {
  const { resultCode, entries } = await answer(search({ filter: '(uid=*)', sizeLimit: 2 }));
  expect([resultCode, entries.length]).toEqual([4, 2]);
});

const searches = [
  {
    name: 'a base that does not exist',
    more: { baseDn: 'uid=zoe,ou=people,dc=example' },
    resultCode: 32,
    matchedDn: people,
    failed: ['ldap-base-exists'],
  },
  {
    name: 'a base that is no name',
    more: { baseDn: 'people' },
    resultCode: 34,
    matchedDn: '',
    failed: ['ldap-dn-syntax'],
  },
  {
    name: 'a broken filter',
    more: { filter: '(uid=a)(uid=*)' },
    resultCode: 2,
    matchedDn: '',
    failed: ['ldap-filter-syntax'],
  },
  { name: 'a filter that matches nobody', more: { filter: '(uid=zoe)' }, resultCode: 0, matchedDn: '', failed: [] },
];
for (const { name, more, ...expected } of searches) {
  test(`a search with ${name} is answered with ${expected.resultCode}`, async () =>
    expect(await answer(search(more))).toMatchObject(expected));
}

test('without its service account nobody may search', async () => {
  const { [reader]: _, ...entries } = config.entries;
  expect(await answer(search({}), { ...config, entries })).toMatchObject({
    resultCode: 50,
    failed: ['ldap-searcher-bound'],
  });
});

test('garbage and HTTP are answered with protocolError and message id 0 (RFC 4511 §4.1.1)', async () => {
  const garbage = {
    kind: 'malformed' as const,
    protocol: 'ldap-request' as const,
    url: config.url,
    body: { text: 'x' },
    problem: 'not LDAP',
  };
  expect(await answer(garbage)).toMatchObject({ resultCode: 2, messageId: 0, failed: ['ldap-request-readable'] });
  expect(await answer({ kind: 'http-request', method: 'GET', url: 'http://ldap.example/', headers: [] })).toMatchObject(
    { resultCode: 2 },
  );
});

test('no request makes the directory throw', async () => {
  const soup = fc.string({
    unit: fc.constantFrom('(', ')', '&', '!', '=', '*', '\\', 'uid', ',', 'dc=example', 'memberOf', '__proto__'),
  });
  await fc.assert(
    fc.asyncProperty(soup, soup, soup, async (dn, filter, name) => {
      await answer(bind(dn, filter));
      await answer(search({ baseDn: dn, filter: `(${filter})`, attributes: [name] }));
    }),
    { numRuns: 300 },
  );
});
