import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dnKey, dnKeys, escapeDnValue, parseDn, printDn } from '#protocol/ldap/dn.ts';

const value = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', ',', '+', '"', '\\', '<', '>', ';', '=', '#', '\u0000', 'ä', '\udcff'),
  maxLength: 6,
});

test('a name that is printed reads back as itself (RFC 4514 §2)', () => {
  const rdn = fc.array(fc.record({ type: fc.constantFrom('cn', 'OU', '2.5.4.3'), value }), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(fc.array(rdn, { maxLength: 3 }), (dn) => void expect(parseDn(printDn(dn))).toEqual(dn)),
    { numRuns: 1000 },
  );
});

/** The examples of RFC 4514 §4. */
const examples = [
  { text: 'UID=jsmith,DC=example,DC=net', values: ['jsmith', 'example', 'net'] },
  { text: 'OU=Sales+CN=J.  Smith,DC=example,DC=net', values: ['Sales', 'J.  Smith', 'example', 'net'] },
  { text: 'CN=James \\"Jim\\" Smith\\, III,DC=example,DC=net', values: ['James "Jim" Smith, III', 'example', 'net'] },
  { text: 'CN=Before\\0dAfter,DC=example,DC=net', values: ['Before\rAfter', 'example', 'net'] },
  { text: '1.3.6.1.4.1.1466.0=#04024869', values: ['Hi'] },
  { text: 'CN=Lu\\C4\\8Di\\C4\\87', values: ['Lučić'] },
];
for (const { text, values } of examples) {
  test(`RFC 4514 §4: ${text}`, () =>
    expect(
      parseDn(text)
        ?.flat()
        .map((one) => one.value),
    ).toEqual(values));
}

for (const text of [
  'alice',
  'cn=a,',
  ',cn=a',
  'cn=a;b',
  'cn="a"',
  '=a',
  'c n=a',
  'cn=a\\',
  'cn=\\zz',
  'cn=#0',
  'cn=#0401',
  'cn=a,,dc=b',
]) {
  test(`${text} is no distinguished name`, () => expect(parseDn(text)).toBeUndefined());
}

const same = [
  ['UID=Alice, OU=People,dc=Example', 'uid=alice,ou=people,dc=example'],
  ['cn=a+ou=b', 'OU=B+CN=A'],
  ['cn=Long  Name', 'cn=long name'],
  ['cn=a\\2cb', 'cn=a\\,b'],
] as const;
for (const [a, b] of same)
  test(`distinguishedNameMatch (RFC 4517 §4.2.15): ${a} is ${b}`, () => expect(dnKey(a)).toBe(dnKey(b)));

test('names that look alike are not the same', () => {
  expect(dnKey('cn=a\\,ou=b')).not.toBe(dnKey('cn=a,ou=b'));
  expect(dnKey('cn=a,ou=b')).not.toBe(dnKey('ou=b,cn=a'));
});

test('the keys of a name are its own and those above it, up to the root', () => {
  expect(dnKeys('uid=A,dc=b')).toEqual(['uid=a,dc=b', 'dc=b', '']);
});

test('RFC 4514 §2.4: an escaped value cannot change the name around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(parseDn(`uid=${escapeDnValue(typed)},dc=b`)).toEqual([
        [{ type: 'uid', value: typed }],
        [{ type: 'dc', value: 'b' }],
      ]);
    }),
  );
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('cn', '=', ',', '+', '\\', '#', '0', 'a', ' ', '"') }),
      (text) => void dnKey(text),
    ),
    { numRuns: 1000 },
  );
});
