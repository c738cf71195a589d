// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of cases
import type { ContextValue, Decision, PolicySet, Principal } from '#policy/types.ts';
import { allow, deny, named, type PolicyRow, policy, question, session, type Year } from './row.ts';

const WIF = 'reference_policies_iam-condition-keys#condition-keys-wif';
const SAML = 'reference_policies_iam-condition-keys#condition-keys-saml';
const CROSS = 'reference_policies_iam-condition-keys#cross-condition-keys-wif';
const SAML_PAGE = 'id_roles_providers_saml';
const COGNITO = 'id_roles_providers_oidc_cognito';
const OIDC_ROLE = 'id_roles_create_for-idp_oidc';
const TAGS = 'id_session-tags';

type Context = { readonly [key: string]: ContextValue };
type Short = readonly [
  name: string,
  policies: Partial<PolicySet>,
  principal: Principal,
  context: Context,
  expected: Decision,
  action?: string,
];

function rows(page: string, year: Year, derived: boolean, list: readonly Short[]): readonly PolicyRow[] {
  return list.map(([name, policies, principal, context, expected, action]) => {
    const saml = principal.type === 'SAML' ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
    const resource =
      principal.type === 'AssumedRole'
        ? 'arn:aws:s3:::amzn-s3-demo-bucket/some/path/1234'
        : 'arn:aws:iam::111122223333:role/Target';
    const fallback = principal.type === 'AssumedRole' ? 's3:GetObject' : saml;
    return {
      name,
      page,
      year,
      derived,
      question: question(policies, { action: action ?? fallback, resource, principal, context }),
      expected,
    };
  });
}

const yes: Decision = 'Allowed';
const no: Decision = 'ImplicitlyDenied';
const ADFS = 'arn:aws:iam::111122223333:saml-provider/ADFS';
const GITHUB = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const EKS_HOST = 'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
const EKS = `arn:aws:iam::111122223333:oidc-provider/${EKS_HOST}`;
const POOL = 'us-east-1:12345678-1234-1234-1234-123456790ab';
const saml: Principal = { type: 'SAML', provider: ADFS, account: '111122223333' };
const cognito: Principal = { type: 'OIDC', provider: 'cognito-identity.amazonaws.com' };
const github: Principal = { type: 'OIDC', provider: GITHUB };
const pod: Principal = { type: 'OIDC', provider: EKS };
const google: Principal = { type: 'OIDC', provider: 'accounts.google.com' };

function trust(provider: string, action: unknown, condition?: object, ...more: readonly object[]): Partial<PolicySet> {
  const statement = { Effect: 'Allow', Principal: { Federated: provider }, Action: action };
  return { resource: policy(condition ? { ...statement, Condition: condition } : statement, ...more) };
}

const byWeb = (provider: string, condition?: object, ...more: readonly object[]): Partial<PolicySet> =>
  trust(provider, 'sts:AssumeRoleWithWebIdentity', condition, ...more);
const bySaml = (condition?: object, ...more: readonly object[]): Partial<PolicySet> =>
  trust(ADFS, 'sts:AssumeRoleWithSAML', condition, ...more);

const SIGN_IN = 'https://signin.aws.amazon.com/saml';
const audience = { StringEquals: { 'SAML:aud': SIGN_IN } };
const guests = {
  StringEquals: { 'cognito-identity.amazonaws.com:aud': POOL },
  'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
};
const members = {
  StringEquals: { 'cognito-identity.amazonaws.com:aud': POOL },
  'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
};
const token = { 'cognito-identity.amazonaws.com:aud': POOL, 'cognito-identity.amazonaws.com:sub': 'us-east-1:abcd' };
const SUB = 'token.actions.githubusercontent.com:sub';
const AUD = 'token.actions.githubusercontent.com:aud';
const job = { [SUB]: 'repo:octo-org/octo-repo:ref:refs/heads/main', [AUD]: 'sts.amazonaws.com' };
const onMain = { StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: 'repo:octo-org/octo-repo:ref:refs/heads/main' } };
const account = {
  StringEquals: {
    [`${EKS_HOST}:aud`]: 'sts.amazonaws.com',
    [`${EKS_HOST}:sub`]: 'system:serviceaccount:default:my-service-account',
  },
};
const podToken = {
  [`${EKS_HOST}:aud`]: 'sts.amazonaws.com',
  [`${EKS_HOST}:sub`]: 'system:serviceaccount:default:my-service-account',
};
const path = (key: string): Partial<PolicySet> => ({
  identity: named(allow('s3:GetObject', `arn:aws:s3:::amzn-s3-demo-bucket/some/path/\${${key}}`)),
});

/** Trust policies of federated roles, and what survives into their sessions. */
export const federationRows: readonly PolicyRow[] = [
  ...rows(SAML_PAGE, '2023', false, [
    ['a SAML caller is let in by provider and audience', bySaml(audience), saml, { 'saml:aud': SIGN_IN }, yes],
    [
      'saml:aud is the Recipient: a regional one does not fit',
      bySaml(audience),
      saml,
      { 'saml:aud': 'https://us-west-2.signin.aws.amazon.com/saml' },
      no,
    ],
    [
      'both recipients may be listed',
      bySaml({ StringEquals: { 'SAML:aud': [SIGN_IN, 'https://us-west-2.signin.aws.amazon.com/saml'] } }),
      saml,
      { 'saml:aud': 'https://us-west-2.signin.aws.amazon.com/saml' },
      yes,
    ],
    [
      'another provider is not trusted',
      bySaml(audience),
      { ...saml, provider: 'arn:aws:iam::111122223333:saml-provider/Okta' },
      { 'saml:aud': SIGN_IN },
      no,
    ],
  ]),
  ...rows(SAML, '2023', true, [
    [
      'saml:iss names the issuer',
      bySaml({ StringEquals: { 'saml:iss': 'https://adfs.example.com/adfs/services/trust' } }),
      saml,
      { 'saml:iss': 'https://adfs.example.com/adfs/services/trust' },
      yes,
    ],
    [
      'saml:sub_type persistent',
      bySaml({ StringEquals: { 'saml:sub_type': 'persistent' } }),
      saml,
      { 'saml:sub_type': 'transient' },
      no,
    ],
    [
      'eduPersonAffiliation is a list',
      bySaml({ 'ForAnyValue:StringLike': { 'saml:edupersonaffiliation': ['staff', 'faculty'] } }),
      saml,
      { 'saml:edupersonaffiliation': ['member', 'staff'] },
      yes,
    ],
    [
      'no affiliation fits',
      bySaml({ 'ForAnyValue:StringLike': { 'saml:edupersonaffiliation': ['staff'] } }),
      saml,
      { 'saml:edupersonaffiliation': ['student'] },
      no,
    ],
    [
      'a missing attribute passes ForAllValues',
      bySaml({ 'ForAllValues:StringLike': { 'saml:edupersonaffiliation': ['staff'] } }),
      saml,
      {},
      yes,
    ],
    [
      'a missing attribute fails ForAnyValue',
      bySaml({ 'ForAnyValue:StringLike': { 'saml:edupersonaffiliation': ['staff'] } }),
      saml,
      {},
      no,
    ],
    [
      'the keys’ case does not matter',
      bySaml({ StringEquals: { 'SAML:SUB': 'alice' } }),
      saml,
      { 'saml:sub': 'alice' },
      yes,
    ],
    [
      'saml:doc is account and provider name',
      bySaml({ StringEquals: { 'saml:doc': '111122223333/ADFS' } }),
      saml,
      { 'saml:doc': '111122223333/ADFS' },
      yes,
    ],
    [
      'aws:PrincipalArn is absent during the call',
      bySaml({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }),
      saml,
      { 'aws:PrincipalType': 'User', 'aws:userid': ADFS },
      no,
    ],
    [
      'sts:AssumeRole is not the SAML action',
      trust(ADFS, 'sts:AssumeRole', audience),
      saml,
      { 'saml:aud': SIGN_IN },
      no,
    ],
    [
      '{"AWS": "*"} never matches a SAML caller',
      { resource: policy({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRoleWithSAML' }) },
      saml,
      {},
      no,
    ],
    [
      'whether a Deny for {"AWS": "*"} meets a SAML caller is not recorded: it does',
      bySaml(undefined, { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:AssumeRoleWithSAML' }),
      saml,
      {},
      'ExplicitlyDenied',
    ],
    [
      '{"Federated": "*"} is refused',
      { resource: policy({ Effect: 'Allow', Principal: { Federated: '*' }, Action: 'sts:AssumeRoleWithSAML' }) },
      saml,
      {},
      no,
    ],
    [
      '"Principal": "*" is refused',
      { resource: policy({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRoleWithSAML' }) },
      saml,
      {},
      no,
    ],
    [
      'RoleSessionName can be demanded',
      bySaml({ StringLike: { 'sts:RoleSessionName': '*@example.com' } }),
      saml,
      { 'sts:RoleSessionName': 'alice@example.com' },
      yes,
    ],
    [
      'a Deny in the trust policy wins',
      bySaml(audience, {
        Effect: 'Deny',
        Principal: { Federated: ADFS },
        Action: 'sts:AssumeRoleWithSAML',
        Condition: { StringEquals: { 'saml:sub': 'mallory' } },
      }),
      saml,
      { 'saml:aud': SIGN_IN, 'saml:sub': 'mallory' },
      'ExplicitlyDenied',
    ],
  ]),
  ...rows('id_credentials_temp_control-access_assumerole', '2023', false, [
    [
      'no identity policy has a say over an unsigned call',
      { ...bySaml(audience), identity: named(deny('*', '*')) },
      saml,
      { 'saml:aud': SIGN_IN },
      yes,
    ],
    [
      'no boundary has a say over an unsigned call',
      { ...bySaml(audience), boundary: [] },
      saml,
      { 'saml:aud': SIGN_IN },
      yes,
    ],
    ['no SCP has a say over an unsigned call', { ...bySaml(audience), scps: [] }, saml, { 'saml:aud': SIGN_IN }, yes],
    [
      'an RCP of the role’s account has',
      {
        ...bySaml(audience),
        rcps: [
          {
            level: 'root',
            policies: [
              {
                name: 'rcp',
                policy: policy({ Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRoleWithSAML', Resource: '*' }),
              },
            ],
          },
        ],
      },
      saml,
      { 'saml:aud': SIGN_IN },
      'ExplicitlyDenied',
    ],
    ['without a trust policy nobody comes in', {}, saml, { 'saml:aud': SIGN_IN }, no],
  ]),
  ...rows(COGNITO, '2023', false, [
    [
      'a guest gets the guests’ role',
      byWeb('cognito-identity.amazonaws.com', guests),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['unauthenticated'] },
      yes,
    ],
    [
      'a guest does not get the members’ role',
      byWeb('cognito-identity.amazonaws.com', members),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['unauthenticated'] },
      no,
    ],
    [
      'a member gets the members’ role',
      byWeb('cognito-identity.amazonaws.com', members),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['authenticated', 'accounts.google.com'] },
      yes,
    ],
    [
      'another pool does not fit',
      byWeb('cognito-identity.amazonaws.com', members),
      cognito,
      {
        ...token,
        'cognito-identity.amazonaws.com:aud': 'us-east-1:other',
        'cognito-identity.amazonaws.com:amr': ['authenticated'],
      },
      no,
    ],
  ]),
  ...rows(WIF, '2023', true, [
    [
      'a role that checks only aud lets guests in',
      byWeb('cognito-identity.amazonaws.com', { StringEquals: { 'cognito-identity.amazonaws.com:aud': POOL } }),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['unauthenticated'] },
      yes,
    ],
    [
      'ForAllValues on amr lets in a token without amr',
      byWeb('cognito-identity.amazonaws.com', {
        'ForAllValues:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      }),
      cognito,
      token,
      yes,
    ],
    [
      'amr without a set operator is not relied on',
      byWeb('cognito-identity.amazonaws.com', {
        StringEquals: { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      }),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['authenticated', 'accounts.google.com'] },
      no,
    ],
    [
      'a misspelt host never matches',
      byWeb('cognito-identity.amazonaws.com', {
        'ForAnyValue:StringLike': { 'cognito-identity.amazon.com:amr': 'authenticated' },
      }),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['authenticated'] },
      no,
    ],
    [
      'amr may name the provider',
      byWeb('cognito-identity.amazonaws.com', {
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'accounts.google.*' },
      }),
      cognito,
      { ...token, 'cognito-identity.amazonaws.com:amr': ['authenticated', 'accounts.google.com'] },
      yes,
    ],
    [
      'Google’s aud',
      byWeb('accounts.google.com', { StringEquals: { 'accounts.google.com:aud': '66677788899900pro0' } }),
      google,
      { 'accounts.google.com:aud': '66677788899900pro0' },
      yes,
    ],
    ['Google is no other provider', byWeb('www.amazon.com'), google, {}, no],
    [
      'Google’s oaud is the real audience',
      byWeb('accounts.google.com', { StringEquals: { 'accounts.google.com:oaud': 'app' } }),
      google,
      { 'accounts.google.com:aud': 'web', 'accounts.google.com:oaud': 'app' },
      yes,
    ],
    [
      'the Facebook app',
      byWeb('graph.facebook.com', { StringEquals: { 'graph.facebook.com:app_id': '111222333444555' } }),
      { type: 'OIDC', provider: 'graph.facebook.com' },
      { 'graph.facebook.com:app_id': '111222333444555' },
      yes,
    ],
    ['the wrong action', trust('accounts.google.com', 'sts:AssumeRole'), google, {}, no],
  ]),
  ...rows(OIDC_ROLE, '2024-2026', false, [
    ['a GitHub job on the trusted branch', byWeb(GITHUB, onMain), github, job, yes],
    [
      'a GitHub job of another repository',
      byWeb(GITHUB, onMain),
      github,
      { ...job, [SUB]: 'repo:evil/repo:ref:refs/heads/main' },
      no,
    ],
    [
      'a GitHub job with an environment has another sub',
      byWeb(GITHUB, onMain),
      github,
      { ...job, [SUB]: 'repo:octo-org/octo-repo:environment:Prod' },
      no,
    ],
    [
      'StringLike takes every branch',
      byWeb(GITHUB, { StringLike: { [SUB]: 'repo:octo-org/octo-repo:*' } }),
      github,
      { ...job, [SUB]: 'repo:octo-org/octo-repo:pull_request' },
      yes,
    ],
  ]),
  ...rows(OIDC_ROLE, '2024-2026', true, [
    [
      'a star under StringEquals is a letter',
      byWeb(GITHUB, { StringEquals: { [SUB]: 'repo:octo-org/octo-repo:*' } }),
      github,
      job,
      no,
    ],
    [
      'without sub every repository comes in',
      byWeb(GITHUB, { StringEquals: { [AUD]: 'sts.amazonaws.com' } }),
      github,
      { ...job, [SUB]: 'repo:evil/repo:ref:refs/heads/main' },
      yes,
    ],
    [
      'https:// in the key never matches',
      byWeb(GITHUB, { StringEquals: { [`https://${SUB}`]: job[SUB] } }),
      github,
      job,
      no,
    ],
    [
      'the provider’s ARN in the key never matches',
      byWeb(GITHUB, { StringEquals: { [`${GITHUB}:sub`]: job[SUB] } }),
      github,
      job,
      no,
    ],
    [
      'the immutable sub does not fit the old form',
      byWeb(GITHUB, onMain),
      github,
      { ...job, [SUB]: 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main' },
      no,
    ],
    [
      'a provider of another account is another provider',
      byWeb(GITHUB, onMain),
      { ...github, provider: GITHUB.replace('111122223333', '444455556666') },
      job,
      no,
    ],
    [
      'GitHub’s repository_id',
      byWeb(GITHUB, { StringEquals: { 'token.actions.githubusercontent.com:repository_id': '456' } }),
      github,
      { ...job, 'token.actions.githubusercontent.com:repository_id': '456' },
      yes,
    ],
    [
      'sub with ForAllValues passes when it is missing',
      byWeb(GITHUB, { 'ForAllValues:StringEquals': { [SUB]: 'repo:octo-org/octo-repo:*' } }),
      github,
      { [AUD]: 'sts.amazonaws.com' },
      yes,
    ],
  ]),
  ...rows('https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html', '2024-2026', false, [
    ['a pod with the trusted service account', byWeb(EKS, account), pod, podToken, yes],
    [
      'a pod of another namespace',
      byWeb(EKS, account),
      pod,
      { ...podToken, [`${EKS_HOST}:sub`]: 'system:serviceaccount:kube-system:my-service-account' },
      no,
    ],
    [
      'a namespace by StringLike',
      byWeb(EKS, { StringLike: { [`${EKS_HOST}:sub`]: 'system:serviceaccount:default:*' } }),
      pod,
      podToken,
      yes,
    ],
    [
      'aud and sub exchanged',
      byWeb(EKS, { StringEquals: { [`${EKS_HOST}:aud`]: 'system:serviceaccount:default:my-service-account' } }),
      pod,
      podToken,
      no,
    ],
  ]),
  ...rows('id_roles_providers_oidc_user-id', '2023', false, [
    [
      'Cognito’s sub names the folder',
      path('cognito-identity.amazonaws.com:sub'),
      session,
      { 'cognito-identity.amazonaws.com:sub': '1234' },
      yes,
    ],
    [
      'Amazon’s user_id names the folder',
      path('www.amazon.com:user_id'),
      session,
      { 'www.amazon.com:user_id': '1234' },
      yes,
    ],
    [
      'Facebook’s id names the folder',
      path('graph.facebook.com:id'),
      session,
      { 'graph.facebook.com:id': '1234' },
      yes,
    ],
    [
      'Google’s sub names the folder',
      path('accounts.google.com:sub'),
      session,
      { 'accounts.google.com:sub': '1234' },
      yes,
    ],
    [
      'a provider’s sub names the folder',
      path('server.example.com:sub'),
      session,
      { 'server.example.com:sub': '1234' },
      yes,
    ],
    ['another user’s folder', path('accounts.google.com:sub'), session, { 'accounts.google.com:sub': '9999' }, no],
    [
      'a case mistake between prefix and object',
      path('accounts.google.com:sub'),
      session,
      { 'accounts.google.com:sub': '1234 ' },
      no,
    ],
  ]),
  ...rows(CROSS, '2023', true, [
    [
      'GitHub’s repository is gone after the call',
      path('token.actions.githubusercontent.com:repository'),
      session,
      {},
      no,
    ],
    ['saml:sub survives', path('saml:sub'), session, { 'saml:sub': '1234' }, yes],
    ['saml:iss does not survive', path('saml:iss'), session, {}, no],
    [
      'amr cannot be a variable',
      path('cognito-identity.amazonaws.com:amr'),
      session,
      { 'cognito-identity.amazonaws.com:amr': ['1234'] },
      no,
    ],
    [
      'DynamoDB’s leading key is the own one',
      {
        identity: named(
          allow('dynamodb:GetItem', '*', {
            Condition: {
              'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${cognito-identity.amazonaws.com:sub}'] },
            },
          }),
        ),
      },
      session,
      { 'dynamodb:LeadingKeys': ['u1'], 'cognito-identity.amazonaws.com:sub': 'u1' },
      yes,
      'dynamodb:GetItem',
    ],
    [
      'DynamoDB’s leading key is another one',
      {
        identity: named(
          allow('dynamodb:GetItem', '*', {
            Condition: {
              'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${cognito-identity.amazonaws.com:sub}'] },
            },
          }),
        ),
      },
      session,
      { 'dynamodb:LeadingKeys': ['u2'], 'cognito-identity.amazonaws.com:sub': 'u1' },
      no,
      'dynamodb:GetItem',
    ],
  ]),
  ...rows(TAGS, '2023', true, [
    [
      'a PrincipalTag from the assertion names the folder',
      path('aws:PrincipalTag/dept'),
      session,
      { 'aws:PrincipalTag/dept': '1234' },
      yes,
    ],
    ['no tag was sent', path('aws:PrincipalTag/dept'), session, {}, no],
    [
      'passing tags needs sts:TagSession',
      trust(ADFS, 'sts:AssumeRoleWithSAML', audience),
      saml,
      { 'saml:aud': SIGN_IN, 'aws:RequestTag/dept': 'D12' },
      no,
      'sts:TagSession',
    ],
    [
      'sts:TagSession allowed for the provider',
      trust(ADFS, ['sts:AssumeRoleWithSAML', 'sts:TagSession']),
      saml,
      { 'aws:RequestTag/dept': 'D12' },
      yes,
      'sts:TagSession',
    ],
    [
      'a tag must be one of the listed',
      trust(ADFS, 'sts:TagSession', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['dept', 'project'] } }),
      saml,
      { 'aws:TagKeys': ['dept', 'admin'] },
      no,
      'sts:TagSession',
    ],
    [
      'a tag must be there',
      trust(ADFS, 'sts:TagSession', { StringLike: { 'aws:RequestTag/dept': '*' } }),
      saml,
      {},
      no,
      'sts:TagSession',
    ],
    [
      'a source identity needs sts:SetSourceIdentity',
      trust(ADFS, ['sts:AssumeRoleWithSAML']),
      saml,
      { 'sts:SourceIdentity': 'alice' },
      no,
      'sts:SetSourceIdentity',
    ],
  ]),
];
