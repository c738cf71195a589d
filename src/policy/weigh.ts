import { compilePolicy, type ParsedPolicy } from './compile.ts';
import { unsure, yes } from './kleene.ts';
import { accountOf } from './principal.ts';
import type { Grant, RequestView } from './request-view.ts';
import { statementMatches } from './statement.ts';
import type { DecidedBy, Decision, NamedPolicy, PolicyCase, PolicyType } from './types.ts';

/** The answer without an explanation. */
export type Verdict = { readonly decision: Decision; readonly decidedBy?: DecidedBy };

/** Which reading an unsure match takes: the more restrictive one is what the engine decides. */
export type Reading = 'restrictive' | 'permissive';

const ALLOWED: Verdict = { decision: 'Allowed' };
const TRUST_ACTION = /^sts:(assumerole|tagsession$|setsourceidentity$|setcontext$)/;

/** Whether the resource-based policy of this request is a role's trust policy. */
export function asksForRole(view: RequestView): boolean {
  return TRUST_ACTION.test(view.action) && (view.tail.startsWith('role/') || view.action.startsWith('sts:assumerole'));
}

/** What a group of policies says: the name of the first with an explicit Deny, and the most direct Allow. */
type Voice = { readonly denied: string | undefined; readonly grant: Grant };

/**
 * Weighs all policies of a case (reference_policies_evaluation-logic_policy-eval-denyallow). Policies given as text
 * or JSON are compiled on the way. `view` is a fresh view of the same case.
 */
export function weigh({ request, policies }: PolicyCase, view: RequestView, reading: Reading): Verdict {
  const caller = request.principal;
  const signed = caller.type === 'User' || caller.type === 'AssumedRole' || caller.type === 'FederatedUser';
  const unsignedSts = caller.type === 'OIDC' || caller.type === 'SAML';
  const serviceLinked = /:role\/aws-service-role\//.test(caller.roleArn ?? '');
  const trust = asksForRole(view);

  const endpoint = policies.endpoint && hear(policies.endpoint, 'endpoint', view, reading);
  // "No permissions are required to perform this operation", even under an explicit Deny (API_GetCallerIdentity).
  if (view.action === 'sts:getcalleridentity' && signed) {
    if (endpoint?.denied !== undefined) return explicit('endpoint', endpoint.denied);
    return endpoint?.grant === 0 ? implicit('endpoint') : ALLOWED;
  }

  if (!serviceLinked) {
    for (const level of policies.rcps ?? []) {
      const { denied } = hear(level.policies, 'rcp', view, reading);
      if (denied !== undefined) return explicit('rcp', denied);
    }
  }
  let missing: DecidedBy['policyType'] | undefined;
  if (policies.scps && signed && !serviceLinked) {
    if (policies.scps.length === 0) missing = 'scp';
    for (const level of policies.scps) {
      const { denied, grant } = hear(level.policies, 'scp', view, reading);
      if (denied !== undefined) return explicit('scp', denied);
      if (grant === 0) missing = 'scp';
    }
  }
  const resourceType = trust ? 'trust' : 'resource';
  const resource: Voice =
    policies.resource === null || policies.resource === undefined
      ? { denied: undefined, grant: 0 }
      : hearOne(compilePolicy(policies.resource, resourceType), resourceType, resourceType, view, reading);
  if (resource.denied !== undefined) return explicit(resourceType, undefined);

  const identity = signed ? hear(policies.identity ?? [], 'identity', view, reading) : undefined;
  if (identity?.denied !== undefined) return explicit('identity', identity.denied);
  const boundary = signed && policies.boundary ? hear(policies.boundary, 'boundary', view, reading) : undefined;
  if (boundary?.denied !== undefined) return explicit('boundary', boundary.denied);
  const session = signed && policies.session ? hear(policies.session, 'session', view, reading) : undefined;
  if (session?.denied !== undefined) return explicit('session', session.denied);
  if (endpoint?.denied !== undefined) return explicit('endpoint', endpoint.denied);

  if (missing) return implicit(missing);
  if (!signed) {
    // No caller identity: only the resource's side decides (id_credentials_temp_control-access_assumerole).
    if (unsignedSts && !trust) return implicit('resource');
    if (resource.grant === 0) return implicit(resourceType);
  } else {
    const lacking = lackingSide();
    if (lacking) return implicit(lacking);
  }
  return endpoint?.grant === 0 ? implicit('endpoint') : ALLOWED;

  function lackingSide(): PolicyType | undefined {
    const account = accountOf(caller);
    const owner = request.resourceAccount ?? (view.head.split(':')[4] || account);
    const root = caller.type === 'User' && caller.arn?.endsWith(':root') === true;
    const byIdentity = root || (identity?.grant ?? 0) > 0;
    const bounded = boundary === undefined || boundary.grant > 0;
    // A GetFederationToken session without a session policy has no permissions of its own.
    const inSession = session === undefined ? caller.type !== 'FederatedUser' : session.grant > 0;
    const crossAccount = account !== owner;
    const mustName = trust || (view.action.startsWith('kms:') && view.tail.startsWith('key/'));
    if (!crossAccount) {
      if (resource.grant === 3) return undefined;
      if (resource.grant === 2) return bounded ? (inSession ? undefined : 'session') : 'boundary';
    }
    if (!byIdentity) return 'identity';
    if (!bounded) return 'boundary';
    if (!inSession) return 'session';
    return (crossAccount || mustName) && resource.grant === 0 ? resourceType : undefined;
  }
}

function hear(list: readonly NamedPolicy[], policyType: PolicyType, view: RequestView, reading: Reading): Voice {
  let grant: Grant = 0;
  for (const { name, policy } of list) {
    const voice = hearOne(compilePolicy(policy, policyType), name, policyType, view, reading);
    if (voice.denied !== undefined) return voice;
    if (voice.grant > grant) grant = voice.grant;
  }
  return { denied: undefined, grant };
}

function hearOne(
  policy: ParsedPolicy,
  name: string,
  policyType: PolicyType,
  view: RequestView,
  reading: Reading,
): Voice {
  const denyFrom = reading === 'restrictive' ? unsure : yes;
  const allowFrom = reading === 'restrictive' ? yes : unsure;
  let grant: Grant = 0;
  for (const statement of policy.statements) {
    if (statement.effect === 'Allow' && grant === 3) continue;
    view.grant = 3;
    const match = statementMatches(statement, policyType, view);
    if (statement.effect === 'Deny') {
      if (match >= denyFrom) return { denied: name, grant: 0 };
    } else if (match >= allowFrom && view.grant > grant) grant = view.grant;
  }
  return { denied: undefined, grant };
}

function explicit(policyType: PolicyType, policyName: string | undefined): Verdict {
  const decidedBy: DecidedBy = { policyType, kind: 'explicit' };
  return {
    decision: 'ExplicitlyDenied',
    decidedBy: policyName === undefined ? decidedBy : { ...decidedBy, policyName },
  };
}

function implicit(policyType: PolicyType): Verdict {
  return { decision: 'ImplicitlyDenied', decidedBy: { policyType, kind: 'implicit' } };
}
