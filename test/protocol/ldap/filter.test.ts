import fc from 'fast-check';
import { FilterParser } from 'ldapts';
import { expect, test } from 'vitest';
import { escapeFilterValue, type LdapFilter, parseFilter, printFilter } from '#protocol/ldap/filter.ts';

const attribute = fc.constantFrom('cn', 'sAMAccountName', 'o;lang-de', '2.5.4.3');
const value = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '(', ')', '*', '\\', '\u0000', 'ä', '😀', '\udcff'),
  minLength: 1,
  maxLength: 6,
});
const filters = fc.letrec<{ filter: LdapFilter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constantFrom('equal' as const, 'approx' as const, 'greaterOrEqual' as const, 'lessOrEqual' as const),
      attribute,
      value,
    }),
    fc.record({ kind: fc.constant('present' as const), attribute }),
    fc.record({
      kind: fc.constant('substrings' as const),
      attribute,
      initial: value,
      any: fc.array(value, { maxLength: 2 }),
      final: value,
    }),
    fc.record({
      kind: fc.constant('extensible' as const),
      attribute,
      dn: fc.boolean(),
      rule: fc.constantFrom('', '1.2.840.113556.1.4.803'),
      value,
    }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      filters: fc.array(tie('filter'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), filter: tie('filter') }),
  ),
})).filter;

test('a filter that is printed reads back as itself (RFC 4515 §3)', () => {
  fc.assert(
    fc.property(filters, (filter) => void expect(parseFilter(printFilter(filter))).toEqual({ filter })),
    { numRuns: 500 },
  );
});

test('RFC 4515 §3: an escaped value cannot change the filter around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
      expect(parseFilter(`(uid=${escapeFilterValue(typed)})`)).toEqual({
        filter: { kind: 'equal', attribute: 'uid', value: typed },
      });
    }),
  );
});

/** The examples of RFC 4515 §4, and RFC 4526's absolute filters. */
const examples = [
  '(cn=Babs Jensen)',
  '(!(cn=Tim Howes))',
  '(&(objectClass=Person)(|(sn=Jensen)(cn=Babs J*)))',
  '(o=univ*of*mich*)',
  '(seeAlso=)',
  '(cn:caseExactMatch:=Fred Flintstone)',
  '(cn:=Betty Rubble)',
  '(sn:dn:2.4.6.8.10:=Barney Rubble)',
  '(o:dn:=Ace Industry)',
  '(:1.2.3:=Wilma Flintstone)',
  '(:dn:2.4.6.8.10:=Dino)',
  '(o=Parens R Us \\28for all your parenthetical needs\\29)',
  '(cn=*\\2a*)',
  '(filename=C:\\5cMyFile)',
  '(bin=\\00\\00\\00\\04)',
  '(sn=Lu\\c4\\8di\\c4\\87)',
  '(1.3.6.1.4.1.1466.0=\\04\\02\\48\\69)',
  '(&)',
  '(|)',
];
for (const text of examples) {
  test(`RFC 4515 §4: ${text} reads, and prints to the same meaning`, () => {
    const parsed = parseFilter(text);
    expect(parsed).toHaveProperty('filter');
    if ('filter' in parsed) expect(parseFilter(printFilter(parsed.filter))).toEqual(parsed);
  });
}

const shared = [
  '(cn=Babs Jensen)',
  '(!(cn=Tim Howes))',
  '(&(objectclass=Person)(|(sn=Jensen)(cn=Babs J*)))',
  '(o=univ*of*mich*)',
  '(a>=5)',
  '(a<=5)',
  '(a~=x)',
  '(cn=*)',
  '(cn=\\28x\\29)',
];
for (const text of shared) {
  test(`${text} means to ldapts what it means here`, () => {
    const parsed = parseFilter(text);
    expect('filter' in parsed && printFilter(parsed.filter)).toBe(FilterParser.parseString(text).toString());
  });
}

const refused = [
  { text: '', problem: "'(' expected", offset: 0 },
  { text: 'cn=a', problem: "'(' expected", offset: 0 },
  { text: '(cn=a', problem: "')' expected", offset: 5 },
  { text: '(&(cn=a)', problem: "')' expected", offset: 8 },
  { text: '(cn=a))', problem: 'something after the end of the filter', offset: 6 },
  { text: '(uid=a)(uid=b)', problem: 'something after the end of the filter', offset: 7 },
  { text: '(=a)', problem: 'an attribute expected', offset: 1 },
  { text: '(a)', problem: 'attribute, operator and value expected', offset: 1 },
  { text: '(!(a=b)(c=d))', problem: "'!' takes one filter", offset: 1 },
  { text: '(a=b(c)', problem: 'a character that must be escaped as \\xx', offset: 4 },
  { text: '(a=\\2)', problem: 'a character that must be escaped as \\xx', offset: 3 },
  { text: '(a>=b*)', problem: "'*' must be escaped as \\2a here", offset: 5 },
  { text: `${'(!'.repeat(60)}(a=b)${')'.repeat(60)}`, problem: 'deeper than 50 filters', offset: 100 },
];
for (const { text, problem, offset } of refused) {
  test(`${text.slice(0, 20)} is refused at its place`, () => expect(parseFilter(text)).toEqual({ problem, offset }));
}

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('(', ')', '&', '|', '!', '=', '*', '\\', '2', 'a', ':', 'dn', '>') }),
      (text) => void parseFilter(text),
    ),
    { numRuns: 1000 },
  );
});
