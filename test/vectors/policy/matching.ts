// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of cases
import type { Decision } from '#policy/types.ts';
import { allow, deny, named, type PolicyRow, question, type Year } from './row.ts';

const ACTION = 'reference_policies_elements_action';
const NOT_ACTION = 'reference_policies_elements_notaction';
const RESOURCE = 'reference_policies_elements_resource';
const NOT_RESOURCE = 'reference_policies_elements_notresource';

type Short = readonly [
  name: string,
  statements: object | readonly object[],
  action: string,
  resource: string,
  expected: Decision,
];

function rows(page: string, year: Year, derived: boolean, list: readonly Short[]): readonly PolicyRow[] {
  return list.map(([name, statements, action, resource, expected]) => ({
    name,
    page,
    year,
    derived,
    question: question(
      { identity: named(...(Array.isArray(statements) ? statements : [statements])) },
      { action, resource },
    ),
    expected,
  }));
}

const object = 'arn:aws:s3:::bucket/key';
const yes: Decision = 'Allowed';
const no: Decision = 'ImplicitlyDenied';
const not = (resource: unknown): object => ({ Resource: undefined, NotResource: resource });
const but = (action: unknown): object => ({ Action: undefined, NotAction: action });

/** Action, NotAction, Resource and NotResource. */
export const matchingRows: readonly PolicyRow[] = [
  ...rows(ACTION, '2023', false, [
    ['actions have no case', allow('iam:ListAccessKeys', '*'), 'IAM:listaccesskeys', '*', yes],
    ['a star covers the actions of a service', allow('s3:*', '*'), 's3:PutObject', object, yes],
    ['a star ends a family', allow('iam:*AccessKey*', '*'), 'iam:UpdateAccessKey', '*', yes],
    ['a family leaves others out', allow('iam:*AccessKey*', '*'), 'iam:CreateUser', '*', no],
    [
      'several actions are alternatives',
      allow(['sqs:SendMessage', 'sqs:ReceiveMessage'], '*'),
      'sqs:ReceiveMessage',
      'arn:aws:sqs:us-east-2:111122223333:q',
      yes,
    ],
  ]),
  ...rows(ACTION, '2023', true, [
    ['the policy’s case does not matter', allow('S3:GETOBJECT', '*'), 's3:GetObject', object, yes],
    ['"*" is every action', allow('*', '*'), 'sqs:SendMessage', 'arn:aws:sqs:us-east-2:111122223333:q', yes],
    ['a question mark is one character', allow('s3:Get?bject', '*'), 's3:GetObject', object, yes],
    ['a question mark is not none', allow('s3:GetObject?', '*'), 's3:GetObject', object, no],
    ['a prefix is not an action', allow('s3:Get', '*'), 's3:GetObject', object, no],
    ['another service', allow('sqs:*', '*'), 's3:GetObject', object, no],
    ['a star in the middle', allow('s3:Get*Acl', '*'), 's3:GetObjectAcl', object, yes],
    ['a star in the middle misses', allow('s3:Get*Acl', '*'), 's3:GetObject', object, no],
    ['*:* is every action', allow('*:*', '*'), 's3:GetObject', object, yes],
    ['nothing listed for another action', allow(['s3:ListBucket', 's3:PutObject'], '*'), 's3:GetObject', object, no],
  ]),
  ...rows(NOT_ACTION, '2023', false, [
    [
      'all of S3 but deleting a bucket',
      allow(undefined, 'arn:aws:s3:::*', but('s3:DeleteBucket')),
      's3:PutObject',
      object,
      yes,
    ],
    [
      'the listed action is left out',
      allow(undefined, 'arn:aws:s3:::*', but('s3:DeleteBucket')),
      's3:DeleteBucket',
      'arn:aws:s3:::bucket',
      no,
    ],
    ['everything but IAM', allow(undefined, '*', but('iam:*')), 's3:GetObject', object, yes],
    ['IAM is left out', allow(undefined, '*', but('iam:*')), 'iam:CreateUser', '*', no],
    [
      'Deny with NotAction denies the rest',
      [allow('*', '*'), deny(undefined, '*', but(['iam:*', 'sts:*']))],
      's3:GetObject',
      object,
      'ExplicitlyDenied',
    ],
    [
      'Deny with NotAction spares the listed',
      [allow('*', '*'), deny(undefined, '*', but(['iam:*', 'sts:*']))],
      'iam:ListUsers',
      '*',
      yes,
    ],
  ]),
  ...rows(NOT_ACTION, '2023', true, [
    ['NotAction alone grants nothing by a Deny', deny(undefined, '*', but('s3:*')), 's3:GetObject', object, no],
    ['NotAction has no case', allow(undefined, '*', but('IAM:*')), 'iam:CreateUser', '*', no],
    [
      'NotAction still needs the resource',
      allow(undefined, 'arn:aws:s3:::other/*', but('iam:*')),
      's3:GetObject',
      object,
      no,
    ],
  ]),
  ...rows(RESOURCE, '2023', false, [
    [
      'an exact queue',
      allow('sqs:*', 'arn:aws:sqs:us-east-2:111122223333:queue1'),
      'sqs:SendMessage',
      'arn:aws:sqs:us-east-2:111122223333:queue1',
      yes,
    ],
    [
      'an exact user',
      allow('iam:*', 'arn:aws:iam::111122223333:user/Bob'),
      'iam:GetUser',
      'arn:aws:iam::111122223333:user/Bob',
      yes,
    ],
    [
      'the users of a path',
      allow('iam:*', 'arn:aws:iam::111122223333:user/accounting/*'),
      'iam:GetUser',
      'arn:aws:iam::111122223333:user/accounting/Bob',
      yes,
    ],
    [
      'the users of another path',
      allow('iam:*', 'arn:aws:iam::111122223333:user/accounting/*'),
      'iam:GetUser',
      'arn:aws:iam::111122223333:user/sales/Bob',
      no,
    ],
    [
      'the objects of a bucket',
      allow('s3:*', 'arn:aws:s3:::my_corporate_bucket/*'),
      's3:GetObject',
      'arn:aws:s3:::my_corporate_bucket/a/b',
      yes,
    ],
    [
      'not the bucket itself',
      allow('s3:*', 'arn:aws:s3:::my_corporate_bucket/*'),
      's3:ListBucket',
      'arn:aws:s3:::my_corporate_bucket',
      no,
    ],
    [
      'one of two tables',
      allow('dynamodb:*', [
        'arn:aws:dynamodb:us-east-2:111122223333:table/books_table',
        'arn:aws:dynamodb:us-east-2:111122223333:table/magazines_table',
      ]),
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-2:111122223333:table/magazines_table',
      yes,
    ],
  ]),
  ...rows(RESOURCE, '2024-2026', false, [
    [
      'a star takes several levels',
      allow('s3:*', 'arn:aws:s3:::amzn-s3-demo-bucket/*/test/*'),
      's3:GetObject',
      'arn:aws:s3:::amzn-s3-demo-bucket/1/2/test/3/object.jpg',
      yes,
    ],
    [
      'a star takes slashes',
      allow('s3:*', 'arn:aws:s3:::amzn-s3-demo-bucket/*/test/*'),
      's3:GetObject',
      'arn:aws:s3:::amzn-s3-demo-bucket/1///test///object.jpg',
      yes,
    ],
    [
      'a star takes nothing',
      allow('s3:*', 'arn:aws:s3:::amzn-s3-demo-bucket/*/test/*'),
      's3:GetObject',
      'arn:aws:s3:::amzn-s3-demo-bucket//test/object.jpg',
      yes,
    ],
    [
      'the last star takes nothing',
      allow('s3:*', 'arn:aws:s3:::amzn-s3-demo-bucket/*/test/*'),
      's3:GetObject',
      'arn:aws:s3:::amzn-s3-demo-bucket/1/test/',
      yes,
    ],
    [
      'the letters must be there',
      allow('s3:*', 'arn:aws:s3:::amzn-s3-demo-bucket/*/test/*'),
      's3:GetObject',
      'arn:aws:s3:::amzn-s3-demo-bucket/1-test/object.jpg',
      no,
    ],
    [
      'both slashes must be there',
      allow('s3:*', 'arn:aws:s3:::amzn-s3-demo-bucket/*/test/*'),
      's3:GetObject',
      'arn:aws:s3:::amzn-s3-demo-bucket/test/object.jpg',
      no,
    ],
  ]),
  ...rows(RESOURCE, '2024-2026', true, [
    [
      'names keep their case',
      allow('iam:*', 'arn:aws:iam::111122223333:user/bob'),
      'iam:GetUser',
      'arn:aws:iam::111122223333:user/Bob',
      no,
    ],
    [
      'a star in the Region',
      allow('sqs:*', 'arn:aws:sqs:*:111122223333:q'),
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      yes,
    ],
    [
      'a star in the account',
      allow('sqs:*', 'arn:aws:sqs:eu-west-1:*:q'),
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      yes,
    ],
    [
      'a question mark in the Region',
      allow('sqs:*', 'arn:aws:sqs:eu-west-?:*:q'),
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      yes,
    ],
    [
      'a star in the partition',
      allow('s3:*', 'arn:*:s3:::bucket/*'),
      's3:GetObject',
      'arn:aws-cn:s3:::bucket/key',
      yes,
    ],
    [
      'an inner star that would have to run over colons: an Allow does not rely on it',
      allow('dynamodb:*', 'arn:aws:dynamodb:*:111122223333:table/x'),
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-1:111122223333:table/a:111122223333:table/x',
      no,
    ],
    [
      'an inner star that would have to run over colons: a Deny does',
      [allow('*', '*'), deny('dynamodb:*', 'arn:aws:dynamodb:*:111122223333:table/x')],
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-1:111122223333:table/a:111122223333:table/x',
      'ExplicitlyDenied',
    ],
    [
      'a star that would have to stand for two segments: an Allow does not rely on it',
      allow('sqs:*', 'arn:aws:sqs:*:q'),
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      no,
    ],
    [
      'a star that would have to stand for two segments: a Deny does',
      [allow('*', '*'), deny('sqs:*', 'arn:aws:sqs:*:q')],
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      'ExplicitlyDenied',
    ],
    [
      'a star in the middle of a segment stays inside',
      [allow('*', '*'), deny('dynamodb:*', 'arn:aws:dynamodb:us*1:111122223333:table/x')],
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-1:111122223333:table/1:111122223333:table/x',
      yes,
    ],
    [
      'a last star takes the rest of the ARN',
      allow('sqs:*', 'arn:aws:sqs:*'),
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      yes,
    ],
    [
      'the last segment holds colons',
      allow('logs:*', 'arn:aws:logs:*:*:log-group:app:*'),
      'logs:GetLogEvents',
      'arn:aws:logs:us-east-1:111122223333:log-group:app:log-stream:x',
      yes,
    ],
    [
      'the last segment’s colons must fit',
      allow('logs:*', 'arn:aws:logs:*:*:log-group:app'),
      'logs:GetLogEvents',
      'arn:aws:logs:us-east-1:111122223333:log-group:app:log-stream:x',
      no,
    ],
    ['"*" is every resource', allow('s3:*', '*'), 's3:GetObject', object, yes],
    ['"*" covers an action without a resource', allow('s3:ListAllMyBuckets', '*'), 's3:ListAllMyBuckets', '*', yes],
    [
      'an ARN does not cover an action without a resource',
      allow('s3:ListAllMyBuckets', 'arn:aws:s3:::bucket'),
      's3:ListAllMyBuckets',
      '*',
      no,
    ],
    [
      'ListBucket granted on the objects does not list',
      allow('s3:ListBucket', 'arn:aws:s3:::bucket/*'),
      's3:ListBucket',
      'arn:aws:s3:::bucket',
      no,
    ],
    ['a prefix is not enough', allow('s3:*', 'arn:aws:s3:::buck'), 's3:ListBucket', 'arn:aws:s3:::bucket', no],
    [
      'a regular expression’s characters are letters',
      allow('s3:*', 'arn:aws:s3:::b.cket/[a-z]+'),
      's3:GetObject',
      'arn:aws:s3:::bucket/abc',
      no,
    ],
  ]),
  ...rows(NOT_RESOURCE, '2023', false, [
    [
      'Deny with NotResource denies all other buckets',
      [
        allow('s3:*', '*'),
        deny('s3:*', undefined, not(['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'])),
      ],
      's3:GetObject',
      'arn:aws:s3:::other/key',
      'ExplicitlyDenied',
    ],
    [
      'Deny with NotResource spares the listed folder',
      [
        allow('s3:*', '*'),
        deny('s3:*', undefined, not(['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'])),
      ],
      's3:GetObject',
      'arn:aws:s3:::HRBucket/Payroll/x',
      yes,
    ],
    [
      'Deny with NotResource touches only its actions',
      [allow('*', '*'), deny('s3:*', undefined, not('arn:aws:s3:::HRBucket/Payroll'))],
      'sqs:SendMessage',
      'arn:aws:sqs:us-east-2:111122223333:q',
      yes,
    ],
    [
      'sparing a folder grants nothing',
      deny('s3:*', undefined, not('arn:aws:s3:::HRBucket/Payroll/*')),
      's3:GetObject',
      'arn:aws:s3:::HRBucket/Payroll/x',
      no,
    ],
  ]),
  ...rows(NOT_RESOURCE, '2023', true, [
    [
      'Allow with NotResource grants the rest',
      allow('s3:*', undefined, not('arn:aws:s3:::secret/*')),
      's3:GetObject',
      object,
      yes,
    ],
    [
      'Allow with NotResource leaves the listed out',
      allow('s3:*', undefined, not('arn:aws:s3:::secret/*')),
      's3:GetObject',
      'arn:aws:s3:::secret/x',
      no,
    ],
    ['NotResource "*" covers nothing', allow('s3:*', undefined, not('*')), 's3:GetObject', object, no],
  ]),
  ...rows('reference_policies_condition-logic-multiple-context-keys-or-values', '2024-2026', true, [
    [
      'operators are all needed',
      allow('s3:*', '*', { Condition: { StringEquals: { 'aws:a': 'x' }, Null: { 'aws:b': 'true' } } }),
      's3:GetObject',
      object,
      no,
    ],
    [
      'keys are all needed',
      allow('s3:*', '*', { Condition: { Null: { 'aws:a': 'true', 'aws:b': 'false' } } }),
      's3:GetObject',
      object,
      no,
    ],
    ['an empty block asks for nothing', allow('s3:*', '*', { Condition: {} }), 's3:GetObject', object, yes],
  ]),
];
