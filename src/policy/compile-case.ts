import { compilePolicy, type ParsedPolicy } from './compile.ts';
import type { NamedPolicy, OrganizationLevel, PolicyCase, PolicyType } from './types.ts';

/** A policy of a case, compiled; that of an organization has its level before its name. */
export type CompiledPolicy = { readonly name: string; readonly policy: ParsedPolicy };

/** All policies of one type, or nothing where none is attached. Every group must allow by itself: a level of SCPs does. */
export type PolicyGroups = {
  readonly type: PolicyType;
  readonly groups: readonly (readonly CompiledPolicy[])[] | undefined;
};

/**
 * Compiles every policy of a case once, in the order in which the types are heard
 * (reference_policies_evaluation-logic_policy-eval-denyallow); what was compiled before is taken as it is.
 */
export function compileCase({ policies }: PolicyCase, resourceType: 'resource' | 'trust'): readonly PolicyGroups[] {
  const { identity, resource, session, boundary, scps, rcps, endpoint } = policies;
  const own = resource === null || resource === undefined ? null : [{ name: resourceType, policy: resource }];
  return [
    levels('rcp', rcps),
    levels('scp', scps),
    list(resourceType, own),
    list('identity', identity),
    list('boundary', boundary),
    list('session', session),
    list('endpoint', endpoint),
  ];
}

function list(type: PolicyType, policies: readonly NamedPolicy[] | null): PolicyGroups {
  return { type, groups: policies ? [group(type, policies)] : undefined };
}

function levels(type: PolicyType, all: readonly OrganizationLevel[] | null): PolicyGroups {
  return { type, groups: all?.map(({ level, policies }) => group(type, policies, `${level}: `)) };
}

function group(type: PolicyType, policies: readonly NamedPolicy[], prefix = ''): readonly CompiledPolicy[] {
  return policies.map(({ name, policy }) => ({ name: prefix + name, policy: compilePolicy(policy, type) }));
}
