// The answers of AWS's XML protocols: elements with text or children, no attributes but the namespace of the root.
import { escapeXmlText, illegalCharacter } from '#wire/xml-text.ts';

/** An element: its name, then its text or its children. Children that are undefined are left out. */
export type XmlPart = readonly [name: string, content: string | readonly (XmlPart | undefined)[]];

/** One line, as S3 writes it. */
export function writeXml(part: XmlPart, namespace?: string): string {
  return write(part, namespace, '', '');
}

/** Indented by two spaces, as STS writes it; ends in a line feed. */
export function writeIndentedXml(part: XmlPart, namespace?: string): string {
  return write(part, namespace, '\n', '  ');
}

function write([name, content]: XmlPart, namespace: string | undefined, newline: string, indent: string): string {
  const lines = (at: XmlPart, depth: number, attributes: string): string => {
    const [element, inner] = at;
    const margin = indent.repeat(depth);
    if (typeof inner === 'string') return `${margin}<${element}${attributes}>${safeText(inner)}</${element}>${newline}`;
    const children = inner.filter((child) => child !== undefined).map((child) => lines(child, depth + 1, ''));
    return `${margin}<${element}${attributes}>${newline}${children.join('')}${margin}</${element}>${newline}`;
  };
  return lines([name, content], 0, namespace === undefined ? '' : ` xmlns="${namespace}"`);
}

/** XML has no place for most control characters, and an error must be able to quote any bytes: they become U+FFFD. */
function safeText(text: string): string {
  if (illegalCharacter(text) < 0) return escapeXmlText(text);
  const safe = [...text].map((character) => (illegalCharacter(character) < 0 ? character : '\uFFFD')).join('');
  return escapeXmlText(safe);
}
