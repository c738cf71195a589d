import { type LdapResultName, ldapResults } from '#protocol/ldap/result-codes.ts';
import type { LdapResponse } from '#wire/records.ts';

/** The LDAPResult of an operation (RFC 4511 §4.1.9). */
export function ldapResponse(
  to: { readonly messageId: number; readonly operation: 'bind' | 'search' },
  result: LdapResultName,
  more: Partial<Pick<LdapResponse, 'matchedDn' | 'diagnosticMessage' | 'entries'>> = {},
): LdapResponse {
  const { matchedDn = '', diagnosticMessage = '', entries = [] } = more;
  const { messageId, operation } = to;
  const { code: resultCode } = ldapResults[result];
  return { kind: 'ldap-response', messageId, operation, resultCode, matchedDn, diagnosticMessage, entries };
}
