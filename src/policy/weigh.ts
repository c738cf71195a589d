import { asksForRole, type CompiledCase, type CompiledPolicy } from './compile-case.ts';
import { unsure, yes } from './kleene.ts';
import { accountOf } from './principal.ts';
import type { Grant, RequestView } from './request-view.ts';
import { statementMatches } from './statement.ts';
import type { DecidedBy, Decision, PolicyCase, PolicyType } from './types.ts';

/** The answer without an explanation. */
export type Verdict = { readonly decision: Decision; readonly decidedBy?: DecidedBy };

/** Which reading an unsure match takes: the more restrictive one is what the engine decides. */
export type Reading = 'restrictive' | 'permissive';

/** What a group of policies says: the name of the first with an explicit Deny, and the most direct Allow. */
type Voice = { readonly denied: string | undefined; readonly grant: Grant };

const ALLOWED: Verdict = { decision: 'Allowed' };
const SILENT: Voice = { denied: undefined, grant: 0 };

/**
 * Weighs all policies of a case (reference_policies_evaluation-logic_policy-eval-denyallow): any explicit Deny, then
 * whatever must allow. `view` is a view of the same case.
 */
export function weigh(question: PolicyCase, compiled: CompiledCase, view: RequestView, reading: Reading): Verdict {
  const { policies, request } = question;
  const caller = request.principal;
  const signed = isSigned(question);
  const resourceType: PolicyType = asksForRole(question) ? 'trust' : 'resource';
  const hear = (type: PolicyType, list = compiled[type]): Voice => (list ? listen(list, type, view, reading) : SILENT);

  const endpoint = hear('endpoint');
  // "No permissions are required to perform this operation", even under an explicit Deny (API_GetCallerIdentity).
  if (view.action === 'sts:getcalleridentity' && signed) {
    if (endpoint.denied !== undefined) return refuse('endpoint', endpoint.denied);
    return compiled.endpoint && endpoint.grant === 0 ? refuse('endpoint') : ALLOWED;
  }

  // Neither SCPs nor RCPs touch service-linked roles; SCPs touch identities of AWS only.
  const linked = caller.roleArn?.includes(':role/aws-service-role/') === true;
  const rcp = linked ? SILENT : hear('rcp');
  if (rcp.denied !== undefined) return refuse('rcp', rcp.denied);
  let unallowed: PolicyType | undefined;
  if (signed && !linked && policies.scps) {
    if (policies.scps.length === 0) unallowed = 'scp';
    for (let level = 0; level < policies.scps.length; level++) {
      const scp = hear('scp', compiled.scp?.filter((one) => one.level === level) ?? []);
      if (scp.denied !== undefined) return refuse('scp', scp.denied);
      if (scp.grant === 0) unallowed = 'scp';
    }
  }
  const resource = hear(resourceType);
  if (resource.denied !== undefined) return refuse(resourceType, resource.denied);
  const identity = signed ? hear('identity') : SILENT;
  if (identity.denied !== undefined) return refuse('identity', identity.denied);
  const boundary = signed ? hear('boundary') : SILENT;
  if (boundary.denied !== undefined) return refuse('boundary', boundary.denied);
  const session = signed ? hear('session') : SILENT;
  if (session.denied !== undefined) return refuse('session', session.denied);
  if (endpoint.denied !== undefined) return refuse('endpoint', endpoint.denied);

  unallowed ??= signed ? lacking() : resource.grant === 0 ? resourceType : undefined;
  if (compiled.endpoint && endpoint.grant === 0) unallowed ??= 'endpoint';
  return unallowed ? refuse(unallowed) : ALLOWED;

  /** The policy type whose Allow is missing for an identity of AWS; the table is in …_policy-eval-basics. */
  function lacking(): PolicyType | undefined {
    const account = accountOf(caller);
    const owner = request.resourceAccount ?? (view.head.split(':')[4] || account);
    const root = caller.type === 'User' && caller.arn?.endsWith(':root') === true;
    const outside = compiled.boundary && boundary.grant === 0 ? 'boundary' : undefined;
    // A GetFederationToken session without a session policy has no permissions of its own.
    const unlimited = compiled.session ? session.grant > 0 : caller.type !== 'FederatedUser';
    const limit = outside ?? (unlimited ? undefined : 'session');
    if (account === owner) {
      if (resource.grant === 3) return undefined;
      if (resource.grant === 2) return limit;
    }
    if (!root && identity.grant === 0) return 'identity';
    if (limit) return limit;
    // Another account, a role and a KMS key must allow by their own policy.
    const key = view.action.startsWith('kms:') && view.tail.startsWith('key/');
    const mustAllow = account !== owner || resourceType === 'trust' || key;
    return mustAllow && resource.grant === 0 ? resourceType : undefined;
  }
}

/** Whether the caller is an identity of AWS, with policies of its own. */
export function isSigned({ request }: PolicyCase): boolean {
  return ['User', 'AssumedRole', 'FederatedUser'].includes(request.principal.type);
}

function listen(list: readonly CompiledPolicy[], type: PolicyType, view: RequestView, reading: Reading): Voice {
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
        if (match >= denyFrom) return { denied: name, grant: 0 };
      } else if (match >= allowFrom && view.grant > grant) grant = view.grant;
    }
  }
  return { denied: undefined, grant };
}

function refuse(policyType: PolicyType, policyName?: string): Verdict {
  return policyName === undefined
    ? { decision: 'ImplicitlyDenied', decidedBy: { policyType, kind: 'implicit' } }
    : { decision: 'ExplicitlyDenied', decidedBy: { policyType, kind: 'explicit', policyName } };
}
