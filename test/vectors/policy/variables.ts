// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of cases
import type { ContextValue, Decision, Principal } from '#policy/types.ts';
import { ada, allow, deny, federated, named, type PolicyRow, question, session, type Year } from './row.ts';

const PAGE = 'reference_policies_variables';

type Context = { readonly [key: string]: ContextValue };

function row(
  name: string,
  statement: object | readonly object[],
  context: Context,
  expected: Decision,
  more: {
    page?: string;
    year?: Year;
    derived?: boolean;
    action?: string;
    resource?: string;
    principal?: Principal;
    version?: string;
  } = {},
): PolicyRow {
  const { page = PAGE, year = '2023', derived = true, version = '2012-10-17', ...request } = more;
  const statements = Array.isArray(statement) ? statement : [statement];
  const identity = [{ name: 'policy', policy: { Version: version, Statement: statements } }];
  return { name, page, year, derived, question: question({ identity }, { ...request, context }), expected };
}

const own = allow('s3:GetObject', 'arn:aws:s3:::mybucket/${aws:username}/*');
const list = allow('s3:ListBucket', 'arn:aws:s3:::mybucket', {
  Condition: { StringLike: { 's3:prefix': ['${aws:username}/*'] } },
});
const bucket = { action: 's3:ListBucket', resource: 'arn:aws:s3:::mybucket' };
const object = (key: string): { resource: string } => ({ resource: `arn:aws:s3:::mybucket/${key}` });
const queue = allow('sqs:*', 'arn:aws:sqs:us-east-2:*:${aws:username}-queue');
const tagged = (value: string, operator = 'StringEquals'): object =>
  allow('s3:GetObject', 'arn:aws:s3:::mybucket/*', {
    Condition: { [operator]: { 's3:ExistingObjectTag/Team': value } },
  });
const everything = allow('s3:*', '*');
const team = deny('s3:GetObject', '*', {
  Condition: { StringNotEquals: { 's3:ExistingObjectTag/Team': '${aws:PrincipalTag/Team}' } },
});

/** Policy variables: where they count, what fills them, what happens without a value. */
export const variableRows: readonly PolicyRow[] = [
  row('a user reads the own folder', own, { 'aws:username': 'David' }, 'Allowed', {
    derived: false,
    ...object('David/x'),
  }),
  row('a user does not read another folder', own, { 'aws:username': 'David' }, 'ImplicitlyDenied', object('Adele/x')),
  row('a user lists the own prefix', list, { 'aws:username': 'David', 's3:prefix': 'David/' }, 'Allowed', {
    derived: false,
    ...bucket,
  }),
  row(
    'a user does not list another prefix',
    list,
    { 'aws:username': 'David', 's3:prefix': 'Adele/' },
    'ImplicitlyDenied',
    bucket,
  ),
  row(
    'a user manages the own access keys',
    allow('iam:*AccessKey*', 'arn:aws:iam::111122223333:user/${aws:username}'),
    { 'aws:username': 'ada' },
    'Allowed',
    {
      derived: false,
      action: 'iam:CreateAccessKey',
      resource: 'arn:aws:iam::111122223333:user/ada',
    },
  ),
  row(
    'a user does not manage others’ access keys',
    allow('iam:*AccessKey*', 'arn:aws:iam::111122223333:user/${aws:username}'),
    { 'aws:username': 'ada' },
    'ImplicitlyDenied',
    {
      action: 'iam:CreateAccessKey',
      resource: 'arn:aws:iam::111122223333:user/adam',
    },
  ),
  row('the colon in a variable’s name does not cut the ARN', queue, { 'aws:username': 'ada' }, 'Allowed', {
    derived: false,
    action: 'sqs:SendMessage',
    resource: 'arn:aws:sqs:us-east-2:111122223333:ada-queue',
  }),
  row('a queue in another Region is not covered', queue, { 'aws:username': 'ada' }, 'ImplicitlyDenied', {
    action: 'sqs:SendMessage',
    resource: 'arn:aws:sqs:eu-west-1:111122223333:ada-queue',
  }),
  row(
    'a table named like the user',
    allow('dynamodb:*', 'arn:aws:dynamodb:us-east-2:111122223333:table/${aws:username}'),
    { 'aws:username': 'ada' },
    'Allowed',
    {
      page: 'reference_policies_elements_resource',
      derived: false,
      action: 'dynamodb:GetItem',
      resource: 'arn:aws:dynamodb:us-east-2:111122223333:table/ada',
    },
  ),
  row(
    'a tag names the folder',
    allow('s3:*', 'arn:aws:s3:::bucket/${aws:PrincipalTag/department}'),
    { 'aws:PrincipalTag/department': 'D12' },
    'Allowed',
    {
      derived: false,
      resource: 'arn:aws:s3:::bucket/D12',
    },
  ),
  row(
    'without the tag the entry matches nothing',
    allow('s3:*', 'arn:aws:s3:::bucket/${aws:PrincipalTag/department}'),
    {},
    'ImplicitlyDenied',
    {
      resource: 'arn:aws:s3:::bucket/',
    },
  ),

  row('no Version: the variable is letters', own, { 'aws:username': 'David' }, 'ImplicitlyDenied', {
    version: '2008-10-17',
    ...object('David/x'),
  }),
  row('an old Version matches the letters themselves', own, { 'aws:username': 'David' }, 'Allowed', {
    version: '2008-10-17',
    ...object('${aws:username}/x'),
  }),
  row(
    'an old Version compares a condition with the letters',
    tagged('${aws:username}'),
    { 'aws:username': 'a', 's3:ExistingObjectTag/Team': '${aws:username}' },
    'Allowed',
    {
      version: '2008-10-17',
      ...object('x'),
    },
  ),
  row(
    'an old Version knows no escapes either',
    tagged('${*}'),
    { 's3:ExistingObjectTag/Team': '*' },
    'ImplicitlyDenied',
    {
      version: '2008-10-17',
      ...object('x'),
    },
  ),

  row(
    'a key’s name has no case',
    allow('s3:GetObject', 'arn:aws:s3:::mybucket/${AWS:UserName}/*'),
    { 'aws:username': 'ada' },
    'Allowed',
    object('ada/x'),
  ),
  row('the context’s key has no case', own, { 'AWS:USERNAME': 'ada' }, 'Allowed', object('ada/x')),
  row(
    'a tag’s name has no case',
    tagged('${aws:PrincipalTag/TEAM}'),
    { 'aws:principaltag/team': 'red', 's3:ExistingObjectTag/Team': 'red' },
    'Allowed',
    object('x'),
  ),
  row('a value keeps its case', own, { 'aws:username': 'David' }, 'ImplicitlyDenied', object('david/x')),
  row(
    'StringEqualsIgnoreCase ignores the value’s case',
    tagged('${aws:PrincipalTag/Team}', 'StringEqualsIgnoreCase'),
    { 'aws:PrincipalTag/Team': 'Red', 's3:ExistingObjectTag/Team': 'rED' },
    'Allowed',
    object('x'),
  ),
  row(
    'two variables in one entry',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/team}/${aws:username}/*'),
    { 'aws:username': 'ada', 'aws:PrincipalTag/team': 'red' },
    'Allowed',
    object('red/ada/x'),
  ),
  row(
    'one of two variables has no value',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/team}/${aws:username}/*'),
    { 'aws:username': 'ada' },
    'ImplicitlyDenied',
    object('red/ada/x'),
  ),
  row(
    'each entry is judged alone',
    allow('s3:*', ['arn:aws:s3:::mybucket/${aws:PrincipalTag/team}/*', 'arn:aws:s3:::mybucket/common/*']),
    {},
    'Allowed',
    object('common/x'),
  ),

  row(
    'an unresolvable variable: StringEquals fails',
    tagged('${aws:PrincipalTag/Team}'),
    { 's3:ExistingObjectTag/Team': 'red' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'an unresolvable variable: Deny with StringNotEquals denies',
    [everything, team],
    { 's3:ExistingObjectTag/Team': 'red' },
    'ExplicitlyDenied',
    {
      derived: false,
      year: '2024-2026',
      ...object('x'),
    },
  ),
  row(
    'the same Deny spares the own team',
    [everything, team],
    { 's3:ExistingObjectTag/Team': 'red', 'aws:PrincipalTag/Team': 'red' },
    'Allowed',
    object('x'),
  ),
  row(
    'the same Deny stops another team',
    [everything, team],
    { 's3:ExistingObjectTag/Team': 'red', 'aws:PrincipalTag/Team': 'blue' },
    'ExplicitlyDenied',
    object('x'),
  ),
  row(
    'the same Deny stops objects without the tag',
    [everything, team],
    { 'aws:PrincipalTag/Team': 'blue' },
    'ExplicitlyDenied',
    object('x'),
  ),
  row(
    'an unresolvable variable: StringNotLike is satisfied',
    tagged('${aws:PrincipalTag/Team}*', 'StringNotLike'),
    { 's3:ExistingObjectTag/Team': 'red' },
    'Allowed',
    object('x'),
  ),
  row(
    'an unresolvable variable: ArnNotEquals is satisfied',
    [
      everything,
      deny('s3:*', '*', { Condition: { ArnNotEquals: { 'aws:SourceArn': 'arn:aws:s3:::${aws:PrincipalTag/b}' } } }),
    ],
    { 'aws:SourceArn': 'arn:aws:s3:::x' },
    'ExplicitlyDenied',
    object('x'),
  ),
  row(
    'IfExists looks at the key, not at the variable',
    tagged('${aws:PrincipalTag/Team}', 'StringEqualsIfExists'),
    { 's3:ExistingObjectTag/Team': 'red' },
    'ImplicitlyDenied',
    {
      page: 'reference_policies_elements_condition_operators#Conditions_IfExists',
      ...object('x'),
    },
  ),
  row(
    'a list of values with one unresolvable',
    allow('s3:*', '*', {
      Condition: { StringEquals: { 's3:ExistingObjectTag/Team': ['${aws:PrincipalTag/Team}', 'all'] } },
    }),
    { 's3:ExistingObjectTag/Team': 'all' },
    'Allowed',
    object('x'),
  ),
  row(
    'a negated list with one unresolvable',
    allow('s3:*', '*', {
      Condition: { StringNotEquals: { 's3:ExistingObjectTag/Team': ['${aws:PrincipalTag/Team}', 'all'] } },
    }),
    { 's3:ExistingObjectTag/Team': 'all' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'NotResource without a value: a Deny covers everything',
    [
      everything,
      deny('s3:*', undefined, { Resource: undefined, NotResource: 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}/*' }),
    ],
    {},
    'ExplicitlyDenied',
    object('x'),
  ),
  row(
    'NotResource without a value: an Allow covers nothing',
    allow('s3:*', undefined, { Resource: undefined, NotResource: 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}/*' }),
    {},
    'ImplicitlyDenied',
    object('x'),
  ),

  row(
    'a default stands in for a missing tag',
    tagged("${aws:PrincipalTag/team, 'company-wide'}"),
    { 's3:ExistingObjectTag/Team': 'company-wide' },
    'Allowed',
    { derived: false, ...object('x') },
  ),
  row(
    'a default is not used when there is a value',
    tagged("${aws:PrincipalTag/team, 'company-wide'}"),
    { 'aws:PrincipalTag/team': 'yellow', 's3:ExistingObjectTag/Team': 'company-wide' },
    'ImplicitlyDenied',
    { derived: false, ...object('x') },
  ),
  row(
    'the value wins over the default',
    tagged("${aws:PrincipalTag/team, 'company-wide'}"),
    { 'aws:PrincipalTag/team': 'yellow', 's3:ExistingObjectTag/Team': 'yellow' },
    'Allowed',
    { derived: false, ...object('x') },
  ),
  row(
    'a default in a resource',
    allow('s3:*', "arn:aws:s3:::mybucket/${aws:PrincipalTag/team, 'common'}/*"),
    {},
    'Allowed',
    object('common/x'),
  ),
  row(
    'a default may hold spaces and colons',
    tagged("${aws:PrincipalTag/team, 'a: b c'}"),
    { 's3:ExistingObjectTag/Team': 'a: b c' },
    'Allowed',
    object('x'),
  ),
  row(
    'an empty default is empty',
    tagged("${aws:PrincipalTag/team, ''}"),
    { 's3:ExistingObjectTag/Team': '' },
    'Allowed',
    object('x'),
  ),

  row('${*} is a star in a resource', allow('s3:*', 'arn:aws:s3:::mybucket/${*}/x'), {}, 'Allowed', object('*/x')),
  row('${*} is not a wildcard', allow('s3:*', 'arn:aws:s3:::mybucket/${*}/x'), {}, 'ImplicitlyDenied', object('a/x')),
  row(
    '${?} is a question mark',
    tagged('${?}x', 'StringLike'),
    { 's3:ExistingObjectTag/Team': '?x' },
    'Allowed',
    object('x'),
  ),
  row(
    '${?} is not one character',
    tagged('${?}x', 'StringLike'),
    { 's3:ExistingObjectTag/Team': 'ax' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    '${$} is a dollar',
    tagged('${$}{aws:username}'),
    { 'aws:username': 'ada', 's3:ExistingObjectTag/Team': '${aws:username}' },
    'Allowed',
    object('x'),
  ),
  row(
    'escapes count in StringEquals too',
    tagged('a${*}'),
    { 's3:ExistingObjectTag/Team': 'a*' },
    'Allowed',
    object('x'),
  ),
  row(
    'escape and wildcard together',
    tagged('${*}*', 'StringLike'),
    { 's3:ExistingObjectTag/Team': '*abc' },
    'Allowed',
    object('x'),
  ),

  row(
    'not before the fifth colon',
    allow('s3:*', 'arn:aws:${aws:username}:::mybucket/x'),
    { 'aws:username': 's3' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'not in the account part',
    allow('iam:*', 'arn:aws:iam::${aws:PrincipalAccount}:user/ada'),
    { 'aws:PrincipalAccount': '111122223333' },
    'ImplicitlyDenied',
    { action: 'iam:GetUser', resource: 'arn:aws:iam::111122223333:user/ada' },
  ),
  row(
    'not in Numeric operators',
    allow('s3:*', '*', { Condition: { NumericEquals: { 's3:max-keys': '${aws:PrincipalTag/n}' } } }),
    { 's3:max-keys': '5', 'aws:PrincipalTag/n': '5' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'not in Date operators',
    allow('s3:*', '*', { Condition: { DateEquals: { 'aws:CurrentTime': '${aws:PrincipalTag/d}' } } }),
    { 'aws:CurrentTime': '2026-01-01', 'aws:PrincipalTag/d': '2026-01-01' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'not in IpAddress',
    allow('s3:*', '*', { Condition: { IpAddress: { 'aws:SourceIp': '${aws:PrincipalTag/ip}' } } }),
    { 'aws:SourceIp': '10.0.0.1', 'aws:PrincipalTag/ip': '10.0.0.1' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'Bool: the pages contradict each other, an Allow does not apply',
    allow('s3:*', '*', { Condition: { Bool: { 'aws:SecureTransport': '${aws:PrincipalTag/b}' } } }),
    { 'aws:SecureTransport': 'true', 'aws:PrincipalTag/b': 'true' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'Bool: the pages contradict each other, a Deny applies',
    [everything, deny('s3:*', '*', { Condition: { Bool: { 'aws:SecureTransport': '${aws:PrincipalTag/b}' } } })],
    { 'aws:SecureTransport': 'true', 'aws:PrincipalTag/b': 'true' },
    'ExplicitlyDenied',
    object('x'),
  ),
  row(
    'ARN operators take variables',
    allow('s3:*', '*', { Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:${aws:username}' } } }),
    { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:ada', 'aws:username': 'ada' },
    'Allowed',
    object('x'),
  ),
  row(
    'a whole ARN may come from a variable',
    allow('s3:*', '*', { Condition: { ArnEquals: { 'aws:SourceArn': '${aws:PrincipalArn}' } } }),
    { 'aws:SourceArn': 'arn:aws:iam::111122223333:user/ada', 'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/ada' },
    'Allowed',
    object('x'),
  ),
  row(
    'not in an action',
    allow('s3:${aws:PrincipalTag/a}', '*'),
    { 'aws:PrincipalTag/a': 'GetObject' },
    'ImplicitlyDenied',
    object('x'),
  ),

  row(
    'a multivalued key cannot be a variable',
    tagged('${aws:TagKeys}'),
    { 'aws:TagKeys': ['a', 'b'], 's3:ExistingObjectTag/Team': 'a' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'a list of one is not relied on',
    tagged('${aws:TagKeys}'),
    { 'aws:TagKeys': ['a'], 's3:ExistingObjectTag/Team': 'a' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'a star in a value is not relied on',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}/*'),
    { 'aws:PrincipalTag/t': '*' },
    'ImplicitlyDenied',
    object('secret/x'),
  ),
  row(
    'a star in a value matches itself',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}/*'),
    { 'aws:PrincipalTag/t': '*' },
    'Allowed',
    object('*/x'),
  ),
  row(
    'a star in a value of StringEquals is a letter',
    tagged('${aws:PrincipalTag/t}'),
    { 'aws:PrincipalTag/t': '*', 's3:ExistingObjectTag/Team': 'red' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'a Deny does not miss a star in a value',
    [everything, deny('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}/*')],
    { 'aws:PrincipalTag/t': '*' },
    'ExplicitlyDenied',
    object('secret/x'),
  ),
  row(
    'an empty tag is not relied on',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:PrincipalTag/t}*'),
    { 'aws:PrincipalTag/t': '' },
    'ImplicitlyDenied',
    object('x'),
  ),
  row(
    'a brace left open is letters',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:username'),
    { 'aws:username': 'ada' },
    'Allowed',
    object('${aws:username'),
  ),

  row('aws:username is missing in a role session', own, { 'aws:userid': 'AROAEXAMPLE:ada' }, 'ImplicitlyDenied', {
    principal: session,
    page: `${PAGE}#principaltable`,
    ...object('ada/x'),
  }),
  row(
    'aws:userid works in a role session',
    allow('s3:*', 'arn:aws:s3:::mybucket/${aws:userid}/*'),
    { 'aws:userid': 'AROAEXAMPLE:ada' },
    'Allowed',
    { principal: session, page: `${PAGE}#principaltable`, ...object('AROAEXAMPLE:ada/x') },
  ),
  row(
    'aws:TokenIssueTime has no value with long-term keys',
    allow('s3:*', '*', { Condition: { StringEquals: { 'aws:CurrentTime': '${aws:TokenIssueTime}' } } }),
    { 'aws:CurrentTime': '2026' },
    'ImplicitlyDenied',
    { principal: ada, derived: false, ...object('x') },
  ),
  {
    name: 'a variable fills in a session policy too',
    page: PAGE,
    year: '2023',
    derived: true,
    question: question(
      { identity: named(everything), session: named(own) },
      { principal: federated, ...object('ada/x'), context: { 'aws:username': 'ada' } },
    ),
    expected: 'Allowed',
  },
  {
    name: 'a variable fills in an SCP too',
    page: PAGE,
    year: '2023',
    derived: true,
    question: question(
      { identity: named(everything), scps: [{ level: 'root', policies: named(everything, team) }] },
      { ...object('x'), context: { 's3:ExistingObjectTag/Team': 'a', 'aws:PrincipalTag/Team': 'b' } },
    ),
    expected: 'ExplicitlyDenied',
  },
];
