// The directory's entries as a tree, and what can be found in it.
import { dnKey, dnKeys } from '#protocol/ldap/dn.ts';
import type { DirectoryConfig, DirectoryEntry } from './config.ts';

/** An entry with its name as written, the key by which names are compared, and the keys of all entries above it. */
export type TreeEntry = {
  readonly dn: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly entry: DirectoryEntry;
};

export type DirectoryIndex = {
  readonly entries: readonly TreeEntry[];
  readonly byKey: ReadonlyMap<string, TreeEntry>;
  /** Lower-case names of all attributes that some entry has. */
  readonly attributes: ReadonlySet<string>;
  /** Names of the groups that an entry is a member of, by the entry's key. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
};

/** Reads a configuration once for an operation. An entry whose name is no DN is left out. */
export function indexDirectory(config: DirectoryConfig): DirectoryIndex {
  const entries: TreeEntry[] = [];
  const attributes = new Set<string>();
  const groups = new Map<string, string[]>();
  for (const [dn, entry] of Object.entries(config.entries)) {
    const path = dnKeys(dn);
    if (path === undefined) continue;
    entries.push({ dn, key: path[0] ?? '', path, entry });
    for (const [name, values] of Object.entries(entry.attributes)) {
      attributes.add(name.toLowerCase());
      if (!/^(?:unique)?member$/i.test(name)) continue;
      for (const value of values) {
        const member = dnKey(value);
        if (member !== undefined) groups.set(member, [...(groups.get(member) ?? []), dn]);
      }
    }
  }
  return { entries, byKey: new Map(entries.map((one) => [one.key, one])), attributes, groups };
}

/** The entry of this name, compared as names are; undefined where there is none. */
export function findEntry(index: DirectoryIndex, dn: string): TreeEntry | undefined {
  const key = dnKey(dn);
  return key === undefined ? undefined : index.byKey.get(key);
}

/** Entries in the scope of a search (RFC 4511 §4.5.1.2). */
export function entriesInScope(
  index: DirectoryIndex,
  baseDn: string,
  scope: 'baseObject' | 'singleLevel' | 'wholeSubtree',
): readonly TreeEntry[] {
  const base = dnKey(baseDn);
  if (base === undefined) return [];
  return index.entries.filter(({ path }) => {
    const depth = path.indexOf(base);
    if (scope === 'baseObject') return depth === 0;
    return scope === 'singleLevel' ? depth === 1 : depth >= 0;
  });
}

/** The nearest entry above a name that does not exist, '' for none: the matchedDN of noSuchObject (RFC 4511 §4.1.9). */
export function matchedDnOf(index: DirectoryIndex, dn: string): string {
  const above = (dnKeys(dn) ?? []).find((key) => index.byKey.has(key));
  return above === undefined ? '' : (index.byKey.get(above)?.dn ?? '');
}
