// LDAP result codes, RFC 4511 Appendix A.

type LdapResult = { readonly code: number; readonly name: string; readonly meaning: string };

/** The codes that a directory for sign-ins gives, by name. */
export const ldapResults = {
  success: result(0, 'success', 'The operation was done.'),
  operationsError: result(1, 'operationsError', 'The operation came at the wrong time, often before a bind.'),
  protocolError: result(2, 'protocolError', 'The message does not have the form that LDAP asks for.'),
  timeLimitExceeded: result(3, 'timeLimitExceeded', 'The search took longer than was allowed.'),
  sizeLimitExceeded: result(
    4,
    'sizeLimitExceeded',
    'More entries match than the client or the server allowed; the first ones were sent.',
  ),
  authMethodNotSupported: result(7, 'authMethodNotSupported', 'The server does not know this way to authenticate.'),
  strongerAuthRequired: result(8, 'strongerAuthRequired', 'The server asks for a protected connection first.'),
  referral: result(10, 'referral', 'Another server holds the entry.'),
  noSuchAttribute: result(16, 'noSuchAttribute', 'The entry has no such attribute.'),
  undefinedAttributeType: result(17, 'undefinedAttributeType', 'The server does not know this attribute.'),
  inappropriateMatching: result(18, 'inappropriateMatching', 'The matching rule does not fit the attribute.'),
  noSuchObject: result(32, 'noSuchObject', 'There is no entry with this name.'),
  invalidDNSyntax: result(34, 'invalidDNSyntax', 'The name is not a distinguished name.'),
  inappropriateAuthentication: result(
    48,
    'inappropriateAuthentication',
    'The server asks for credentials of another kind.',
  ),
  invalidCredentials: result(
    49,
    'invalidCredentials',
    'Name or password is wrong. Which of them, the server does not say.',
  ),
  insufficientAccessRights: result(50, 'insufficientAccessRights', 'Whoever is bound may not do this.'),
  busy: result(51, 'busy', 'The server is too busy.'),
  unavailable: result(52, 'unavailable', 'The server or what is behind it does not answer.'),
  unwillingToPerform: result(53, 'unwillingToPerform', 'The server could, but will not.'),
  other: result(80, 'other', 'Something else went wrong.'),
} as const satisfies { readonly [name: string]: LdapResult };

export type LdapResultName = keyof typeof ldapResults;

/** The table's row for a code; undefined for one that is not in it. */
export function ldapResultOf(code: number): LdapResult | undefined {
  return Object.values(ldapResults).find((one) => one.code === code);
}

function result(code: number, name: string, meaning: string): LdapResult {
  return { code, name, meaning };
}
