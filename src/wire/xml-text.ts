// XML's characters: what may stand in a document, references, escaping (XML 1.0 §2.2, §2.4, §4.1).

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,10})|#x([0-9a-fA-F]{1,8})|([^;\s&<]{0,64}));|&/g;

/** The text with its references read, or the first that is not allowed: only the five predefined and numeric ones are. */
export function readReferences(
  raw: string,
): { readonly text: string } | { readonly problem: string; readonly at: number } {
  if (!raw.includes('&')) return { text: raw };
  let text = '';
  let from = 0;
  for (const match of raw.matchAll(reference)) {
    const [whole, decimal, hex, name] = match;
    const read = decimal ? charOf(Number.parseInt(decimal, 10)) : hex ? charOf(Number.parseInt(hex, 16)) : named(name);
    if (read === undefined) return { problem: problemOf(whole, name), at: match.index };
    text += raw.slice(from, match.index) + read;
    from = match.index + whole.length;
  }
  return { text: text + raw.slice(from) };
}

/** Text that can stand between tags. */
export function escapeXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Text that can stand in an attribute of either quote; line ends and tabs survive normalisation (XML 1.0 §3.3.3). */
export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}

/** Offset of the first character that XML 1.0 §2.2 does not allow, or -1. */
export function illegalCharacter(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  return text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
}

function named(name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(predefined, name) ? predefined[name] : undefined;
}

function charOf(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return illegalCharacter(character) < 0 ? character : undefined;
}

function problemOf(whole: string, name: string | undefined): string {
  if (whole === '&') return "'&' begins no reference";
  return name === undefined ? `${whole} is no character of XML` : `the entity ${whole} is not allowed`;
}
