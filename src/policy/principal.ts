import type { JsonNode } from '#wire/json-document.ts';
import { no, type Tri, yes } from './kleene.ts';
import { doubt, type Grant, type RequestView } from './request-view.ts';
import type { PolicyType, Principal } from './types.ts';

/** One entry of a Principal element: its type (AWS, Federated, Service, CanonicalUser) and value. */
export type PrincipalEntry = { readonly type: string; readonly value: string; readonly node: JsonNode };

/** Principal or NotPrincipal; a bare "*" is an entry of type `*`. */
export type PrincipalElement = {
  readonly node: JsonNode;
  readonly negated: boolean;
  readonly entries: readonly PrincipalEntry[];
};

/**
 * Whether a statement's Principal element covers the caller; `view.grant` tells how directly. Who a NotPrincipal with
 * Deny spares must be listed with the account and, for a session, the role: otherwise it "might" be denied.
 */
export function principalMatches(
  element: PrincipalElement,
  effect: 'Allow' | 'Deny',
  policyType: PolicyType,
  view: RequestView,
): Tri {
  const caller = view.principal;
  if (element.negated) {
    view.grant = 3;
    if (effect === 'Deny') return denies(element, view);
    // With Allow it covers everyone whom no entry names, by account or otherwise.
    return element.entries.some((entry) => grantOf(entry, caller) > 0) ? no : yes;
  }
  let grant: Grant = 0;
  let answer: Tri = no;
  for (const entry of element.entries) {
    if (entry.value === '*' && policyType === 'trust' && (caller.type === 'OIDC' || caller.type === 'SAML')) {
      // Recorded: a trust policy with {"AWS": "*"} is stored and never matches AssumeRoleWithSAML. A Deny is not recorded.
      if (effect === 'Deny') answer = doubt(view, 'trust-everyone');
      continue;
    }
    const one = grantOf(entry, caller);
    if (one > grant) grant = one;
  }
  view.grant = grant;
  return grant > 0 ? yes : answer;
}

/** How directly one entry names the caller (reference_policies_elements_principal). */
export function grantOf({ type, value }: PrincipalEntry, caller: Principal): Grant {
  if (type === '*' || (type === 'AWS' && value === '*')) return 3;
  if (type === 'Service') return caller.type === 'Service' && value === caller.service ? 3 : 0;
  if (type === 'Federated') {
    return (caller.type === 'OIDC' || caller.type === 'SAML') && value === caller.provider ? 3 : 0;
  }
  if (type !== 'AWS') return 0;
  const account = accountOf(caller);
  if (account !== undefined && (value === account || /^arn:[^:]*:iam::(\d+):root$/.exec(value)?.[1] === account)) {
    return value === caller.arn ? 3 : 1;
  }
  if (caller.type === 'AssumedRole' && value === roleArnOf(caller)) return 2;
  if (caller.type === 'FederatedUser' && value === caller.userArn) return 2;
  return value === caller.arn ? 3 : 0;
}

/** The caller's account: as given, or the one in its ARN. */
export function accountOf(caller: Principal): string | undefined {
  return caller.account ?? (/^(?:[^:]*:){4}(\d+):/.exec(caller.arn ?? caller.roleArn ?? '')?.[1] || undefined);
}

/**
 * The role behind a session: as given, or read from the session ARN.
 * Simplified: In reality AWS knows the path of the role that a session has. Here it is unknown where only the session's
 * ARN is given, which does not carry it, so give `roleArn` for a role with a path.
 */
export function roleArnOf(caller: Principal): string | undefined {
  if (caller.type !== 'AssumedRole') return undefined;
  return (
    caller.roleArn ?? caller.arn?.replace(/^(arn:[^:]*):sts::(\d+):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3')
  );
}

function denies(element: PrincipalElement, view: RequestView): Tri {
  const caller = view.principal;
  const grants = element.entries.map((entry) => grantOf(entry, caller));
  if (view.hasBoundary || !grants.some((grant) => grant > 1)) return yes;
  // The page strongly recommends account, role and session together, because AWS "might validate the account first".
  const account = grants.includes(1) || caller.arn?.endsWith(':root') === true;
  const role = caller.type !== 'AssumedRole' || grants.includes(2);
  const everyone = element.entries.some(({ value }) => value === '*');
  return everyone || !caller.arn || (account && role && grants.includes(3)) ? no : doubt(view, 'not-principal-alone');
}
