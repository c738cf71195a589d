import { expect, test } from 'vitest';
import { parseFilter } from '#protocol/ldap/filter.ts';
import { matchFilter } from '#protocol/ldap/match-filter.ts';

const attributes: { readonly [name: string]: readonly string[] } = {
  objectclass: ['inetOrgPerson', 'top'],
  cn: ['Dörte  Dörfler'],
  uid: ['doerte'],
  mail: [],
  uidnumber: ['1005'],
  useraccountcontrol: ['514'],
  manager: ['uid=Alice, ou=People,dc=example'],
};
const subject = { values: (name: string) => attributes[name.toLowerCase()] };

const rows: { filter: string; matches: boolean | undefined; source?: string }[] = [
  { filter: '(UID=DOERTE)', matches: true },
  { filter: '(cn=dörte dörfler)', matches: true, source: 'RFC 4518 §2.6.1: insignificant spaces' },
  { filter: '(cn=dörte*)', matches: true },
  { filter: '(cn=*dör*fler)', matches: true },
  { filter: '(cn=*dörfler*dörte*)', matches: false },
  { filter: '(uid=do*oerte)', matches: false },
  { filter: '(mail=*)', matches: false },
  { filter: '(!(mail=*))', matches: true },
  { filter: '(shoesize=43)', matches: undefined, source: 'RFC 4511 §4.5.1.7: Undefined' },
  { filter: '(!(shoesize=43))', matches: undefined },
  { filter: '(|(shoesize=43)(uid=doerte))', matches: true },
  { filter: '(&(shoesize=43)(uid=alice))', matches: false },
  { filter: '(&(shoesize=43)(uid=doerte))', matches: undefined },
  { filter: '(&)', matches: true, source: 'RFC 4526 §2' },
  { filter: '(|)', matches: false, source: 'RFC 4526 §2' },
  { filter: '(uidNumber>=200)', matches: true },
  { filter: '(uidNumber<=200)', matches: false },
  { filter: '(manager=UID=alice,OU=people,DC=example)', matches: true, source: 'RFC 4517 §4.2.15' },
  { filter: '(uid:caseExactMatch:=Doerte)', matches: false },
  { filter: '(uid:2.5.13.2:=Doerte)', matches: true },
  {
    filter: '(userAccountControl:1.2.840.113556.1.4.803:=2)',
    matches: true,
    source: 'MS-ADTS §3.1.1.3.4.4.1: a disabled account',
  },
  { filter: '(userAccountControl:1.2.840.113556.1.4.803:=16)', matches: false },
  { filter: '(uid:1.2.3.4:=doerte)', matches: undefined },
];
for (const { filter, matches, source } of rows) {
  test(`${filter} is ${matches}${source ? ` (${source})` : ''}`, () => {
    const parsed = parseFilter(filter);
    expect('filter' in parsed ? matchFilter(parsed.filter, subject) : parsed).toBe(matches);
  });
}
