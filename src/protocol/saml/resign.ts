import { scanXml } from '#wire/xml.ts';
import { findXml } from '#wire/xml-path.ts';
import { type SigningKey, sign } from './samlify.ts';

const signed = ['Assertion', 'Response'] as const;
const signaturePath = { Assertion: 'Response/Assertion/Signature', Response: 'Response/Signature' } as const;

/**
 * The Response with every signature that it had made again with this key over the bytes as they are now; undefined when
 * it has none, or is no Response that could be signed.
 */
export function resign(xml: string, key: SigningKey): string | undefined {
  const present = signed.filter((what) => spanOf(xml, signaturePath[what]) !== undefined);
  if (present.length === 0) return undefined;
  let text = xml;
  for (const what of present) {
    const span = spanOf(text, signaturePath[what]);
    if (span !== undefined) text = text.slice(0, span.start) + text.slice(span.end);
  }
  try {
    // The Response's signature covers the Assertion's, so it is made last.
    return present.reduce((document, what) => sign(document, what, key), text);
  } catch {
    return undefined;
  }
}

function spanOf(xml: string, path: string): { readonly start: number; readonly end: number } | undefined {
  const { root, problem } = scanXml(xml);
  if (root === undefined || problem !== undefined) return undefined;
  const place = findXml(root, path);
  return place?.element;
}
