// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of cases
import type { Decision, PolicySet, Principal } from '#policy/types.ts';
import {
  ada,
  allow,
  anonymous,
  deny,
  federated,
  named,
  type PolicyRow,
  policy,
  question,
  session,
  type Year,
} from './row.ts';

const BASICS = 'reference_policies_evaluation-logic_policy-eval-basics';
const ALLOWDENY = 'reference_policies_evaluation-logic_policy-eval-denyallow';
const CROSS = 'reference_policies_evaluation-logic-cross-account';
const PRINCIPAL = 'reference_policies_elements_principal';
const NOT_PRINCIPAL = 'reference_policies_elements_notprincipal';
const BOUNDARY = 'access_policies_boundaries';

type More = NonNullable<Parameters<typeof question>[1]>;
type Short = readonly [name: string, policies: Partial<PolicySet>, more: More, expected: Decision];

function rows(page: string, year: Year, derived: boolean, list: readonly Short[]): readonly PolicyRow[] {
  return list.map(([name, policies, more, expected]) => ({
    name,
    page,
    year,
    derived,
    question: question(policies, more),
    expected,
  }));
}

const yes: Decision = 'Allowed';
const no: Decision = 'ImplicitlyDenied';
const never: Decision = 'ExplicitlyDenied';
const all = named(allow('*', '*'));
const other = named(allow('sqs:*', '*'));
const stop = named(allow('*', '*'), deny('s3:GetObject', '*'));
const by = (principal: unknown, effect = 'Allow'): object =>
  policy({ Effect: effect, Principal: principal, Action: 's3:*', Resource: '*' });
const but = (principal: unknown, effect = 'Deny'): object =>
  policy(
    { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' },
    { Effect: effect, NotPrincipal: principal, Action: 's3:*', Resource: '*' },
  );
const level = (
  name: string,
  policies: PolicySet['identity'],
): { level: string; policies: NonNullable<PolicySet['identity']> } => ({ level: name, policies: policies ?? [] });
const foreign: Principal = { type: 'User', arn: 'arn:aws:iam::444455556666:user/eve', account: '444455556666' };
const foreignSession: Principal = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::444455556666:assumed-role/Auditor/eve',
  account: '444455556666',
  roleArn: 'arn:aws:iam::444455556666:role/Auditor',
};
const mine = { resourceAccount: '111122223333' };
const ROLE = 'arn:aws:iam::111122223333:role/Reader';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/Reader/ada';
const key = { action: 'kms:Decrypt', resource: 'arn:aws:kms:us-east-1:111122223333:key/1' };
const keyPolicy = (principal: string): object =>
  policy({ Effect: 'Allow', Principal: { AWS: principal }, Action: 'kms:*', Resource: '*' });
const role = { action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/Target' };
const trust = (principal: unknown, more: object = {}): object =>
  policy({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more });
const assume = named(allow('sts:AssumeRole', '*'));

/** Which policies decide, and which limit which. */
export const decisionRows: readonly PolicyRow[] = [
  ...rows(ALLOWDENY, '2023', false, [
    ['by default everything is denied', {}, {}, no],
    ['an empty list grants nothing', { identity: [] }, {}, no],
    ['an Allow is enough in one account', { identity: all }, {}, yes],
    ['an explicit Deny wins over an Allow', { identity: stop }, {}, never],
    ['an Allow in another policy does not undo a Deny', { identity: [...stop, ...all] }, {}, never],
    [
      'the root user needs no policy',
      {},
      { principal: { type: 'User', arn: 'arn:aws:iam::111122223333:root', account: '111122223333' } },
      yes,
    ],
  ]),
  ...rows(ALLOWDENY, '2024-2026', false, [
    [
      'an SCP at every level must allow',
      { identity: all, scps: [level('root', all), level('unit', all), level('account', all)] },
      {},
      yes,
    ],
    [
      'an SCP level without an Allow denies, though implicitly',
      { identity: all, scps: [level('root', all), level('unit', other), level('account', all)] },
      {},
      no,
    ],
    ['an SCP’s Deny is explicit', { identity: all, scps: [level('root', stop), level('account', all)] }, {}, never],
    ['an SCP grants nothing', { scps: [level('root', all)] }, {}, no],
    [
      'an RCP’s Deny is explicit',
      { identity: all, rcps: [level('root', [{ name: 'rcp', policy: by('*', 'Deny') }])] },
      {},
      never,
    ],
    ['RCPFullAWSAccess is always there', { identity: all, rcps: [level('root', [])] }, {}, yes],
  ]),
  ...rows(ALLOWDENY, '2024-2026', true, [
    ['a level without any SCP grants nothing', { identity: all, scps: [level('root', [])] }, {}, no],
    ['an empty list of levels grants nothing', { identity: all, scps: [] }, {}, no],
    ['two SCPs of a level are a union', { identity: all, scps: [level('root', [...other, ...all])] }, {}, yes],
    [
      'SCPs limit the root user',
      { scps: [level('root', other)] },
      { principal: { type: 'User', arn: 'arn:aws:iam::111122223333:root', account: '111122223333' } },
      no,
    ],
    [
      'SCPs do not limit a service principal',
      { resource: by({ Service: 'logging.s3.amazonaws.com' }), scps: [level('root', other)] },
      { principal: { type: 'Service', service: 'logging.s3.amazonaws.com' } },
      yes,
    ],
    [
      'SCPs do not limit an anonymous caller',
      { resource: by('*'), scps: [level('root', other)] },
      { principal: anonymous },
      yes,
    ],
    [
      'SCPs do not limit a service-linked role',
      { identity: all, scps: [level('root', other)] },
      {
        principal: {
          ...session,
          roleArn: 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
        },
      },
      yes,
    ],
    [
      'RCPs limit an anonymous caller',
      { resource: by('*'), rcps: [level('root', [{ name: 'rcp', policy: by('*', 'Deny') }])] },
      { principal: anonymous },
      never,
    ],
    [
      'RCPs limit a service principal',
      {
        resource: by({ Service: 'x.amazonaws.com' }),
        rcps: [level('root', [{ name: 'rcp', policy: by('*', 'Deny') }])],
      },
      { principal: { type: 'Service', service: 'x.amazonaws.com' } },
      never,
    ],
    ['an Allow in an RCP grants nothing', { rcps: [level('root', [{ name: 'rcp', policy: by('*') }])] }, {}, no],
    [
      'a malformed policy grants nothing',
      {
        identity: [
          {
            name: 'p',
            policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"},]}',
          },
        ],
      },
      {},
      no,
    ],
    ['a malformed boundary limits everything', { identity: all, boundary: [{ name: 'p', policy: {} }] }, {}, no],
  ]),
  ...rows(BASICS, '2023', false, [
    ['a bucket policy alone allows a user of the account', { resource: by({ AWS: ada.arn }) }, {}, yes],
    ['naming the user is not limited by the boundary', { resource: by({ AWS: ada.arn }), boundary: other }, {}, yes],
    ['naming the account needs the identity policy', { resource: by({ AWS: '111122223333' }) }, {}, no],
    [
      'naming the account with an identity policy',
      { resource: by({ AWS: 'arn:aws:iam::111122223333:root' }), identity: all },
      {},
      yes,
    ],
    ['naming the role replaces the identity policy', { resource: by({ AWS: ROLE }) }, { principal: session }, yes],
    [
      'naming the role is limited by the boundary',
      { resource: by({ AWS: ROLE }), boundary: other },
      { principal: session },
      no,
    ],
    [
      'naming the role is limited by the session policy',
      { resource: by({ AWS: ROLE }), session: other },
      { principal: session },
      no,
    ],
    [
      'naming the role within boundary and session policy',
      { resource: by({ AWS: ROLE }), boundary: all, session: all },
      { principal: session },
      yes,
    ],
    [
      'naming the session is not limited by boundary or session policy',
      { resource: by({ AWS: SESSION }), boundary: other, session: other },
      { principal: session },
      yes,
    ],
    [
      'naming the federated user is not limited',
      { resource: by({ AWS: federated.arn }), boundary: other, session: other },
      { principal: federated },
      yes,
    ],
    [
      'naming the user behind a federated session is limited by the session policy',
      { resource: by({ AWS: federated.userArn }), session: other },
      { principal: federated },
      no,
    ],
    [
      'naming the user behind a federated session is limited by the boundary',
      { resource: by({ AWS: federated.userArn }), session: all, boundary: other },
      { principal: federated },
      no,
    ],
    [
      'naming the user behind a federated session within both',
      { resource: by({ AWS: federated.userArn }), session: all, boundary: all },
      { principal: federated },
      yes,
    ],
  ]),
  ...rows(`${PRINCIPAL}#principal-roles`, '2023', false, [
    [
      '"*" with aws:PrincipalArn is not limited by the session policy',
      {
        resource: policy({
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } },
        }),
        session: other,
        boundary: other,
      },
      { principal: session, context: { 'aws:PrincipalArn': ROLE } },
      yes,
    ],
    [
      '"*" with another aws:PrincipalArn does not apply',
      {
        resource: policy({
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } },
        }),
      },
      { principal: session, context: { 'aws:PrincipalArn': `${ROLE}2` } },
      no,
    ],
  ]),
  ...rows(BASICS, '2023', true, [
    [
      'an explicit Deny in the boundary wins over a direct grant',
      { resource: by({ AWS: ada.arn }), boundary: stop },
      {},
      never,
    ],
    [
      'an explicit Deny in the session policy wins over a direct grant',
      { resource: by({ AWS: SESSION }), session: stop },
      { principal: session },
      never,
    ],
    [
      'a Deny in the bucket policy wins over the identity policy',
      { identity: all, resource: by({ AWS: ada.arn }, 'Deny') },
      {},
      never,
    ],
    [
      'a Deny for the account denies its users',
      { identity: all, resource: by({ AWS: '111122223333' }, 'Deny') },
      {},
      never,
    ],
    [
      'a Deny for the role denies its sessions',
      { identity: all, resource: by({ AWS: ROLE }, 'Deny') },
      { principal: session },
      never,
    ],
    [
      'a Deny for another user does not',
      { identity: all, resource: by({ AWS: 'arn:aws:iam::111122223333:user/bob' }, 'Deny') },
      {},
      yes,
    ],
    [
      'a role with a path is known by roleArn',
      { resource: by({ AWS: 'arn:aws:iam::111122223333:role/team/Reader' }) },
      { principal: { ...session, roleArn: 'arn:aws:iam::111122223333:role/team/Reader' } },
      yes,
    ],
    [
      'a role is read from the session ARN',
      { resource: by({ AWS: ROLE }) },
      { principal: { type: 'AssumedRole', arn: SESSION } },
      yes,
    ],
    [
      'another session’s ARN does not name the caller',
      { resource: by({ AWS: `${SESSION}2` }) },
      { principal: session },
      no,
    ],
    ['user names keep their case', { resource: by({ AWS: 'arn:aws:iam::111122223333:user/Ada' }) }, {}, no],
  ]),
  ...rows(BOUNDARY, '2023', false, [
    ['identity policy and boundary are intersected', { identity: all, boundary: named(allow('s3:*', '*')) }, {}, yes],
    ['the boundary does not allow', { identity: all, boundary: other }, {}, no],
    ['the boundary grants nothing by itself', { boundary: all }, {}, no],
    ['a session policy limits a role', { identity: all, session: other }, { principal: session }, no],
    [
      'identity, boundary and session policy all allow',
      { identity: all, boundary: all, session: all },
      { principal: session },
      yes,
    ],
    ['a session policy grants nothing by itself', { session: all }, { principal: session }, no],
    [
      'NotPrincipal with Deny denies whoever has a boundary',
      { identity: all, boundary: all, resource: but({ AWS: [ada.arn, '111122223333'] }) },
      {},
      never,
    ],
  ]),
  ...rows(BOUNDARY, '2023', true, [
    [
      'several session policies are a union',
      { identity: all, session: [...other, ...all] },
      { principal: session },
      yes,
    ],
    ['an empty list of session policies allows nothing', { identity: all, session: [] }, { principal: session }, no],
    ['an empty boundary allows nothing', { identity: all, boundary: [] }, {}, no],
    ['without a session policy a role keeps its permissions', { identity: all }, { principal: session }, yes],
  ]),
  ...rows('id_credentials_temp_control-access_getfederationtoken', '2023', false, [
    [
      'a federated session without a session policy has no permissions',
      { identity: all },
      { principal: federated },
      no,
    ],
    [
      'it has what user and session policy share',
      { identity: all, session: named(allow('s3:*', '*')) },
      { principal: federated },
      yes,
    ],
    ['the session policy cannot add', { identity: other, session: all }, { principal: federated }, no],
    [
      'a bucket policy may name it without a session policy',
      { resource: by({ AWS: federated.arn }) },
      { principal: federated },
      yes,
    ],
  ]),
  ...rows(CROSS, '2023', false, [
    [
      'both accounts must allow',
      { identity: all, resource: by({ AWS: foreign.arn }) },
      { principal: foreign, ...mine },
      yes,
    ],
    [
      'the resource’s account alone is not enough',
      { resource: by({ AWS: foreign.arn }) },
      { principal: foreign, ...mine },
      no,
    ],
    ['the caller’s account alone is not enough', { identity: all }, { principal: foreign, ...mine }, no],
    [
      'naming the caller’s account is enough on the resource’s side',
      { identity: all, resource: by({ AWS: '444455556666' }) },
      { principal: foreign, ...mine },
      yes,
    ],
    [
      '"*" is enough on the resource’s side',
      { identity: all, resource: by('*') },
      { principal: foreign, ...mine },
      yes,
    ],
    ['"*" alone is not enough from another account', { resource: by('*') }, { principal: foreign, ...mine }, no],
    [
      'naming the session does not replace the identity policy across accounts',
      { resource: by({ AWS: foreignSession.arn }) },
      { principal: foreignSession, ...mine },
      no,
    ],
    [
      'a Deny of either account wins',
      { identity: stop, resource: by({ AWS: foreign.arn }) },
      { principal: foreign, ...mine },
      never,
    ],
  ]),
  ...rows(CROSS, '2023', true, [
    [
      'the caller’s boundary limits across accounts',
      { identity: all, boundary: other, resource: by({ AWS: foreign.arn }) },
      { principal: foreign, ...mine },
      no,
    ],
    [
      'the caller’s session policy limits across accounts',
      { identity: all, session: other, resource: by({ AWS: foreignSession.arn }) },
      { principal: foreignSession, ...mine },
      no,
    ],
    [
      'the caller’s SCPs limit across accounts',
      { identity: all, scps: [level('root', other)], resource: by('*') },
      { principal: foreign, ...mine },
      no,
    ],
    [
      'the account of the ARN counts when none is given',
      { identity: all },
      { principal: foreign, action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-2:111122223333:q' },
      no,
    ],
    [
      'naming another account is not enough',
      { identity: all, resource: by({ AWS: '999999999999' }) },
      { principal: foreign, ...mine },
      no,
    ],
  ]),
  ...rows(PRINCIPAL, '2023', false, [
    ['a list of principals is alternatives', { resource: by({ AWS: ['999999999999', ada.arn] }) }, {}, yes],
    ['"*" grants to everyone, also unsigned', { resource: by('*') }, { principal: anonymous }, yes],
    ['{"AWS": "*"} is the same for anonymous callers', { resource: by({ AWS: '*' }) }, { principal: anonymous }, yes],
    ['within the account "*" needs no other permission', { resource: by('*') }, {}, yes],
    [
      'a wildcard cannot stand for part of a name',
      { resource: by({ AWS: 'arn:aws:iam::111122223333:user/*' }) },
      {},
      no,
    ],
    [
      'a service is named by its principal',
      { resource: by({ Service: ['ecs.amazonaws.com', 'elasticloadbalancing.amazonaws.com'] }) },
      { principal: { type: 'Service', service: 'ecs.amazonaws.com' } },
      yes,
    ],
    [
      'another service is not',
      { resource: by({ Service: 'ecs.amazonaws.com' }) },
      { principal: { type: 'Service', service: 'ec2.amazonaws.com' } },
      no,
    ],
    [
      'Deny for all but one aws:PrincipalArn spares that one',
      {
        identity: all,
        resource: policy({
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': ada.arn } },
        }),
      },
      { context: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/ada' } },
      yes,
    ],
    [
      'Deny for all but one aws:PrincipalArn denies others',
      {
        identity: all,
        resource: policy({
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': ada.arn } },
        }),
      },
      { context: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/bob' } },
      never,
    ],
    [
      'an account principal is nobody unsigned',
      { resource: by({ AWS: '111122223333' }) },
      { principal: anonymous },
      no,
    ],
  ]),
  ...rows(NOT_PRINCIPAL, '2023', false, [
    [
      'Deny spares the user who is listed with the account',
      { resource: but({ AWS: [ada.arn, 'arn:aws:iam::111122223333:root'] }) },
      {},
      yes,
    ],
    [
      'Deny meets another user of a listed account',
      { resource: but({ AWS: ['arn:aws:iam::111122223333:user/Bob', 'arn:aws:iam::111122223333:root'] }) },
      {},
      never,
    ],
    ['Deny may meet a user listed without the account', { resource: but({ AWS: ada.arn }) }, {}, never],
    [
      'Deny spares session, role and account together',
      { resource: but({ AWS: [SESSION, ROLE, '111122223333'] }) },
      { principal: session },
      yes,
    ],
    [
      'Deny may meet a session listed without its role',
      { resource: but({ AWS: [SESSION, '111122223333'] }) },
      { principal: session },
      never,
    ],
    [
      'Deny may meet a session whose role alone is listed',
      { resource: but({ AWS: ROLE }) },
      { principal: session },
      never,
    ],
    [
      'Allow with NotPrincipal reaches anonymous callers',
      { resource: policy({ Effect: 'Allow', NotPrincipal: { AWS: ada.arn }, Action: 's3:*', Resource: '*' }) },
      { principal: anonymous },
      yes,
    ],
  ]),
  ...rows(NOT_PRINCIPAL, '2023', true, [
    [
      'Allow with NotPrincipal leaves the listed user out',
      { resource: policy({ Effect: 'Allow', NotPrincipal: { AWS: ada.arn }, Action: 's3:*', Resource: '*' }) },
      {},
      no,
    ],
    [
      'Allow with NotPrincipal leaves out the users of a listed account',
      { resource: policy({ Effect: 'Allow', NotPrincipal: { AWS: '111122223333' }, Action: 's3:*', Resource: '*' }) },
      {},
      no,
    ],
    [
      'Deny meets an anonymous caller',
      { resource: but({ AWS: [ada.arn, '111122223333'] }) },
      { principal: anonymous },
      never,
    ],
    [
      'an identity policy with NotPrincipal is refused',
      { identity: [{ name: 'p', policy: policy(allow('*', '*', { NotPrincipal: { AWS: ada.arn } })) }] },
      {},
      no,
    ],
  ]),
  ...rows('https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html', '2023', true, [
    ['an identity policy alone does not reach a key', { identity: all }, key, no],
    [
      'a key policy for the account lets identity policies count',
      { identity: all, resource: keyPolicy('111122223333') },
      key,
      yes,
    ],
    ['a key policy for the account alone does not', { resource: keyPolicy('111122223333') }, key, no],
    ['a key policy for the user is enough', { resource: keyPolicy(ada.arn ?? '') }, key, yes],
    ['listing keys asks no key policy', { identity: all }, { action: 'kms:ListKeys', resource: '*' }, yes],
  ]),
  ...rows('id_roles_terms-and-concepts', '2023', true, [
    ['a role must be trusted: an identity policy is not enough', { identity: assume }, role, no],
    [
      'a trust policy for the account with an identity policy',
      { identity: assume, resource: trust({ AWS: '111122223333' }) },
      role,
      yes,
    ],
    ['a trust policy for the account alone', { resource: trust({ AWS: '111122223333' }) }, role, no],
    ['a trust policy that names the user is enough in one account', { resource: trust({ AWS: ada.arn }) }, role, yes],
    [
      'another account’s user needs both',
      { resource: trust({ AWS: foreign.arn }) },
      { principal: foreign, ...role },
      no,
    ],
    [
      'another account’s user with both',
      { identity: assume, resource: trust({ AWS: foreign.arn }) },
      { principal: foreign, ...role },
      yes,
    ],
    [
      'an external id must fit',
      {
        identity: assume,
        resource: trust({ AWS: foreign.account }, { Condition: { StringEquals: { 'sts:ExternalId': '12345' } } }),
      },
      { principal: foreign, ...role, context: { 'sts:ExternalId': '12346' } },
      no,
    ],
    [
      'a missing external id does not fit',
      {
        identity: assume,
        resource: trust({ AWS: foreign.account }, { Condition: { StringEquals: { 'sts:ExternalId': '12345' } } }),
      },
      { principal: foreign, ...role },
      no,
    ],
    [
      'a service assumes the role that trusts it',
      { resource: trust({ Service: 'ec2.amazonaws.com' }) },
      { principal: { type: 'Service', service: 'ec2.amazonaws.com' }, ...role },
      yes,
    ],
    [
      'session tags need sts:TagSession in the trust policy',
      { identity: all, resource: trust({ AWS: ada.arn }) },
      { action: 'sts:TagSession', resource: role.resource },
      no,
    ],
    [
      'a trust policy with a Resource is refused',
      { identity: assume, resource: trust({ AWS: ada.arn }, { Resource: '*' }) },
      role,
      no,
    ],
  ]),
  ...rows('https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html', '2023', false, [
    ['GetCallerIdentity needs no permission', {}, { action: 'sts:GetCallerIdentity', resource: '*' }, yes],
    [
      'GetCallerIdentity works even under a Deny',
      { identity: named(deny('*', '*')) },
      { action: 'sts:GetCallerIdentity', resource: '*' },
      yes,
    ],
  ]),
  ...rows('https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html', '2024-2026', true, [
    ['an endpoint policy must allow', { identity: all, endpoint: [{ name: 'e', policy: by('*') }] }, {}, yes],
    [
      'an endpoint policy that does not allow',
      { identity: all, endpoint: [{ name: 'e', policy: by({ AWS: '999999999999' }) }] },
      {},
      no,
    ],
    [
      'an endpoint policy’s Deny is explicit',
      { identity: all, endpoint: [{ name: 'e', policy: by('*', 'Deny') }] },
      {},
      never,
    ],
    ['an endpoint policy grants nothing', { endpoint: [{ name: 'e', policy: by('*') }] }, {}, no],
    ['an endpoint policy limits what a bucket policy grants', { resource: by({ AWS: ada.arn }), endpoint: [] }, {}, no],
  ]),
];
