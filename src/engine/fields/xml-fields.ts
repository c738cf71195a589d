// The fields of an XML document, in its order, each with the row of its namespace.
import { assertionNamespace, signatureNamespace } from '#protocol/saml/names.ts';
import { scanXml } from '#wire/xml.ts';
import type { XmlElement } from '#wire/xml-node.ts';
import { childElements, listXml, textOfElement, type XmlPlace } from '#wire/xml-path.ts';
import { rowsByNamespace } from './namespaces.ts';
import { type FieldRow, type FoundField, rowAt } from './row.ts';
import { samlAttributeRow } from './saml-attributes.ts';

/** Every element and attribute that could be read, up to the first problem. An element with elements inside has the value '', but for a signature: 'RSA-SHA256 over #_1'. */
export function xmlFields(text: string): readonly FoundField[] {
  const { root } = scanXml(text);
  if (root === undefined) return [];
  const elements = new Map<string, XmlElement>();
  return listXml(root).map((place) => {
    if (place.kind === 'element') elements.set(place.path, place.element);
    const parent = elements.get(place.path.slice(0, place.path.lastIndexOf('/')));
    return { path: place.path, name: nameOf(place), value: textOf(place), row: rowOf(place, parent) };
  });
}

function rowOf(place: XmlPlace, parent: XmlElement | undefined): FieldRow | undefined {
  const { element, path } = place;
  const row = rowAt(rowsByNamespace.get(element.namespace) ?? {}, path);
  if (place.kind === 'attribute' || element.namespace !== assertionNamespace) return row;
  if (element.local === 'AttributeValue') return samlAttributeRow(attributeName(parent)) ?? row;
  const { checks } = element.local === 'Attribute' ? (samlAttributeRow(attributeName(element)) ?? {}) : {};
  return row && checks ? { ...row, checks } : row;
}

const attributeOf = (element: XmlElement | undefined, wanted: string): string =>
  element?.attributes.find(({ name }) => name === wanted)?.value ?? '';
const attributeName = (element: XmlElement | undefined): string => attributeOf(element, 'Name');
const nameOf = (place: XmlPlace): string => (place.kind === 'element' ? place.element.local : place.attribute.local);

function textOf(place: XmlPlace): string {
  if (place.kind === 'attribute') return place.attribute.value;
  const { element } = place;
  if (childElements(element).length === 0) return textOfElement(element);
  return element.local === 'Signature' && element.namespace === signatureNamespace ? sealOf(element) : '';
}

/** What a signature claims in a few words: how it was made, over which ID. */
function sealOf(signature: XmlElement): string {
  const [signedInfo] = childElements(signature, 'SignedInfo');
  const method = attributeOf(childElements(signedInfo, 'SignatureMethod')[0], 'Algorithm');
  const references = childElements(signedInfo, 'Reference').map((reference) => attributeOf(reference, 'URI'));
  return `${method.slice(method.lastIndexOf('#') + 1).toUpperCase() || 'nothing'} over ${references.join(', ') || 'nothing'}`;
}
