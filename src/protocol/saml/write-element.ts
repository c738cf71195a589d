// Writes XML, element by element, on one line: white space would be part of what is signed.
import { formatInstant } from '#wire/instant.ts';
import * as xml from '#wire/xml-text.ts';

/** An instant in milliseconds, or any text where a wrong one is wanted. */
export type Time = number | string;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are replaced
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
// A character that XML cannot hold becomes U+FFFD: the values come from directories, and a message must always be XML.
const legal = (value: string): string => value.replaceAll(illegal, '\ufffd');

/** An element with its attributes; those that are undefined are left out. `content` is XML already. */
export function writeElement(
  name: string,
  attributes: { readonly [name: string]: string | undefined },
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xml.escapeXmlAttribute(legal(value))}"`,
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** Text as the content of an element. */
export const writeText = (value: string): string => xml.escapeXmlText(legal(value));

/** An instant as saml-core §1.3.3 wants it, in UTC; a text stays as it is. */
export function writeTime(value: Time): string;
export function writeTime(value: Time | undefined): string | undefined;
export function writeTime(value: Time | undefined): string | undefined {
  return typeof value === 'number' ? formatInstant(value) : value;
}
