import { compilePolicy, type ParsedPolicy } from './compile.ts';
import type { NamedPolicy, OrganizationLevel, PolicyCase, PolicyType } from './types.ts';

/** A policy of a case, compiled; `level` counts the levels of an organization from the root. */
export type CompiledPolicy = { readonly name: string; readonly level: number; readonly policy: ParsedPolicy };

/** The policies of a case in the order of the evaluation; null where there is no such policy. */
export type CompiledCase = { readonly [type in PolicyType]: readonly CompiledPolicy[] | null };

const TRUST_ACTION = /^sts:(assumerole|tagsession$|setsourceidentity$|setcontext$)/i;

/** Whether the resource-based policy of this request is a role's trust policy. */
export function asksForRole({ request: { action, resource } }: PolicyCase): boolean {
  return TRUST_ACTION.test(action) && (resource.includes(':role/') || /^sts:assumerole/i.test(action));
}

/** Compiles every policy of a case once; policies that were compiled before are taken as they are. */
export function compileCase(question: PolicyCase): CompiledCase {
  const { identity, resource, session, boundary, scps, rcps, endpoint } = question.policies;
  const kind = asksForRole(question) ? 'trust' : 'resource';
  const own = resource === null || resource === undefined ? null : [{ name: kind, policy: resource }];
  return {
    rcp: levels(rcps, 'rcp'),
    scp: levels(scps, 'scp'),
    trust: kind === 'trust' ? list(own, kind) : null,
    resource: kind === 'trust' ? null : list(own, kind),
    identity: list(identity, 'identity'),
    boundary: list(boundary, 'boundary'),
    session: list(session, 'session'),
    endpoint: list(endpoint, 'endpoint'),
  };
}

function list(
  policies: readonly NamedPolicy[] | null,
  kind: PolicyType,
  level = 0,
  prefix = '',
): readonly CompiledPolicy[] | null {
  if (!policies) return null;
  return policies.map(({ name, policy }) => ({ name: prefix + name, level, policy: compilePolicy(policy, kind) }));
}

function levels(groups: readonly OrganizationLevel[] | null, kind: PolicyType): readonly CompiledPolicy[] | null {
  return groups ? groups.flatMap(({ level, policies }, i) => list(policies, kind, i, `${level}: `) ?? []) : null;
}
