import { sha1 } from '@noble/hashes/legacy.js';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';

/**
 * saml:namequalifier: base64 of SHA-1 of issuer, account id, a slash and the provider's name (AWS STS API Reference,
 * AssumeRoleWithSAML, NameQualifier). Together with the NameID it tells a person of this provider from all others.
 */
export function nameQualifier(issuer: string, accountId: string, providerName: string): string {
  return encodeBase64(sha1(bytesOfText(`${issuer}${accountId}/${providerName}`)));
}

/** saml:sub_type: the NameID's Format, without its prefix where that is SAML 2.0's own. */
export function subjectType(format: string): string {
  const prefix = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
  return format.startsWith(prefix) ? format.slice(prefix.length) : format;
}
