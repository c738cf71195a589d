// What the identity provider asks the directory: who is this, does the password fit, what is known about her.
import { escapeFilterValue } from '#protocol/ldap/filter.ts';
import type { Env } from '#simulator/types.ts';
import type { LdapEntry, LdapRequest, LdapResponse } from '#wire/records.ts';
import type { LdapConfig } from './config.ts';

/** A person as the directory describes her. Attribute names are lower case. */
export type Person = {
  readonly dn: string;
  readonly attributes: { readonly [name: string]: readonly string[] };
  readonly groups: readonly string[];
};

/** `refused`: the name or the password is wrong. `unreachable`: the directory did not answer the question. */
export type Lookup<T> =
  | { readonly ok: true; readonly found: T }
  | { readonly ok: false; readonly reason: 'refused' | 'unreachable'; readonly detail: string };

type Send = Pick<Env, 'send'>;
type Question = LdapRequest extends infer R
  ? R extends LdapRequest
    ? Omit<R, 'kind' | 'url' | 'messageId'>
    : never
  : never;

const fill = (filter: string, values: { readonly name: string; readonly dn: string }): string =>
  filter
    .replaceAll('{name}', () => escapeFilterValue(values.name))
    .replaceAll('{dn}', () => escapeFilterValue(values.dn));

const sameDn = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

async function ask(env: Send, url: string, messageId: number, question: Question): Promise<Lookup<LdapResponse>> {
  const answer = await env.send({ kind: 'ldap-request', url, messageId, ...question } as LdapRequest);
  if (answer.kind === 'ldap-response') return { ok: true, found: answer };
  const detail = answer.kind === 'network-error' ? answer.reason : `an answer of the kind ${answer.kind}`;
  return { ok: false, reason: 'unreachable', detail };
}

const failed = ({ resultCode, diagnosticMessage }: LdapResponse): Lookup<never> => ({
  ok: false,
  reason: 'unreachable',
  detail: `LDAP result ${resultCode} ${diagnosticMessage}`.trim(),
});

/**
 * The DN of the one entry that belongs to a name.
 * Simplified: In reality the identity provider first binds with a service account of its own. Here its connection is
 * bound already.
 */
export async function findUser(env: Send, ldap: LdapConfig, name: string): Promise<Lookup<string>> {
  const asked = await ask(env, ldap.url, 1, {
    operation: 'search',
    baseDn: ldap.userBaseDn,
    scope: 'wholeSubtree',
    filter: fill(ldap.userFilter, { name, dn: '' }),
    // RFC 4511 §4.5.1.8: 1.1 asks for no attribute.
    attributes: ['1.1'],
    sizeLimit: 2,
  });
  if (!asked.ok) return asked;
  const { resultCode, entries } = asked.found;
  // 4 sizeLimitExceeded and 32 noSuchObject say that it is not exactly one.
  if (![0, 4, 32].includes(resultCode)) return failed(asked.found);
  const dn = entries.length === 1 ? entries[0]?.dn : undefined;
  return dn === undefined
    ? { ok: false, reason: 'refused', detail: `${entries.length} entries` }
    : { ok: true, found: dn };
}

/** Binds as this entry with the password that was typed: the directory judges it, the identity provider stores none. */
export async function bindAs(env: Send, ldap: LdapConfig, dn: string, password: string): Promise<Lookup<string>> {
  // RFC 4513 §5.1.2: a bind with an empty password is anonymous and succeeds, so it must never be tried.
  if (password === '' && ldap.triesEmptyPasswords !== true)
    return { ok: false, reason: 'refused', detail: 'empty password' };
  const asked = await ask(env, ldap.url, 2, { operation: 'bind', dn, password });
  if (!asked.ok) return asked;
  const { resultCode } = asked.found;
  if (resultCode === 0) return { ok: true, found: dn };
  return { ok: false, reason: 'refused', detail: `LDAP result ${resultCode}` };
}

/** The person's attributes and the names of her groups, in one search. */
export async function readPerson(
  env: Send,
  ldap: LdapConfig,
  who: { readonly name: string; readonly dn: string },
  attributes: readonly string[],
): Promise<Lookup<Person>> {
  const asked = await ask(env, ldap.url, 3, {
    operation: 'search',
    baseDn: ldap.groupBaseDn,
    scope: 'wholeSubtree',
    filter: fill(ldap.groupFilter, who),
    attributes: [...new Set([ldap.groupNameAttribute, ...attributes])],
    sizeLimit: 0,
  });
  if (!asked.ok) return asked;
  const { resultCode, entries } = asked.found;
  if (resultCode !== 0) return failed(asked.found);
  const own = entries.find(({ dn }) => sameDn(dn, who.dn));
  const groups = entries
    .filter((entry) => entry !== own)
    .flatMap((entry) => attributesOf(entry)[ldap.groupNameAttribute.toLowerCase()]?.[0] ?? []);
  return { ok: true, found: { dn: who.dn, attributes: own ? attributesOf(own) : {}, groups } };
}

function attributesOf(entry: LdapEntry): { readonly [name: string]: readonly string[] } {
  return Object.fromEntries(entry.attributes.map(([name, values]) => [name.toLowerCase(), values]));
}
