// What a directory looks at before it answers: the checks of RFC 4511 and RFC 4513.
import { type Check, fail, notApplicable, pass } from '#protocol/check.ts';
import { parseDn } from './dn.ts';
import { parseFilter } from './filter.ts';

/** A bind as the server sees it: what was sent, and the entry of that name. */
export type BindSubject = {
  readonly dn: string;
  readonly password: string;
  readonly entry?: { readonly password?: string | undefined; readonly disabled?: boolean | undefined } | undefined;
};

/** A search as the server sees it. `base` says whether the base entry exists, `searcher` whether someone is bound who may search. */
export type SearchSubject = {
  readonly baseDn: string;
  readonly filter: string;
  readonly base: boolean;
  readonly searcher: boolean;
};

const anonymous = ({ dn, password }: BindSubject): boolean => dn === '' && password === '';

/** Whether the bytes are an LDAP message at all; the subject is the problem, undefined for none. */
export const readable: Check<string | undefined, undefined> = {
  id: 'ldap-request-readable',
  title: 'The message is an LDAP operation',
  cite: ['rfc4511', '§4.1.1'],
  why: 'A server that guesses at garbage does something that nobody asked for.',
  test: (problem) => (problem === undefined ? pass() : fail(problem, 'a bind or a search')),
};

export const bindDnSyntax: Check<BindSubject, undefined> = {
  id: 'ldap-dn-syntax',
  title: 'The name is a distinguished name',
  cite: ['rfc4514', '§3'],
  why: 'A name put together from typed text without escaping can point to another entry.',
  test: ({ dn }) => dnSyntax(dn, 'dn'),
};

export const passwordPresent: Check<BindSubject, undefined> = {
  id: 'ldap-bind-password-present',
  title: 'A bind with a name has a password',
  cite: ['rfc4513', '§5.1.2'],
  why: 'A name without a password is an unauthenticated bind: a server that answers success lets anyone in as anyone.',
  test: (subject) => {
    if (anonymous(subject)) return notApplicable;
    return subject.password === ''
      ? fail('no password', 'a password', 'password')
      : pass('a password', undefined, 'password');
  },
};

export const entryKnown: Check<BindSubject, undefined> = {
  id: 'ldap-bind-entry-known',
  title: 'The name is an entry with a password',
  cite: ['rfc4511', 'Appendix A.2'],
  why: 'The refusal is the same as for a wrong password, or it would tell which names exist.',
  test: (subject) => {
    if (anonymous(subject) || parseDn(subject.dn) === undefined) return notApplicable;
    if (subject.entry === undefined) return fail('no such entry', 'an entry of this name', 'dn');
    return subject.entry.password === undefined
      ? fail('an entry without a password', 'an entry with a password', 'dn')
      : pass(subject.dn, undefined, 'dn');
  },
};

export const passwordRight: Check<BindSubject, undefined> = {
  id: 'ldap-bind-password',
  title: 'The password is the entry’s',
  cite: ['rfc4513', '§5.1.3'],
  why: 'This one comparison is what the identity provider will later vouch for to AWS.',
  test: (subject) => {
    if (subject.password === '' || subject.entry?.password === undefined) return notApplicable;
    if (subject.password === subject.entry.password) return pass('the same password', undefined, 'password');
    return fail('another password', 'the password of the entry', 'password');
  },
};

export const accountEnabled: Check<BindSubject, undefined> = {
  id: 'ldap-account-enabled',
  title: 'The account is not disabled',
  cite: ['rfc4511', 'Appendix A.2'],
  why: 'People leave. Federation ends with the directory’s answer, not with keys that someone must remember to delete.',
  test: ({ entry }) => {
    if (entry === undefined) return notApplicable;
    return entry.disabled === true ? fail('disabled', 'enabled', 'dn') : pass('enabled', undefined, 'dn');
  },
};

export const searcherAllowed: Check<SearchSubject, undefined> = {
  id: 'ldap-searcher-bound',
  title: 'The client is bound as an account that may search',
  cite: ['rfc4511', 'Appendix A.2'],
  why: 'A directory that anyone may search is a list of everyone to attack.',
  test: ({ searcher }) =>
    searcher ? pass('bound') : fail('the service account is missing or disabled', 'a service account'),
};

export const filterSyntax: Check<SearchSubject, undefined> = {
  id: 'ldap-filter-syntax',
  title: 'The filter is well-formed',
  cite: ['rfc4515', '§3'],
  why: 'A name put into a filter without escaping can make it match somebody else.',
  test: ({ filter }) => {
    const parsed = parseFilter(filter);
    return 'problem' in parsed
      ? fail(`${parsed.problem} (character ${parsed.offset + 1})`, 'a filter', 'filter')
      : pass(filter, undefined, 'filter');
  },
};

export const baseDnSyntax: Check<SearchSubject, undefined> = {
  ...bindDnSyntax,
  test: ({ baseDn }) => dnSyntax(baseDn, 'baseObject'),
};

export const baseExists: Check<SearchSubject, undefined> = {
  id: 'ldap-base-exists',
  title: 'The search starts at an entry that exists',
  cite: ['rfc4511', '§4.5.1.1'],
  why: 'A base that was renamed makes every sign-in fail, however right the passwords are.',
  test: ({ baseDn, base }) => {
    if (parseDn(baseDn) === undefined) return notApplicable;
    return base ? pass(baseDn, undefined, 'baseObject') : fail('no such entry', 'an entry of this name', 'baseObject');
  },
};

function dnSyntax(dn: string, path: string) {
  return parseDn(dn) === undefined ? fail(dn, 'a distinguished name', path) : pass(dn, undefined, path);
}
