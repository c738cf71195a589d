import type { ContextSource, NamedPolicy, OrganizationLevel, PolicyCase, PolicyType } from '#policy/types.ts';
import type { Lab, LabCaller, LabContext, LabPolicy, PolicySlot } from './lab.ts';
import { policyText } from './policy-text.ts';

/** An attached list that holds no policy grants nothing; so does a policy without statements, which can be shown. */
const emptyPolicy = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}';

/** The complete question for one caller, as the engine and `lab -- policy evaluate` read it. */
export function caseOf(lab: Lab, caller: LabCaller): PolicyCase {
  const { action, resource, resourceAccount } = lab;
  const [own] = inSlot(lab, 'resource');
  return {
    request: {
      action,
      resource,
      ...(resourceAccount ? { resourceAccount } : {}),
      principal: caller.principal,
      context: { ...lab.context, ...caller.context },
    },
    policies: {
      identity: named(lab, 'identity'),
      resource: own ? own.text : null,
      session: named(lab, 'session'),
      boundary: named(lab, 'boundary'),
      scps: byLevel(lab, 'scp'),
      rcps: byLevel(lab, 'rcp'),
      endpoint: named(lab, 'endpoint'),
    },
    sources: sourcesOf(lab, caller),
  };
}

/** A question made elsewhere, such as one that a service of a run answered, as a lab with one caller. */
export function labOf({ request, policies, sources = {} }: PolicyCase, name: string, note: string): Lab {
  const lists = {
    identity: policies.identity,
    resource: policies.resource === null ? null : [{ name: 'resource', policy: policies.resource }],
    session: policies.session,
    boundary: policies.boundary,
    endpoint: policies.endpoint,
  };
  const found: Omit<LabPolicy, 'id'>[] = Object.entries(lists).flatMap(([slot, list]) =>
    shown(list).map((policy) => ({ slot: slot as PolicySlot, ...policy })),
  );
  for (const [slot, levels] of [
    ['scp', policies.scps],
    ['rcp', policies.rcps],
  ] as const)
    for (const { level, policies: list } of levels ?? [])
      found.push(...shown(list).map((policy) => ({ slot, level, ...policy })));
  const origins = Object.fromEntries(
    Object.entries(sources).map(([key, { setBy, beat }]) => [key, [{ where: setBy, what: beat ?? '' }]]),
  );
  return {
    action: request.action,
    resource: request.resource,
    resourceAccount: request.resourceAccount,
    context: {},
    policies: found.map((policy, index) => ({ id: `p${index + 1}`, ...policy })),
    callers: [{ name, note, principal: request.principal, context: request.context, origins }],
  };
}

/** The type under which the engine reports a policy of this slot: in a question about a role it is the trust policy. */
export function typeOf({ action, resource }: Pick<Lab, 'action' | 'resource'>, slot: PolicySlot): PolicyType {
  const trust = /^sts:(assumerole|tagsession$|setsourceidentity$|setcontext$)/i.test(action);
  return slot === 'resource' && trust && (resource.includes(':role/') || /^sts:assumerole/i.test(action))
    ? 'trust'
    : slot;
}

/** The policy of the lab that the engine means by a type and the name in a place; the first of that name. */
export function policyAt(lab: Lab, type: PolicyType, name: string): LabPolicy | undefined {
  return lab.policies.find((policy) => typeOf(lab, policy.slot) === type && engineName(lab, policy) === name);
}

/** The name by which the engine's explanation calls a policy. */
export function engineName(lab: Lab, { slot, level, name }: LabPolicy): string {
  if (slot === 'resource') return typeOf(lab, slot);
  return slot === 'scp' || slot === 'rcp' ? `${level ?? 'Root'}: ${name}` : name;
}

function inSlot(lab: Lab, slot: PolicySlot): readonly LabPolicy[] {
  return lab.policies.filter((policy) => policy.slot === slot);
}

function named(lab: Lab, slot: PolicySlot): readonly NamedPolicy[] | null {
  const list = inSlot(lab, slot);
  return list.length ? list.map(({ name, text }) => ({ name, policy: text })) : null;
}

function byLevel(lab: Lab, slot: PolicySlot): readonly OrganizationLevel[] | null {
  const levels = new Map<string, NamedPolicy[]>();
  for (const { level = 'Root', name, text } of inSlot(lab, slot))
    levels.set(level, [...(levels.get(level) ?? []), { name, policy: text }]);
  return levels.size ? [...levels].map(([level, policies]) => ({ level, policies })) : null;
}

function sourcesOf(lab: Lab, { context, origins = {} }: LabCaller): { readonly [key: string]: ContextSource } {
  const own = Object.keys(context).flatMap((key) => {
    const last = origins[key]?.at(-1);
    return last ? [[key, { setBy: last.where }] as const] : [];
  });
  const asked = Object.keys(lab.context).map((key) => [key, { setBy: 'the request' }] as const);
  return Object.fromEntries([...asked, ...own]);
}

function shown(list: readonly NamedPolicy[] | null): readonly { readonly name: string; readonly text: string }[] {
  if (!list) return [];
  if (list.length === 0) return [{ name: 'none', text: emptyPolicy }];
  return list.map(({ name, policy }) => ({
    name,
    text: typeof policy === 'string' ? policy : policyText(policy),
  }));
}

/** The value of a key for one caller, whatever its case; undefined when the request would not carry it. */
export function valueFor(lab: Lab, caller: LabCaller, key: string): LabContext[string] | undefined {
  const context = { ...lab.context, ...caller.context };
  const name = Object.keys(context).find((one) => one.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : context[name];
}
