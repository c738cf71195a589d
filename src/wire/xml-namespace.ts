// Namespaces in XML 1.0.

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The prefixes that a tag declared, and those around it. */
export type XmlScope = { readonly bindings: ReadonlyMap<string, string>; readonly outer?: XmlScope | undefined };

/** The scope inside a tag with these attributes. */
export function scopeOf(
  attributes: readonly { readonly name: string; readonly value: string }[],
  outer: XmlScope | undefined,
): XmlScope {
  const bindings = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (name === 'xmlns') bindings.set('', value);
    else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), value);
  }
  if (bindings.size === 0 && outer) return outer;
  return { bindings, outer };
}

/** Local name and namespace; undefined for a prefix that nobody declared (Namespaces in XML §5). */
export function resolveName(
  name: string,
  scope: XmlScope,
  element: boolean,
): readonly [local: string, namespace: string | undefined] {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === 'xmlns' || name === 'xmlns') return [local, xmlnsNamespace];
  if (prefix === 'xml') return [local, xmlNamespace];
  if (prefix === '' && !element) return [local, ''];
  for (let at: XmlScope | undefined = scope; at; at = at.outer) {
    const bound = at.bindings.get(prefix);
    if (bound !== undefined) return [local, bound === '' && prefix !== '' ? undefined : bound];
  }
  return [local, prefix === '' ? '' : undefined];
}
