import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLdap, printLdap } from '#wire/ldap-text.ts';
import { ldapRequests, ldapResponses } from './arbitrary-records.ts';

test('an operation survives as text, whatever its values', () => {
  fc.assert(
    fc.property(
      ldapRequests,
      (record) => void expect(parseLdap(printLdap(record), 'ldap-request', record.url)).toEqual(record),
    ),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(
      ldapResponses,
      (record) => void expect(parseLdap(printLdap(record), 'ldap-response', '')).toEqual(record),
    ),
    { numRuns: 300 },
  );
});

test('a search and its answer look as an administrator knows them', () => {
  const answer = printLdap({
    kind: 'ldap-response',
    messageId: 2,
    operation: 'search',
    resultCode: 0,
    matchedDn: '',
    diagnosticMessage: '',
    entries: [
      {
        dn: 'uid=doerte,dc=example',
        attributes: [
          ['cn', ['Dörte Dörfler']],
          ['member', ['a', ' b']],
        ],
      },
    ],
  });
  expect(answer).toBe(
    'LDAP search response\nmessageID: 2\nresultCode: 0\nmatchedDN:\ndiagnosticMessage:\n\ndn: uid=doerte,dc=example\ncn: Dörte Dörfler\nmember: a\nmember:: IGI=',
  );
});

const garbage = [
  { name: 'another operation', text: 'LDAP delete request\nserver: x', problem: 'not a bind or search request' },
  {
    name: 'a line missing',
    text: 'LDAP bind request\nserver: ldap://x\nmessageID: 1\npassword: y',
    problem: 'dn expected, found password',
  },
  {
    name: 'a line too many',
    text: 'LDAP bind request\nserver: ldap://x\nmessageID: 1\ndn: d\npassword: y\nx: y',
    problem: 'x is not expected here',
  },
  {
    name: 'a number beyond maxInt (RFC 4511 §4.1.1)',
    text: 'LDAP bind request\nserver: ldap://x\nmessageID: 2147483648',
    problem: 'messageID is no number: 2147483648',
  },
  { name: 'bad base64', text: 'LDAP bind request\nserver:: *', problem: 'the value of server is not base64' },
];
for (const { name, text, problem } of garbage) {
  test(`${name} is garbage to the server`, () =>
    expect(parseLdap(text, 'ldap-request', 'ldap://x')).toMatchObject({ kind: 'malformed', problem }));
}

test('no text makes the parser throw', () => {
  const soup = fc.string({
    unit: fc.constantFrom('LDAP', ' bind', ' request', '\n', 'dn', ':', ' ', 'server', '1', 'é'),
  });
  fc.assert(
    fc.property(
      soup,
      fc.constantFrom('ldap-request' as const, 'ldap-response' as const),
      (text, protocol) => void parseLdap(text, protocol, ''),
    ),
  );
});
