import { describe, expect, test } from 'vitest';
import { evaluate } from '#policy/evaluate.ts';
import { parsePolicy } from '#policy/parse.ts';
import { sharedIssuers } from '#policy/shared-issuers.ts';
import { sizeLimits } from '#policy/size-limits.ts';
import type { PolicyType } from '#policy/types.ts';
import { allow, named, policy, question, session } from '../vectors/policy/row.ts';

function warned(kind: PolicyType, ...statements: readonly object[]): readonly string[] {
  return parsePolicy(JSON.stringify(policy(...statements)), kind).warnings.map(({ id }) => id);
}

function trust(provider: string, condition?: object): object {
  const statement = { Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' };
  return condition ? { ...statement, Condition: condition } : statement;
}

const when = (operator: string, key: string, value: unknown): object =>
  allow('s3:*', '*', { Condition: { [operator]: { [key]: value } } });
const GITHUB = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const PRIVATE = 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE';
const COGNITO = 'cognito-identity.amazonaws.com';
const SUB = 'token.actions.githubusercontent.com:sub';

/** [what, kind, statement, the warnings it must give and no others] */
const rows: readonly (readonly [string, PolicyType, object, readonly string[]])[] = [
  ['a plain policy', 'identity', allow('s3:*', '*'), []],
  ['a star under StringEquals', 'identity', when('StringEquals', 'aws:PrincipalTag/t', 'a*'), ['wildcard-in-equals']],
  [
    'a star under StringNotEqualsIgnoreCase',
    'identity',
    when('StringNotEqualsIgnoreCase', 's3:prefix', '?'),
    ['wildcard-in-equals'],
  ],
  ['a star under StringLike', 'identity', when('StringLike', 'aws:PrincipalTag/t', 'a*'), []],
  ['an escaped star under StringEquals', 'identity', when('StringEquals', 'aws:PrincipalTag/t', '${*}'), []],
  [
    'a variable with a default under StringEquals',
    'identity',
    when('StringEquals', 's3:prefix', "${aws:username, '*'}"),
    [],
  ],
  [
    'ForAllValues in an Allow',
    'identity',
    when('ForAllValues:StringEquals', 'aws:TagKeys', 'a'),
    ['for-all-values-without-null'],
  ],
  [
    'ForAllValues with Null',
    'identity',
    allow('s3:*', '*', {
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' }, Null: { 'aws:TagKeys': 'false' } },
    }),
    [],
  ],
  [
    'https:// in a key',
    'trust',
    trust(PRIVATE, { StringEquals: { 'https://oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub': 'x' } }),
    ['https-in-key', 'missing-sub'],
  ],
  [
    'a multivalued key without a set operator',
    'identity',
    when('StringEquals', 'aws:TagKeys', 'a'),
    ['set-operator-missing'],
  ],
  [
    'GitHub without sub',
    'trust',
    trust(GITHUB, { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } }),
    ['shared-issuer', 'missing-sub'],
  ],
  ['GitHub with sub', 'trust', trust(GITHUB, { StringLike: { [SUB]: 'repo:octo-org/*' } }), []],
  [
    'GitHub with a sub of wildcards only',
    'trust',
    trust(GITHUB, { StringLike: { [SUB]: '*?' } }),
    ['shared-issuer', 'missing-sub'],
  ],
  [
    'GitHub with a negated sub',
    'trust',
    trust(GITHUB, { StringNotLike: { [SUB]: 'repo:evil/*' } }),
    ['shared-issuer', 'missing-sub'],
  ],
  ['a private issuer without sub', 'trust', trust(PRIVATE), ['missing-sub']],
  ['a pool without aud and amr', 'trust', trust(COGNITO), ['shared-issuer', 'missing-amr']],
  [
    'a pool without amr',
    'trust',
    trust(COGNITO, { StringEquals: { [`${COGNITO}:aud`]: 'us-east-1:1' } }),
    ['missing-amr'],
  ],
  [
    'a pool with aud and amr',
    'trust',
    trust(COGNITO, {
      StringEquals: { [`${COGNITO}:aud`]: 'us-east-1:1' },
      'ForAnyValue:StringLike': { [`${COGNITO}:amr`]: 'authenticated' },
    }),
    [],
  ],
  [
    'Amazon by user_id',
    'trust',
    trust('www.amazon.com', { StringEquals: { 'www.amazon.com:user_id': 'amzn1.x' } }),
    [],
  ],
  [
    'a misspelt host',
    'trust',
    trust(PRIVATE, { StringEquals: { 'oidc.us-east-1.eks.amazonaws.com/id/EXAMPLE:sub': 'x' } }),
    ['missing-sub', 'foreign-key'],
  ],
  [
    'a SAML provider',
    'trust',
    { ...trust('arn:aws:iam::111122223333:saml-provider/ADFS'), Action: 'sts:AssumeRoleWithSAML' },
    [],
  ],
  ['an Allow in an RCP', 'rcp', allow('s3:*', '*', { Principal: '*' }), ['rcp-allow']],
  ['characters beyond U+00FF', 'identity', allow('s3:*', 'arn:aws:s3:::b/€'), ['characters']],
];

describe('warnings of a policy alone', () => {
  for (const [what, kind, statement, ids] of rows) {
    test(`${what}: ${ids.join(', ') || 'none'}`, () => {
      expect(warned(kind, statement)).toEqual(ids);
    });
  }

  test('an old version with variables', () => {
    const text = JSON.stringify({ Statement: [allow('s3:*', 'arn:aws:s3:::b/${aws:username}')] });
    const { warnings } = parsePolicy(text, 'identity');
    expect(warnings.map(({ id }) => id)).toEqual(['variable-in-old-version']);
    expect(text.slice(warnings[0]?.at?.offset).startsWith('"arn:aws:s3:::b/${aws:username}"')).toBe(true);
  });

  test('every shared issuer asks for its claim (id_roles_providers_oidc_secure-by-default)', () => {
    for (const [host, claim] of Object.entries(sharedIssuers)) {
      const provider = host === COGNITO ? host : `arn:aws:iam::111122223333:oidc-provider/${host}`;
      const key = claim.includes(':') ? claim : `${host}:${claim}`;
      expect(warned('trust', trust(provider))).toContain('shared-issuer');
      expect(warned('trust', trust(provider, { StringEquals: { [key]: 'mine' } }))).not.toContain('shared-issuer');
    }
  });

  test('the largest size of each kind passes and one character more does not', () => {
    const seen = new Set<PolicyType>();
    for (const { kind, characters, withSpace } of sizeLimits) {
      if (seen.has(kind)) continue;
      seen.add(kind);
      const action = kind === 'trust' ? 'sts:AssumeRole' : 's3:*';
      const who = kind === 'resource' || kind === 'trust' ? { Principal: { AWS: '111122223333' } } : {};
      const resource = kind === 'trust' ? {} : { Resource: '*' };
      const text = (sid: string): string =>
        JSON.stringify({ Statement: [{ Sid: sid, Effect: 'Deny', Action: action, ...resource, ...who }] });
      const full = text('x'.repeat(characters - text('').length));
      const ids = (policyText: string): readonly string[] => parsePolicy(policyText, kind).warnings.map(({ id }) => id);
      expect(ids(full)).toEqual([]);
      expect(ids(`${full} `)).toEqual(withSpace ? ['too-long'] : []);
      expect(ids(full.replace('xx', 'xxx'))).toEqual(['too-long']);
    }
    expect(seen.size).toBe(8);
  });
});

describe('warnings of a policy in a request', () => {
  test('a variable without a value, and a key this caller never has', () => {
    const { warnings } = evaluate(
      question(
        {
          identity: named(
            allow('s3:*', 'arn:aws:s3:::b/${aws:username}/*'),
            when('StringEquals', 'saml:iss', 'https://idp.example.com'),
          ),
        },
        { principal: session },
      ),
    );
    expect(warnings.map(({ id, text }) => [id, text])).toEqual([
      ['no-value', '${aws:username} has no value in this request.'],
      ['never-present', 'AssumedRole requests never carry saml:iss.'],
    ]);
  });

  test('a key that AWS would not set is evaluated as given, and told', () => {
    const { decision, warnings } = evaluate(
      question(
        { identity: named(allow('s3:*', 'arn:aws:s3:::b/${aws:username}/*')) },
        { principal: session, resource: 'arn:aws:s3:::b/ada/x', context: { 'AWS:username': 'ada' } },
      ),
    );
    expect(decision).toBe('Allowed');
    expect(warnings.map(({ id }) => id)).toEqual(['unexpected-key']);
  });

  test('ExternalId belongs to AssumeRole, not to later requests', () => {
    const statement = when('StringEquals', 'sts:ExternalId', '1');
    const ids = (action: string): readonly string[] =>
      evaluate(question({ identity: named({ ...statement, Action: action }) }, { action })).warnings.map(
        ({ id }) => id,
      );
    expect(ids('sts:AssumeRole')).toEqual([]);
    expect(ids('s3:GetObject')).toEqual(['never-present']);
  });
});
