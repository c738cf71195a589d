// Tools to forge signed messages with. Each throws where the fixture no longer has what it wants to change.
import { sign } from '#protocol/saml/samlify.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { signedAssertion, written } from './fixture.ts';

export type Attack = {
  readonly name: string;
  /** The check that must refuse it. */
  readonly refusedBy: string;
  readonly forge: () => string;
};

export const signaturePattern = /<ds:Signature .*?<\/ds:Signature>/s;
export const assertionPattern = /<saml:Assertion .*<\/saml:Assertion>/s;
export const endOfIssuer = '</saml:Issuer>';
export const endOfResponse = '</samlp:Response>';

export function must(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[0];
  if (found === undefined) throw new Error(`the fixture lacks ${pattern}`);
  return found;
}
export function change(text: string, what: string | RegExp, by: string | ((found: string) => string)): string {
  const changed = text.replace(what, typeof by === 'string' ? () => by : by);
  if (changed === text) throw new Error(`the fixture lacks ${what}`);
  return changed;
}
export const cut = (text: string, pattern: RegExp): readonly [part: string, rest: string] => {
  const part = must(text, pattern);
  return [part, text.replace(part, () => '')];
};
export const withId = (xml: string, id: string): string =>
  must(xml, /<saml:Assertion ID=/) && xml.replace(/(?<=<saml:Assertion ID=")[^"]+/, id);
/** The assertion as Mallory wants it: another person, another role. */
export const evil = (xml: string, id = '_evil'): string =>
  withId(change(change(xml, /(?<=<saml:NameID[^>]*>)[^<]*/, 'mallory'), 'role/FinanceRead', 'role/Admin'), id);

export const onAssertion = () => {
  const [original, shell] = cut(signedAssertion(), assertionPattern);
  const [signature, bare] = cut(original, signaturePattern);
  const put = (content: string): string => change(shell, endOfResponse, content + endOfResponse);
  return { original, shell, signature, bare, forged: evil(bare), put };
};
export const onResponse = () => {
  const [signature, original] = cut(sign(written(), 'Response', idpSigning), signaturePattern);
  const forged = change(
    change(original, /(?<=<samlp:Response [^>]*?ID=")[^"]+/, '_evil_response'),
    assertionPattern,
    (found) => evil(found),
  );
  const put = (content: string): string => change(forged, endOfIssuer, endOfIssuer + content);
  const holding = (content: string): string => change(signature, '</ds:Signature>', `${content}</ds:Signature>`);
  return { original, signature, put, holding };
};
export const object = (content: string): string => `<ds:Object>${content}</ds:Object>`;
export const extensions = (content: string): string => `<samlp:Extensions>${content}</samlp:Extensions>`;
export const own = (xml: string): string => must(xml, /(?<=<saml:Assertion ID=")[^"]+/);
export const forgeWith = (algorithm: string): string =>
  sign(written({ nameId: { value: 'mallory', format: 'x' } }), 'Assertion', mallory, algorithm);
