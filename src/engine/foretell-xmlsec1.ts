// What xmlsec1 will say of one signature of a Response, told beforehand by the verifier that the simulated STS uses.
import { type Signable, verify } from '#protocol/saml/samlify.ts';
import { scanXml } from '#wire/xml.ts';
import type { XmlElement } from '#wire/xml-node.ts';
import { childElements, findXml } from '#wire/xml-path.ts';

/** Where a signature of a Response can stand (saml-core §5.4.1). */
export type Signed = Extract<Signable, 'Response' | 'Assertion'>;

export type Foretold = { readonly says: 'OK' | 'FAIL' | 'ERROR'; readonly because: string };

const pathTo = { Response: 'Response', Assertion: 'Response/Assertion' } as const;

/** The signatures that stand directly in the Response or in its first Assertion. */
export const signedIn = (xml: string): readonly Signed[] =>
  (['Assertion', 'Response'] as const).filter((on) => signatures(scanXml(xml).root, on).length > 0);

/** The word that the tool prints for the signature of this element, asked with this certificate (base64 body), and why. */
export function foretell(xml: string, on: Signed, certificate: string): Foretold {
  const { root, problem } = scanXml(xml);
  if (problem) return { says: 'ERROR', because: 'This is not a whole XML document, so nothing in it can be verified.' };
  if (root && findXml(root, 'Response/EncryptedAssertion') && on === 'Assertion')
    return {
      says: 'ERROR',
      because: 'The assertion is encrypted, its signature with it: only who can decrypt it can verify it.',
    };
  const [signature, second] = signatures(root, on);
  if (!signature) return { says: 'ERROR', because: `No signature stands in the ${on}.` };
  if (second) return { says: 'ERROR', because: `More than one signature stands in the ${on}.` };
  const [, id] = /<(?:\w+:)?Reference [^>]*URI="#([^"]*)"/.exec(xml.slice(signature.start, signature.end)) ?? [];
  if (id !== undefined && !xml.includes(` ID="${id}"`))
    return { says: 'ERROR', because: 'The signature covers an ID that no element here has.' };
  // The tool is told to leave what the message brings in KeyInfo; samlify compares it with the certificate.
  const own = xml.slice(signature.start, signature.end).replace(/(X509Certificate>)[^<]*/g, `$1${certificate}`);
  const asked = xml.slice(0, signature.start) + own + xml.slice(signature.end);
  const { status } = verify(asked, on, certificate);
  if (status === 'valid') return { says: 'OK', because: `The signature holds, and it covers the ${on}.` };
  if (status === 'digest-differs')
    return { says: 'FAIL', because: `The ${on} was changed after it was signed: its digest is another one.` };
  if (status === 'value-differs')
    return {
      says: 'FAIL',
      because: 'The key of this certificate did not make this signature: another key did, or its value was changed.',
    };
  return { says: 'ERROR', because: 'The signature itself cannot be read.' };
}

const signatures = (root: XmlElement | undefined, on: Signed): readonly XmlElement[] =>
  childElements(root && findXml(root, pathTo[on])?.element, 'Signature');
