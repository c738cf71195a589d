// Addresses inside an XML document: local names from the root, a 1-based index among siblings of the same local name
// that is left out when 1, and `@name` for an attribute: Response/Assertion/AttributeStatement/Attribute[2]/@Name
import type { XmlAttribute, XmlElement } from './xml-node.ts';

/** A place in a document: an element, or an attribute of one. */
export type XmlPlace =
  | { readonly kind: 'element'; readonly path: string; readonly element: XmlElement }
  | {
      readonly kind: 'attribute';
      readonly path: string;
      readonly element: XmlElement;
      readonly attribute: XmlAttribute;
    };

/** Every element and attribute with its path, in the order of the document; declarations of namespaces left out. */
export function listXml(root: XmlElement): readonly XmlPlace[] {
  const places: XmlPlace[] = [];
  const visit = (element: XmlElement, path: string) => {
    places.push({ kind: 'element', path, element });
    for (const attribute of element.attributes) {
      if (attribute.name === 'xmlns' || attribute.name.startsWith('xmlns:')) continue;
      places.push({ kind: 'attribute', path: `${path}/@${attribute.local}`, element, attribute });
    }
    const seen = new Map<string, number>();
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const index = (seen.get(child.local) ?? 0) + 1;
      seen.set(child.local, index);
      visit(child, `${path}/${child.local}${index === 1 ? '' : `[${index}]`}`);
    }
  };
  visit(root, root.local);
  return places;
}

/** The element or attribute at a path; undefined where there is none. `name[1]` is the same as `name`. */
export function findXml(root: XmlElement, path: string): XmlPlace | undefined {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  const attributeName = last.startsWith('@') ? last.slice(1) : undefined;
  if (attributeName !== undefined) steps.pop();
  let element: XmlElement | undefined;
  for (const [depth, step] of steps.entries()) {
    const [, local = '', index = '1'] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const siblings: readonly XmlElement[] = depth === 0 ? [root] : childElements(element);
    element = siblings.filter((sibling) => sibling.local === local)[Number(index) - 1];
    if (!element) return undefined;
  }
  if (!element) return undefined;
  if (attributeName === undefined) return { kind: 'element', path, element };
  const attribute = element.attributes.find((one) => one.local === attributeName || one.name === attributeName);
  return attribute && { kind: 'attribute', path, element, attribute };
}

/** The elements directly inside, optionally of one local name. */
export function childElements(element: XmlElement | undefined, local?: string): readonly XmlElement[] {
  const elements = (element?.children ?? []).filter((child) => child.kind === 'element');
  return local === undefined ? elements : elements.filter((child) => child.local === local);
}

/** All text inside an element, comments and processing instructions left out, as canonicalisation without comments sees it. */
export function textOfElement(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'element') text += textOfElement(child);
    else if (child.kind === 'text' || child.kind === 'cdata') text += child.text;
  }
  return text;
}
