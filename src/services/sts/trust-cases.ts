// The questions that STS puts to a role's trust policy, one for each right that the assertion needs. The caller has no
// identity of AWS's, so nothing but this policy (and the organisation's resource policies) answers.
import type { ContextSource, PolicyCase } from '#policy/types.ts';
import type { Account, Role, SamlProvider } from '../shared/account.ts';
import { strangerPolicySet } from '../shared/policy-set.ts';
import { joinContexts, type SourcedContext, sourcedContext } from '../shared/session-context.ts';
import { samlContextKeys, singleValuedSamlKeys } from './saml-context-keys.ts';
import type { SamlIdentity } from './saml-identity.ts';

export type TrustQuestion = {
  readonly action: 'sts:AssumeRoleWithSAML' | 'sts:TagSession' | 'sts:SetSourceIdentity';
  readonly case: PolicyCase;
};

/** Where the assertion was recorded: beat and layer of its XML. */
export type AssertionPlace = { readonly beat: string | undefined; readonly layer: string };

export type TrustFacts = {
  readonly account: Account;
  readonly provider: SamlProvider;
  readonly role: Role;
  readonly identity: SamlIdentity;
  /** Time, Region, transport: what every request has. */
  readonly request: SourcedContext;
  readonly place: AssertionPlace;
};

/** AssumeRoleWithSAML always; TagSession with tags in the assertion; SetSourceIdentity with a source identity. */
export function trustQuestions(facts: TrustFacts): readonly TrustQuestion[] {
  const { account, provider, role, identity } = facts;
  const { context, sources } = joinContexts(facts.request, trustContext(facts));
  const ask = (action: TrustQuestion['action']): TrustQuestion => ({
    action,
    case: {
      request: {
        action,
        resource: role.arn,
        resourceAccount: account.id,
        principal: { type: 'SAML', provider: provider.arn, account: account.id },
        context,
      },
      policies: strangerPolicySet(account, role.trustPolicy),
      sources,
    },
  });
  const { principalTags, transitiveTagKeys, sourceIdentity } = identity.aws;
  return [
    ask('sts:AssumeRoleWithSAML'),
    ...(principalTags.length > 0 || transitiveTagKeys.length > 0 ? [ask('sts:TagSession')] : []),
    ...(sourceIdentity === undefined ? [] : [ask('sts:SetSourceIdentity')]),
  ];
}

/**
 * The request context while the trust policy is evaluated (IAM User Guide, "IAM and AWS STS condition context keys"). As
 * recorded from AWS, aws:PrincipalType is User and aws:userid the provider's ARN, and aws:PrincipalArn is absent.
 */
function trustContext({ account, provider, identity, place }: TrustFacts): SourcedContext {
  const { assertion, aws } = identity;
  const at = (path: string | undefined): Omit<ContextSource, 'setBy'> => ({
    ...(place.beat === undefined ? {} : { beat: place.beat }),
    layer: place.layer,
    ...(path === undefined ? {} : { path }),
  });
  const confirmation = assertion.confirmations[0];
  const attribute = (name: string) => assertion.attributes.find((one) => one.name.endsWith(`/SAML/Attributes/${name}`));
  const from = (name: string) => at(attribute(name)?.paths[0]);
  const list = (values: readonly string[]) => (values.length === 0 ? undefined : values);
  const mapped = assertion.attributes.flatMap(({ name, values, path, paths }) => {
    const key = Object.hasOwn(samlContextKeys, name) ? samlContextKeys[name] : undefined;
    if (key === undefined || values.length === 0) return [];
    const value = singleValuedSamlKeys.has(key) ? values[0] : values;
    return [[key, value, `the attribute ${name}`, at(paths[0] ?? path)] as const];
  });
  return sourcedContext([
    ['aws:PrincipalAccount', account.id, 'the account of the SAML provider'],
    ['aws:PrincipalType', 'User', 'AWS, for callers that are not yet anyone'],
    ['aws:userid', provider.arn, 'the ARN of the SAML provider'],
    [
      'saml:aud',
      identity.audience,
      'the Recipient, not the Audience',
      at(`${confirmation?.dataPath ?? ''}/@Recipient`),
    ],
    ['saml:iss', identity.issuer, 'the Issuer of the assertion', at('Response/Assertion/Issuer')],
    ['saml:sub', identity.subject, 'the NameID', at(assertion.nameId?.path)],
    ['saml:sub_type', identity.subjectType, 'the Format of the NameID', at(`${assertion.nameId?.path ?? ''}/@Format`)],
    ['saml:namequalifier', identity.nameQualifier, 'STS, from issuer, account and provider name'],
    ['saml:doc', `${account.id}/${provider.name}`, 'STS, from account and provider name'],
    ...mapped,
    ['sts:RoleSessionName', aws.roleSessionName, 'the RoleSessionName attribute', from('RoleSessionName')],
    ['sts:SourceIdentity', aws.sourceIdentity, 'the SourceIdentity attribute', from('SourceIdentity')],
    [
      'sts:TransitiveTagKeys',
      list(aws.transitiveTagKeys),
      'the TransitiveTagKeys attribute',
      from('TransitiveTagKeys'),
    ],
    ['aws:TagKeys', list(aws.principalTags.map(({ key }) => key)), 'the names of the PrincipalTag attributes'],
    ...aws.principalTags.map(
      ({ key, value, path }) => [`aws:RequestTag/${key}`, value, 'a PrincipalTag attribute', at(path)] as const,
    ),
  ]);
}
