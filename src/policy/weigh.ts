import type { CompiledPolicy, PolicyGroups } from './compile-case.ts';
import { unsure, yes } from './kleene.ts';
import { accountOf } from './principal.ts';
import type { Grant, RequestView } from './request-view.ts';
import { statementMatches } from './statement.ts';
import type { DecidedBy, Decision, PolicyType, Principal } from './types.ts';

/** The answer without an explanation. */
export type Verdict = { readonly decision: Decision; readonly decidedBy?: DecidedBy };

/** Which reading an unsure match takes: the more restrictive one is what the engine decides. */
export type Reading = 'restrictive' | 'permissive';

/** Whether policies of a type have a say over a request of this caller. */
export function hasSay(type: PolicyType, { action, principal }: RequestView): boolean {
  const signed = isSigned(principal);
  // "No permissions are required to perform this operation", even under an explicit Deny (API_GetCallerIdentity).
  if (signed && action === 'sts:getcalleridentity') return type === 'endpoint';
  const ofOrganization = type === 'scp' || type === 'rcp';
  if (ofOrganization && principal.roleArn?.includes(':role/aws-service-role/')) return false;
  return signed || type === 'rcp' || type === 'trust' || type === 'resource' || type === 'endpoint';
}

type Grants = { [type in PolicyType]?: Grant };

/** Weighs all policies of a case: any explicit Deny, then whatever must allow. */
export function weigh(compiled: readonly PolicyGroups[], view: RequestView, reading: Reading): Verdict {
  const grants: Grants = {};
  for (const { type, groups } of compiled) {
    if (!groups || !hasSay(type, view)) continue;
    let least: Grant = groups.length === 0 ? 0 : 3;
    for (const group of groups) {
      const heard = listen(group, type, view, reading);
      if (typeof heard === 'string') {
        return { decision: 'ExplicitlyDenied', decidedBy: { policyType: type, kind: 'explicit', policyName: heard } };
      }
      if (heard < least) least = heard;
    }
    grants[type] = least;
  }
  // RCPFullAWSAccess is always attached, so an RCP limits by its Deny only.
  const policyType =
    grants.scp === 0 ? 'scp' : (lacking(grants, view) ?? (grants.endpoint === 0 ? 'endpoint' : undefined));
  return policyType
    ? { decision: 'ImplicitlyDenied', decidedBy: { policyType, kind: 'implicit' } }
    : { decision: 'Allowed' };
}

/** The policy type whose Allow is missing; the table for one account is in …_policy-eval-basics. */
function lacking(grants: Grants, view: RequestView): PolicyType | undefined {
  const { principal: caller, resourceType } = view;
  const byResource = grants[resourceType] ?? 0;
  if (!hasSay('identity', view)) return byResource > 0 || isSigned(caller) ? undefined : resourceType;
  const account = accountOf(caller);
  const owner = view.resourceAccount ?? (view.head.split(':')[4] || account);
  // A GetFederationToken session without a session policy has no permissions of its own.
  const inSession = grants.session ?? (caller.type === 'FederatedUser' ? 0 : 3);
  const limit = grants.boundary === 0 ? 'boundary' : inSession === 0 ? 'session' : undefined;
  if (account === owner) {
    if (byResource === 3) return undefined;
    if (byResource === 2) return limit;
  }
  // A root user needs no identity-based policy.
  if (!grants.identity && !(caller.type === 'User' && caller.arn?.endsWith(':root'))) return 'identity';
  if (limit || byResource > 0) return limit;
  // Another account, a role and a KMS key must allow by their own policy.
  const key = view.action.startsWith('kms:') && view.tail.startsWith('key/');
  return account !== owner || resourceType === 'trust' || key ? resourceType : undefined;
}

function isSigned({ type }: Principal): boolean {
  return type === 'User' || type === 'AssumedRole' || type === 'FederatedUser';
}

/** The most direct Allow of a group of policies, or the name of the first policy with an explicit Deny. */
function listen(
  list: readonly CompiledPolicy[],
  type: PolicyType,
  view: RequestView,
  reading: Reading,
): Grant | string {
  const denyFrom = reading === 'restrictive' ? unsure : yes;
  const allowFrom = reading === 'restrictive' ? yes : unsure;
  let grant: Grant = 0;
  for (const { name, policy } of list) {
    for (const statement of policy.statements) {
      if (statement.effect === 'Allow' && grant === 3) continue;
      // Without a Principal element whoever the policy is attached to is meant.
      view.grant = 3;
      const match = statementMatches(statement, type, view);
      if (statement.effect === 'Deny') {
        if (match >= denyFrom) return name;
      } else if (match >= allowFrom && view.grant > grant) grant = view.grant;
    }
  }
  return grant;
}
