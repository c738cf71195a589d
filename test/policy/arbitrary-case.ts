import fc from 'fast-check';
import type { NamedPolicy, PolicyCase, PolicySet, PrincipalType } from '#policy/types.ts';

// A small alphabet, so that patterns and requests meet often.
const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'sts:AssumeRole', 'kms:Decrypt');
const actionPattern = fc.oneof(action, fc.constantFrom('*', 's3:*', 's3:Get*', 's3:?etObject', 'sqs:*', 'sts:*'));
const resource = fc.constantFrom(
  'arn:aws:s3:::b/ada/x',
  'arn:aws:s3:::b/bob/x',
  'arn:aws:sqs:us-east-1:111122223333:q',
  'arn:aws:iam::111122223333:role/R',
  'arn:aws:kms:us-east-1:111122223333:key/1',
);
const resourcePattern = fc.oneof(
  resource,
  fc.constantFrom(
    '*',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::b/${aws:username}/*',
    "arn:aws:s3:::b/${aws:PrincipalTag/t, 'ada'}/x",
    'arn:aws:s3:::b/?da/x',
    'arn:aws:sqs:*:*:q',
    'arn:aws:sqs:*:q',
  ),
);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> =>
  fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
const key = fc.constantFrom('aws:username', 'aws:PrincipalTag/t', 'aws:TagKeys', 'aws:SourceIp', 'aws:Absent');
const value = fc.constantFrom(
  'ada',
  'bob',
  'a*',
  '*',
  '',
  '5',
  'true',
  '10.0.0.1',
  '${aws:username}',
  '${aws:TagKeys}',
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLikeIfExists',
  'ForAllValues:StringEquals',
  'ForAnyValue:StringNotEquals',
  'ForAnyValue:StringLike',
  'NumericLessThan',
  'Bool',
  'IpAddress',
  'NotIpAddress',
  'Null',
  'ArnLike',
);
const asks = fc.dictionary(operator, fc.dictionary(key, some(value), { maxKeys: 2 }), { maxKeys: 2 });
const condition = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: asks });
const principalElement = fc.oneof(
  fc.constant('*'),
  fc.record({
    AWS: some(
      fc.constantFrom(
        '*',
        '111122223333',
        '444455556666',
        'arn:aws:iam::111122223333:user/ada',
        'arn:aws:iam::111122223333:role/R',
        'arn:aws:sts::111122223333:assumed-role/R/ada',
      ),
    ),
  }),
);
const effect = fc.constantFrom('Allow', 'Allow', 'Deny');
const version = fc.constantFrom('2012-10-17', '2008-10-17');

/** A statement of an identity policy. */
export const identityStatement = fc
  .record({ Effect: effect, Condition: condition, a: some(actionPattern), r: some(resourcePattern), not: fc.nat(7) })
  .map(({ a, r, not, ...rest }) => ({
    ...rest,
    [not === 1 ? 'NotAction' : 'Action']: a,
    [not === 2 ? 'NotResource' : 'Resource']: r,
  }));
const resourceStatement = fc
  .tuple(identityStatement, principalElement, fc.nat(5))
  .map(([statement, who, not]) => ({ ...statement, [not === 1 ? 'NotPrincipal' : 'Principal']: who }));
/** A policy of such statements. */
export const policyOf = (statement: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.record({ Version: version, Statement: fc.array(statement, { minLength: 1, maxLength: 3 }) });
// Often a policy that allows everything is among them, so that the others decide.
const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const policies = (policy: fc.Arbitrary<object>): fc.Arbitrary<NamedPolicy[]> =>
  fc
    .array(fc.oneof(policy, fc.constant(all)), { maxLength: 2 })
    .map((list) => list.map((one) => ({ name: 'p', policy: one })));
const named = (policy: fc.Arbitrary<object>): fc.Arbitrary<NamedPolicy[] | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: policies(policy) });
const levels = (policy: fc.Arbitrary<object>): fc.Arbitrary<PolicySet['scps']> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: policies(policy).map((list) => [{ level: 'root', policies: list }]) },
  );

const context = fc.dictionary(
  key,
  fc.oneof(
    fc.constantFrom('ada', 'bob', '', '*', '5', '10.0.0.1'),
    fc.array(fc.constantFrom('ada', 'bob', ''), { maxLength: 2 }),
  ),
);
const caller = fc.constantFrom(
  { type: 'User', arn: 'arn:aws:iam::111122223333:user/ada', account: '111122223333' },
  { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/R/ada', account: '111122223333' },
  { type: 'FederatedUser', arn: 'arn:aws:sts::111122223333:federated-user/ada', account: '111122223333' },
  { type: 'User', arn: 'arn:aws:iam::444455556666:user/eve', account: '444455556666' },
  { type: 'SAML', provider: 'arn:aws:iam::111122223333:saml-provider/P' },
  { type: 'Anonymous' },
) as fc.Arbitrary<{ type: PrincipalType }>;

/** A case with any caller and any mixture of policies. */
export const anyCase: fc.Arbitrary<PolicyCase> = fc.record({
  request: fc.record({ action, resource, principal: caller, context }),
  policies: fc.record({
    identity: policies(policyOf(identityStatement)),
    resource: fc.option(policyOf(resourceStatement), { nil: null }),
    session: named(policyOf(identityStatement)),
    boundary: named(policyOf(identityStatement)),
    scps: levels(policyOf(identityStatement)),
    rcps: levels(policyOf(resourceStatement)),
    endpoint: named(policyOf(resourceStatement)),
  }),
});
