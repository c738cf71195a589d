import type { PolicyCase, PolicySet, PrincipalType } from '#policy/types.ts';
import { nearest } from '#simulator/author-error.ts';
import { UsageError } from './io.ts';

type Members = { readonly [name: string]: unknown };

const REQUEST = ['action', 'resource', 'resourceAccount', 'principal', 'context'];
const PRINCIPAL = ['type', 'arn', 'account', 'roleArn', 'userArn', 'provider', 'service'];
const TYPES: readonly PrincipalType[] = [
  'User',
  'AssumedRole',
  'FederatedUser',
  'OIDC',
  'SAML',
  'Service',
  'Anonymous',
];
const POLICIES: readonly (keyof PolicySet)[] = [
  'identity',
  'resource',
  'session',
  'boundary',
  'scps',
  'rcps',
  'endpoint',
];

/** A case as it was typed, with null for every policy type that was left out. Throws a UsageError with the near match. */
export function caseOf(value: unknown, what: string): PolicyCase {
  const { request, policies, sources } = members(value, what, ['request', 'policies', 'sources']);
  const asked = members(request, `${what}.request`, REQUEST);
  for (const name of ['action', 'resource']) mustBeText(asked[name], `${what}.request.${name}`);
  const principal = members(asked['principal'], `${what}.request.principal`, PRINCIPAL);
  const type = String(principal['type']);
  if (!TYPES.some((one) => one === type)) {
    throw new UsageError(
      `${what}.request.principal.type is “${type}”, not one of ${TYPES.join(', ')}.${near(type, TYPES)}`,
    );
  }
  for (const name of PRINCIPAL) if (name in principal) mustBeText(principal[name], `${what}.request.principal.${name}`);
  const context = members(asked['context'] ?? {}, `${what}.request.context`);
  for (const [key, one] of Object.entries(context)) {
    for (const text of Array.isArray(one) ? one : [one]) mustBeText(text, `${what}.request.context["${key}"]`);
  }
  const given = members(policies ?? {}, `${what}.policies`, POLICIES);
  const set = Object.fromEntries(POLICIES.map((name) => [name, given[name] ?? null])) as Members;
  for (const name of ['identity', 'session', 'boundary', 'endpoint']) checkList(set[name], `${what}.policies.${name}`);
  for (const name of ['scps', 'rcps']) {
    for (const [i, level] of list(set[name], `${what}.policies.${name}`).entries()) {
      const place = `${what}.policies.${name}[${i}]`;
      checkList(members(level, place, ['level', 'policies'])['policies'] ?? [], `${place}.policies`);
    }
  }
  return { request: { ...asked, context }, policies: set, sources } as unknown as PolicyCase;
}

function checkList(value: unknown, what: string): void {
  for (const [i, one] of list(value, what).entries()) members(one, `${what}[${i}]`, ['name', 'policy']);
}

function list(value: unknown, what: string): readonly unknown[] {
  if (value !== null && !Array.isArray(value)) throw new UsageError(`${what} is a list or null.`);
  return value ?? [];
}

function members(value: unknown, what: string, known?: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${what} is an object.`);
  const unknown = known && Object.keys(value).find((name) => !known.includes(name));
  if (known && unknown !== undefined) throw new UsageError(`${what} has no “${unknown}”.${near(unknown, known)}`);
  return value as Members;
}

function mustBeText(value: unknown, what: string): void {
  if (typeof value !== 'string')
    throw new UsageError(`${what} is a string${what.endsWith('"]') ? ' or a list of strings' : ''}.`);
}

function near(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean “${found}”?`;
}
