// Single values out of an XML text.
import { scanXml } from '#wire/xml.ts';
import type { XmlElement } from '#wire/xml-node.ts';
import { findXml, textOfElement } from '#wire/xml-path.ts';

/** The document's element; undefined where the text is no XML. */
export const rootOf = (xml: string): XmlElement | undefined => scanXml(xml).root;

/** The text of the element at a path. */
export function textAt(root: XmlElement | undefined, path: string): string | undefined {
  const place = root && findXml(root, path);
  return place === undefined ? undefined : textOfElement(place.element);
}

/** The value of the attribute at a path. */
export function attributeAt(root: XmlElement | undefined, path: string): string | undefined {
  const place = root && findXml(root, path);
  return place?.kind === 'attribute' ? place.attribute.value : undefined;
}
