// The request context that AWS sets for a session: IAM User Guide, "AWS global condition context keys" and "IAM and AWS STS
// condition context keys". Every value says who set it, so that a learner can follow it back.
import type { ContextSource, ContextValue } from '#policy/types.ts';
import { formatInstant } from '#wire/instant.ts';
import { assumedRoleId, type Session } from './credentials.ts';

/** Condition keys with their values, and where each came from. */
export type SourcedContext = {
  readonly context: { readonly [key: string]: ContextValue };
  readonly sources: { readonly [key: string]: ContextSource };
};

type Entry = readonly [
  key: string,
  value: ContextValue | undefined,
  setBy: string,
  place?: Omit<ContextSource, 'setBy'>,
];

/** Context and sources from rows; a row without a value is left out, because AWS leaves the key out. */
export function sourcedContext(entries: readonly Entry[]): SourcedContext {
  const present = entries.filter(([, value]) => value !== undefined);
  return {
    context: Object.fromEntries(present.map(([key, value]) => [key, value as ContextValue])),
    sources: Object.fromEntries(present.map(([key, , setBy, place]) => [key, { ...place, setBy }])),
  };
}

/** Both together; the second wins where both have a key. */
export function joinContexts(a: SourcedContext, b: SourcedContext): SourcedContext {
  return { context: { ...a.context, ...b.context }, sources: { ...a.sources, ...b.sources } };
}

/**
 * What an assumed-role session carries into its requests. `roleTags` are those of the role now; a session tag of the same
 * key wins, whatever its case. Of the saml keys only these three outlive the trust policy.
 */
export function sessionContext(session: Session, roleTags: { readonly [key: string]: string }): SourcedContext {
  const token = 'the session token, written by STS';
  const tags = Object.entries(session.tags);
  const overridden = new Set(tags.map(([key]) => key.toLowerCase()));
  const fromRole = Object.entries(roleTags).filter(([key]) => !overridden.has(key.toLowerCase()));
  return sourcedContext([
    ['aws:PrincipalArn', session.roleArn, 'the role of the session, not the session itself'],
    ['aws:PrincipalAccount', session.account, token],
    ['aws:PrincipalType', 'AssumedRole', 'AWS, for every role session'],
    ['aws:userid', assumedRoleId(session), "the role's id and the RoleSessionName"],
    ['aws:TokenIssueTime', formatInstant(session.issuedAt), token],
    [
      'aws:MultiFactorAuthPresent',
      'false',
      'AWS: a federated call to STS carries no MFA (that the key is there and false is inferred)',
    ],
    ['aws:FederatedProvider', session.provider, `${token} (inferred: AWS does not show its value for SAML)`],
    ['aws:SourceIdentity', session.sourceIdentity, 'the SourceIdentity attribute of the assertion'],
    ['saml:sub', session.saml?.sub, 'the NameID of the assertion'],
    ['saml:sub_type', session.saml?.subType, 'the Format of the NameID'],
    ['saml:namequalifier', session.saml?.nameQualifier, 'STS, from issuer, account and provider name'],
    ...tags.map(([key, value]): Entry => [`aws:PrincipalTag/${key}`, value, 'a session tag from the assertion']),
    ...fromRole.map(([key, value]): Entry => [`aws:PrincipalTag/${key}`, value, 'a tag of the role']),
  ]);
}
