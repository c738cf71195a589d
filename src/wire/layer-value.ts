// What may be inside a value: XML, JSON, base64 of either, base64 of a deflated document, a JWT.
import { decodeBase64Lenient, encodeBase64, encodeBase64url } from './base64.ts';
import { bytesOfText, textOfBytes } from './bytes.ts';
import { deflateRaw, inflateRaw } from './deflate.ts';
import type { InnerLayer, LayerKind } from './layer.ts';

/** Parameters that the SAML bindings define as base64 (saml-bindings §3.4.4.1, §3.5.4), and AWS STS's own. */
const samlParameters = new Set(['SAMLRequest', 'SAMLResponse', 'SAMLAssertion']);
const base64Text = /^[A-Za-z0-9+/=\s]+$/;
const jwtText = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/;

/** XML where it begins as XML, JSON where it begins as an object or a list of them; undefined for other text. */
export function kindOfDocument(text: string): LayerKind | undefined {
  const start = /^[\ufeff\s]*(?:<[?!A-Za-z_]|\{\s*["}]|\[\s*[{"[\]])/.exec(text)?.[0];
  if (start === undefined) return undefined;
  return start.includes('<') ? 'xml' : 'json';
}

/** The layers inside a decoded value of a field with this name. */
export function layersOfValue(name: string, text: string): readonly InnerLayer[] {
  const kind = kindOfDocument(text);
  if (kind !== undefined) return [{ segment: kind, kind, text, put: (changed) => changed }];
  if (jwtText.test(text)) return layersOfJwt(text);
  if (text === '' || !base64Text.test(text)) return [];
  const { bytes } = decodeBase64Lenient(text);
  const decoded = textOfBytes(bytes);
  const document = kindOfDocument(decoded);
  if (document !== undefined) {
    const put = (changed: string) => encodeBase64(bytesOfText(changed));
    return [{ segment: `base64/${document}`, kind: document, text: decoded, put }];
  }
  if (!samlParameters.has(name)) return [];
  const inflated = inflateRaw(bytes);
  const inner = 'bytes' in inflated ? textOfBytes(inflated.bytes) : '';
  if (kindOfDocument(inner) === 'xml') {
    const put = (changed: string) => encodeBase64(deflateRaw(bytesOfText(changed)));
    return [{ segment: 'base64/deflate/xml', kind: 'xml', text: inner, put }];
  }
  const put = (changed: string) => encodeBase64(bytesOfText(changed));
  return [{ segment: 'base64', kind: 'bytes', text: decoded, put }];
}

/** Header and claims of a JWS in compact form (RFC 7515 §7.1). The signature stays as it is when they are changed. */
function layersOfJwt(text: string): readonly InnerLayer[] {
  const parts = text.split('.');
  const layers = parts.slice(0, 2).map((part, index): InnerLayer => {
    const decoded = textOfBytes(decodeBase64Lenient(part).bytes);
    const put = (changed: string) => parts.with(index, encodeBase64url(bytesOfText(changed))).join('.');
    return { segment: index === 0 ? 'jwt/header' : 'jwt/claims', kind: 'json', text: decoded, put };
  });
  return layers[0]?.text.startsWith('{') ? layers : [];
}
