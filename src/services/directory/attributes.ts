// Which attributes an entry has, and which of them an answer holds (RFC 4511 §4.5.1.8).
import type { FilterSubject } from '#protocol/ldap/match-filter.ts';
import type { LdapEntry } from '#wire/records.ts';
import type { DirectoryIndex, TreeEntry } from './directory-index.ts';

/** Attributes that are known though no entry need have them, so that a filter over them is false and not undefined. */
const wellKnown: ReadonlySet<string> = new Set([
  'objectclass',
  'cn',
  'sn',
  'givenname',
  'displayname',
  'uid',
  'mail',
  'ou',
  'dc',
  'member',
  'uniquemember',
  'memberof',
  'entrydn',
  'description',
  'telephonenumber',
  'title',
  'manager',
  'departmentnumber',
  'employeenumber',
  'userpassword',
  'samaccountname',
  'userprincipalname',
  'objectcategory',
  'useraccountcontrol',
  'tokengroups',
]);

/** The values of an entry by attribute name in any case, options ignored; undefined for a name that this directory does not know. */
export function valuesOf(index: DirectoryIndex, { dn, entry, key }: TreeEntry): FilterSubject['values'] {
  const own = new Map(Object.entries(entry.attributes).map(([name, values]) => [name.toLowerCase(), values]));
  return (attribute) => {
    const name = attribute.replace(/;.*$/s, '').toLowerCase();
    const stored = own.get(name);
    if (stored !== undefined) return stored;
    if (name === 'entrydn') return [dn];
    if (name === 'memberof') return index.groups.get(key) ?? [];
    return index.attributes.has(name) || wellKnown.has(name) ? [] : undefined;
  };
}

/**
 * The entry with the attributes that were asked for: none or `*` for all of its own, `1.1` for none, `+` for the
 * operational ones. memberOf is one of these: the back link that a directory keeps to the groups that name the entry.
 */
export function selectAttributes(index: DirectoryIndex, one: TreeEntry, wanted: readonly string[]): LdapEntry {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  const everything = names.size === 0 || names.has('*');
  const own = Object.entries(one.entry.attributes).filter(([name]) => everything || names.has(name.toLowerCase()));
  const stored = new Set(own.map(([name]) => name.toLowerCase()));
  const operational: readonly (readonly [string, readonly string[]])[] = [
    ['entryDN', [one.dn]],
    ['memberOf', index.groups.get(one.key) ?? []],
  ];
  const added = operational.filter(
    ([name]) => (names.has('+') || names.has(name.toLowerCase())) && !stored.has(name.toLowerCase()),
  );
  return { dn: one.dn, attributes: [...own, ...added].filter(([, values]) => values.length > 0) };
}
