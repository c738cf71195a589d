// @ts-check
// Three cases as our engine takes them: one statement, one variable, and everything at once.
/** @import { PolicyCase, PolicySet, Principal } from '../src/policy/types.ts' */

/** @type {PolicySet} */
const none = { identity: null, resource: null, session: null, boundary: null, scps: null, rcps: null, endpoint: null };
const account = '123456789012';
/** @type {Principal} */
const user = { type: 'User', arn: `arn:aws:iam::${account}:user/ada`, account };
/** @type {Principal} */
const role = {
  type: 'AssumedRole',
  arn: `arn:aws:sts::${account}:assumed-role/Reader/ada`,
  account,
  roleArn: `arn:aws:iam::${account}:role/Reader`,
};

/** @param {...object} statements */
const policy = (...statements) => ({ Version: '2012-10-17', Statement: statements });
/** @param {unknown} action @param {unknown} resource @param {object} [condition] */
const allow = (action, resource, condition) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition && { Condition: condition }),
});

const statements = Array.from({ length: 30 }, (_, i) => ({
  Sid: `Folder${i}`,
  ...allow(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::bucket-${i}/\${aws:PrincipalTag/team}/\${aws:userid}/*`, {
    StringEquals: { 'aws:PrincipalTag/team': ['red', 'blue', 'green'] },
    Bool: { 'aws:SecureTransport': 'true' },
  }),
}));
const everything = policy(allow('*', '*'));
const bucketPolicy = policy(
  {
    ...allow('s3:*', ['arn:aws:s3:::bucket-29', 'arn:aws:s3:::bucket-29/*']),
    Principal: { AWS: `arn:aws:iam::${account}:root` },
  },
  {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::bucket-29', 'arn:aws:s3:::bucket-29/*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
);
const rcp = policy({
  Sid: 'OwnOrganization',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-example' } },
});
const regions = policy(allow('*', '*'), {
  Effect: 'Deny',
  NotAction: ['iam:*', 'sts:*', 's3:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] } },
});

/** @type {{ readonly [name: string]: PolicyCase }} */
export const cases = {
  simple: {
    request: {
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::bucket/key',
      resourceAccount: account,
      principal: user,
      context: {},
    },
    policies: { ...none, identity: [{ name: 'read', policy: policy(allow('s3:GetObject', 'arn:aws:s3:::bucket/*')) }] },
  },
  variable: {
    request: {
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::bucket',
      resourceAccount: account,
      principal: user,
      context: { 'aws:username': 'ada', 's3:prefix': 'home/ada/2026' },
    },
    policies: {
      ...none,
      identity: [
        {
          name: 'own',
          policy: policy(
            allow('s3:ListBucket', 'arn:aws:s3:::bucket', { StringLike: { 's3:prefix': 'home/${aws:username}/*' } }),
          ),
        },
      ],
    },
  },
  complex: {
    request: {
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::bucket-29/red/AROAEXAMPLE:ada/report.csv',
      resourceAccount: account,
      principal: role,
      context: {
        'aws:PrincipalTag/team': 'red',
        'aws:userid': 'AROAEXAMPLE:ada',
        'aws:SecureTransport': 'true',
        'aws:PrincipalOrgID': 'o-example',
        'aws:RequestedRegion': 'us-east-1',
        'aws:PrincipalArn': `arn:aws:iam::${account}:role/Reader`,
        'aws:SourceIp': '203.0.113.7',
      },
    },
    policies: {
      identity: [{ name: 'folders', policy: policy(...statements) }],
      session: [{ name: 'session', policy: policy(allow('s3:*', 'arn:aws:s3:::bucket-*/${aws:PrincipalTag/team}/*')) }],
      boundary: [{ name: 'boundary', policy: policy(allow(['s3:*', 'sqs:*'], '*')) }],
      resource: bucketPolicy,
      scps: ['root', 'unit', 'account'].map((level) => ({
        level,
        policies: [{ name: `${level}-scp`, policy: level === 'unit' ? regions : everything }],
      })),
      rcps: [{ level: 'root', policies: [{ name: 'rcp', policy: rcp }] }],
      endpoint: null,
    },
  },
};
