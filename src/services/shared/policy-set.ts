// Which policies of an account have a say: read when a request is decided, so that a change counts at once.
import type { NamedPolicy, OrganizationLevel, PolicySet } from '#policy/types.ts';
import type { Account, Role } from './account.ts';
import type { Session } from './credentials.ts';

/** Policies by name as a list that keeps the names. */
export function namedPolicies(policies: { readonly [name: string]: string }): readonly NamedPolicy[] {
  return Object.entries(policies).map(([name, policy]) => ({ name, policy }));
}

/** The role of this ARN; undefined where the account has none. Names are case-sensitive. */
export function roleByArn(account: Account, arn: string): Role | undefined {
  return Object.values(account.roles).find((role) => role.arn === arn);
}

/** Everything that limits a request by a session of `role`; a role that was deleted meanwhile allows nothing. */
export function sessionPolicySet(
  account: Account,
  role: Role | undefined,
  session: Session,
  resource: string | null,
): PolicySet {
  return {
    identity: role === undefined ? [] : namedPolicies(role.policies),
    resource,
    session: sessionPolicies(account, session),
    boundary: role?.boundary === undefined ? null : [{ name: 'permissions boundary', policy: role.boundary }],
    scps: organizationLevels(account.scps),
    rcps: organizationLevels(account.rcps),
    endpoint: null,
  };
}

/** What decides about a caller without an identity of AWS's: the resource's policy and the organisation's resource policies. */
export function strangerPolicySet(account: Account, resource: string | null): PolicySet {
  return {
    identity: null,
    resource,
    session: null,
    boundary: null,
    scps: null,
    rcps: organizationLevels(account.rcps),
    endpoint: null,
  };
}

/** The policies that were sent when the session began; null where none were. A managed policy that is gone allows nothing. */
function sessionPolicies(account: Account, session: Session): readonly NamedPolicy[] | null {
  const inline = session.sessionPolicy === undefined ? [] : [{ name: 'session policy', policy: session.sessionPolicy }];
  const managed = session.sessionPolicyArns.map((arn) => ({ name: arn, policy: account.managedPolicies[arn] ?? {} }));
  const all = [...inline, ...managed];
  return all.length === 0 ? null : all;
}

function organizationLevels(levels: Account['scps']): readonly OrganizationLevel[] | null {
  return levels?.map(({ level, policies }) => ({ level, policies: namedPolicies(policies) })) ?? null;
}
