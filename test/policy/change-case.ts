import type { NamedPolicy, PolicyCase, PolicySet } from '#policy/types.ts';

/** The case with every policy put through a function. */
export function withPolicies(question: PolicyCase, change: (policy: unknown) => unknown): PolicyCase {
  const { policies } = question;
  const list = (one: readonly NamedPolicy[] | null): NamedPolicy[] | null =>
    one?.map(({ name, policy }) => ({ name, policy: change(policy) })) ?? null;
  const level = (one: PolicySet['scps']): PolicySet['scps'] =>
    one?.map((each) => ({ ...each, policies: list(each.policies) ?? [] })) ?? null;
  return {
    ...question,
    policies: {
      identity: list(policies.identity),
      resource: policies.resource && change(policies.resource),
      session: list(policies.session),
      boundary: list(policies.boundary),
      scps: level(policies.scps),
      rcps: level(policies.rcps),
      endpoint: list(policies.endpoint),
    },
  };
}

/** A parsed JSON object. */
export type Json = { readonly [key: string]: unknown };

/** Reverses every list and every object's members, down to the leaves. */
export function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Json)
      .map(([key, one]) => [key, reversed(one)])
      .reverse(),
  );
}

/** Turns the case of actions and condition keys around; nothing else. */
export function otherCase(policy: unknown): unknown {
  const swap = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());
  const each = (one: unknown): unknown =>
    Array.isArray(one) ? one.map(each) : typeof one === 'string' ? swap(one) : one;
  const { Version, Statement } = policy as { Version: unknown; Statement: readonly Json[] };
  return {
    Version,
    Statement: Statement.map((statement) => ({
      ...statement,
      ...('Action' in statement ? { Action: each(statement['Action']) } : { NotAction: each(statement['NotAction']) }),
      Condition: Object.fromEntries(
        Object.entries((statement['Condition'] ?? {}) as Json).map(([name, block]) => [
          name,
          Object.fromEntries(Object.entries(block as Json).map(([one, wanted]) => [swap(one), wanted])),
        ]),
      ),
    })),
  };
}
