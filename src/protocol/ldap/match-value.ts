// How values of attributes are compared (RFC 4517 §4.2, RFC 4518).

/**
 * caseIgnoreMatch's preparation (RFC 4518 §2).
 * Simplified: In reality the standard's preparation of strings has six steps. Here case is folded by Unicode, spaces at
 * the ends are dropped, and runs of them are read as one.
 */
export function prepareValue(value: string): string {
  return value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Attributes whose values are names, compared by distinguishedNameMatch; lower case. */
const dnAttributes = new Set([
  'member',
  'memberof',
  'uniquemember',
  'manager',
  'owner',
  'seealso',
  'entrydn',
  'distinguishedname',
]);
/** Attributes whose values are bytes, compared exactly; lower case. */
const exactAttributes = new Set(['userpassword', 'objectguid', 'objectsid', 'tokengroups', 'entryuuid']);

/**
 * By which rule the values of an attribute are compared.
 * Simplified: In reality a directory's schema says by which rule the values of an attribute are compared. Here a list of
 * well-known names does.
 */
export function matchingOf(attribute: string): 'dn' | 'exact' | 'caseIgnore' {
  const name = attribute.toLowerCase();
  if (dnAttributes.has(name)) return 'dn';
  return exactAttributes.has(name) ? 'exact' : 'caseIgnore';
}
