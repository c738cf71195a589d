import { type CheckRow, firstEnforcedFailure, runRows } from '#protocol/check.ts';
import { baseDnSyntax, baseExists, filterSyntax, type SearchSubject, searcherAllowed } from '#protocol/ldap/checks.ts';
import { parseFilter } from '#protocol/ldap/filter.ts';
import { matchFilter } from '#protocol/ldap/match-filter.ts';
import type { LdapResultName } from '#protocol/ldap/result-codes.ts';
import type { Env } from '#simulator/types.ts';
import type { LdapRequest, LdapResponse } from '#wire/records.ts';
import { selectAttributes, valuesOf } from './attributes.ts';
import type { DirectoryConfig } from './config.ts';
import { type DirectoryIndex, entriesInScope, findEntry, indexDirectory, matchedDnOf } from './directory-index.ts';
import { ldapResponse } from './ldap-response.ts';

type Row = CheckRow<SearchSubject, undefined> & { readonly rejectAs: LdapResultName };

const rows: readonly Row[] = [
  { check: searcherAllowed, enforced: true, rejectAs: 'insufficientAccessRights', known: 'documented' },
  { check: baseDnSyntax, enforced: true, rejectAs: 'invalidDNSyntax', known: 'documented' },
  { check: filterSyntax, enforced: true, rejectAs: 'protocolError', known: 'documented' },
  { check: baseExists, enforced: true, rejectAs: 'noSuchObject', known: 'documented' },
];

/**
 * Search (RFC 4511 §4.5).
 * Simplified: In reality a connection is bound before anybody searches over it. Here the service account has bound
 * already, and its bind is not shown.
 */
export async function search(
  env: Pick<Env, 'report'>,
  config: DirectoryConfig,
  request: Extract<LdapRequest, { operation: 'search' }>,
): Promise<LdapResponse> {
  const { baseDn, scope, filter: text, attributes, sizeLimit } = request;
  const index = indexDirectory(config);
  // RFC 4512 §5.1: the root names the server itself and always exists.
  const base = baseDn === '' || findEntry(index, baseDn) !== undefined;
  const results = await runRows(rows, { baseDn, filter: text, base, searcher: maySearch(config, index) }, undefined);
  env.report(results, { layer: 'ldap' });
  const failed = firstEnforcedFailure(results)?.rejectAs as LdapResultName | undefined;
  if (failed !== undefined) {
    const matchedDn = failed === 'noSuchObject' ? matchedDnOf(index, baseDn) : '';
    const diagnosticMessage =
      failed === 'protocolError' ? 'bad search filter' : failed === 'invalidDNSyntax' ? 'invalid DN' : '';
    return ldapResponse(request, failed, { matchedDn, diagnosticMessage });
  }
  const parsed = parseFilter(text);
  if ('problem' in parsed) return ldapResponse(request, 'protocolError');
  const found = entriesInScope(index, baseDn, scope).filter(
    (one) => matchFilter(parsed.filter, { values: valuesOf(index, one) }) === true,
  );
  const limited = sizeLimit > 0 && found.length > sizeLimit;
  const entries = (limited ? found.slice(0, sizeLimit) : found).map((one) => selectAttributes(index, one, attributes));
  return ldapResponse(request, limited ? 'sizeLimitExceeded' : 'success', { entries });
}

function maySearch(config: DirectoryConfig, index: DirectoryIndex): boolean {
  if (config.serviceAccountDn === undefined) return true;
  const account = findEntry(index, config.serviceAccountDn)?.entry;
  return account !== undefined && account.disabled !== true;
}
