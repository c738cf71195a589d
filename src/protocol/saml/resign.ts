import { scanXml } from '#wire/xml.ts';
import { findXml, type XmlPlace } from '#wire/xml-path.ts';
import { rsaSha1, rsaSha256, rsaSha512 } from './names.ts';
import { type SigningKey, sign } from './samlify.ts';

const signed = ['Assertion', 'Response'] as const;
const signaturePath = { Assertion: 'Response/Assertion/Signature', Response: 'Response/Signature' } as const;

/**
 * The Response with every signature that it had made again with this key, by the algorithm it named, over the bytes as
 * they are now; undefined when it has none, or is no Response that could be signed. Never throws.
 */
export function resign(xml: string, key: SigningKey): string | undefined {
  let text = xml;
  const made: { readonly what: 'Assertion' | 'Response'; readonly algorithm: string }[] = [];
  for (const what of signed) {
    const signature = placeOf(text, signaturePath[what]);
    if (signature === undefined) continue;
    made.push({ what, algorithm: algorithmOf(text, what) });
    text = text.slice(0, signature.element.start) + text.slice(signature.element.end);
  }
  if (made.length === 0) return undefined;
  try {
    // The Response's signature covers the Assertion's, so it is made last.
    return made.reduce((document, { what, algorithm }) => sign(document, what, key, algorithm), text);
  } catch {
    return undefined;
  }
}

function algorithmOf(xml: string, what: 'Assertion' | 'Response'): string {
  const method = placeOf(xml, `${signaturePath[what]}/SignedInfo/SignatureMethod/@Algorithm`);
  const named = method?.kind === 'attribute' ? method.attribute.value : '';
  return [rsaSha1, rsaSha512].includes(named) ? named : rsaSha256;
}

function placeOf(xml: string, path: string): XmlPlace | undefined {
  const { root, problem } = scanXml(xml);
  return root === undefined || problem !== undefined ? undefined : findXml(root, path);
}
