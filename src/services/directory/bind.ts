import { type CheckRow, firstEnforcedFailure, runRows } from '#protocol/check.ts';
import {
  accountEnabled,
  type BindSubject,
  bindDnSyntax,
  entryKnown,
  passwordPresent,
  passwordRight,
} from '#protocol/ldap/checks.ts';
import type { LdapResultName } from '#protocol/ldap/result-codes.ts';
import type { Env } from '#simulator/types.ts';
import type { LdapRequest, LdapResponse } from '#wire/records.ts';
import type { DirectoryConfig } from './config.ts';
import { findEntry, indexDirectory } from './directory-index.ts';
import { ldapResponse } from './ldap-response.ts';

type Row = CheckRow<BindSubject, undefined> & { readonly rejectAs: LdapResultName };

/** In this order: RFC 4513 §5.1, and an unknown name is refused as a wrong password is (RFC 4511 Appendix A.2). */
const rows: readonly Row[] = [
  { check: bindDnSyntax, enforced: true, rejectAs: 'invalidDNSyntax', known: 'documented' },
  { check: passwordPresent, enforced: true, rejectAs: 'unwillingToPerform', known: 'documented' },
  { check: entryKnown, enforced: true, rejectAs: 'invalidCredentials', known: 'documented' },
  { check: passwordRight, enforced: true, rejectAs: 'invalidCredentials', known: 'documented' },
  { check: accountEnabled, enforced: true, rejectAs: 'unwillingToPerform', known: 'seen' },
];

/** What OpenLDAP says to an unauthenticated bind, and 389 Directory Server to a locked account; elsewhere silence is the rule. */
const diagnostics: { readonly [check: string]: string } = {
  [bindDnSyntax.id]: 'invalid DN',
  [passwordPresent.id]: 'unauthenticated bind (DN with no password) disallowed',
  [accountEnabled.id]: 'Account inactivated. Contact system administrator.',
};

/** A server that allows unauthenticated binds looks no further than the name: nobody has proved anything (RFC 4513 §5.1.2). */
const unauthenticatedRows: readonly Row[] = rows
  .filter(({ check }) => check === bindDnSyntax || check === passwordPresent)
  .map((row) => (row.check === passwordPresent ? { ...row, enforced: false } : row));

/**
 * Simple bind (RFC 4511 §4.2, RFC 4513 §5.1).
 * Simplified: In reality a bind changes whose rights the connection has from then on. Here it is only answered.
 */
export async function bind(
  env: Pick<Env, 'report'>,
  config: DirectoryConfig,
  request: Extract<LdapRequest, { operation: 'bind' }>,
): Promise<LdapResponse> {
  const { dn, password } = request;
  const applied = config.unauthenticatedBinds === true && password === '' ? unauthenticatedRows : rows;
  const results = await runRows(
    applied,
    { dn, password, entry: findEntry(indexDirectory(config), dn)?.entry },
    undefined,
  );
  env.report(results, { layer: 'ldap' });
  const failed = firstEnforcedFailure(results);
  if (failed === undefined) return ldapResponse(request, 'success');
  return ldapResponse(request, failed.rejectAs as LdapResultName, {
    diagnosticMessage: diagnostics[failed.check.id] ?? '',
  });
}
