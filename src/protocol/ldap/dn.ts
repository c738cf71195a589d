// Distinguished names as text, RFC 4514.
import { bytesOfText, textOfBytes } from '#wire/bytes.ts';
import { decodeHex } from '#wire/hex.ts';
import { prepareValue } from './match-value.ts';

type DnAttribute = { readonly type: string; readonly value: string };
/** The name's relative parts, the entry's own first; a part may hold several attributes. */
type Dn = readonly (readonly DnAttribute[])[];

const attributeType = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)$/;
const maxDnLength = 4_000;

/** Reads a name; undefined for what is none. '' is the root, an empty list. Spaces around ',', '+' and '=' are read away (RFC 4514 §3). */
export function parseDn(text: string): Dn | undefined {
  if (text.length > maxDnLength) return undefined;
  if (text === '') return [];
  const rdns: DnAttribute[][] = [];
  for (const rdn of splitUnescaped(text, ',')) {
    const attributes = splitUnescaped(rdn, '+').map(readAttribute);
    if (attributes.some((one) => one === undefined)) return undefined;
    rdns.push(attributes.filter((one) => one !== undefined));
  }
  return rdns;
}

/** The name as RFC 4514 §2 writes it. */
export function printDn(dn: Dn): string {
  return dn.map((rdn) => rdn.map(({ type, value }) => `${type}=${escapeDnValue(value)}`).join('+')).join(',');
}

/** A value that stands for itself in a name (RFC 4514 §2.4). */
export function escapeDnValue(value: string): string {
  return value
    .replaceAll(/["+,;<>\\]|^[ #]| $/g, '\\$&')
    .replaceAll('\u0000', '\\00')
    .replaceAll(/[\udc80-\udcff]/gu, (character) => `\\${(character.charCodeAt(0) & 0xff).toString(16)}`);
}

/** A text that is the same for names that are the same (distinguishedNameMatch, RFC 4517 §4.2.15); undefined for what is no name. */
export function dnKey(text: string): string | undefined {
  const dn = parseDn(text);
  return dn && keyOf(dn);
}

/** The name's own key and those of everything above it, up to the root's ''. */
export function dnKeys(text: string): readonly string[] | undefined {
  const dn = parseDn(text);
  return dn && [...dn.keys(), dn.length].map((from) => keyOf(dn.slice(from)));
}

function keyOf(dn: Dn): string {
  const prepared = dn.map((rdn) =>
    rdn
      .map(({ type, value }) => ({ type: type.toLowerCase(), value: prepareValue(value) }))
      .toSorted((a, b) => (a.type < b.type ? -1 : 1)),
  );
  return printDn(prepared);
}

function readAttribute(text: string): DnAttribute | undefined {
  const equals = text.indexOf('=');
  const type = text.slice(0, Math.max(equals, 0)).trim();
  const raw = trimUnescaped(text.slice(equals + 1));
  if (!attributeType.test(type)) return undefined;
  const value = raw.startsWith('#') ? readHexString(raw.slice(1)) : readEscaped(raw);
  return value === undefined ? undefined : { type, value };
}

/** RFC 4514 §2.4: `#` and the hexadecimal BER encoding; read where it is a string of less than 128 bytes. */
function readHexString(hex: string): string | undefined {
  const bytes = decodeHex(hex);
  return bytes === undefined || bytes.length < 2 || bytes[1] !== bytes.length - 2
    ? undefined
    : textOfBytes(bytes.subarray(2));
}

function readEscaped(raw: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 4514 §3 forbids NUL unescaped
  if (/(?:^|[^\\])(?:\\\\)*["+,;<>\u0000]/.test(raw)) return undefined;
  const bytes: number[] = [];
  for (const [part] of raw.matchAll(/\\[0-9a-fA-F]{2}|\\[\s\S]?|[^\\]+/g)) {
    if (!part.startsWith('\\')) for (const byte of bytesOfText(part)) bytes.push(byte);
    else if (part.length === 3) bytes.push(Number.parseInt(part.slice(1), 16));
    else if (/^\\[ "#+,;<=>\\]$/.test(part)) bytes.push(part.charCodeAt(1));
    else return undefined;
  }
  return textOfBytes(Uint8Array.from(bytes));
}

function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Without spaces at both ends, but with an escaped one at the end. */
function trimUnescaped(text: string): string {
  const trimmed = text.replace(/^ +/, '');
  let end = trimmed.length;
  while (trimmed[end - 1] === ' ') end -= 1;
  const backslashes = /\\*$/.exec(trimmed.slice(0, end))?.[0].length ?? 0;
  return trimmed.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}
