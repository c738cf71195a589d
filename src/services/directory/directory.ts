// A directory: binds and searches over the entries of its configuration.
import { type CheckRow, runRows } from '#protocol/check.ts';
import { readable } from '#protocol/ldap/checks.ts';
import type { Service } from '#simulator/types.ts';
import { bind } from './bind.ts';
import type { DirectoryConfig } from './config.ts';
import { ldapResponse } from './ldap-response.ts';
import { search } from './search.ts';

const rows: readonly CheckRow<string | undefined, undefined>[] = [
  { check: readable, enforced: true, rejectAs: 'protocolError', known: 'documented' },
];

/** Answers bind and search; anything else with protocolError and message id 0, as a notice of disconnection would (RFC 4511 §4.4.1). */
export const directory: Service<DirectoryConfig> = (env, config) => async (request) => {
  if (request.kind === 'ldap-request') {
    return request.operation === 'bind' ? bind(env, config, request) : search(env, config, request);
  }
  const problem = request.kind === 'malformed' ? request.problem : 'an HTTP request';
  env.report(await runRows(rows, problem, undefined), { layer: request.kind === 'malformed' ? 'ldap' : 'http' });
  return ldapResponse({ messageId: 0, operation: 'bind' }, 'protocolError', {
    diagnosticMessage: 'message not understood',
  });
};
