import type { PolicyType } from '#policy/types.ts';

/**
 * A policy that IAM refuses: AWS's text, and the words that the error's place must cover. Texts are those of IAM,
 * S3 and Organizations as users quote them; `source` says where they can be read.
 */
export type MalformedRow = {
  readonly kind: PolicyType;
  readonly text: string;
  readonly message: string;
  readonly at: string;
  readonly source: string;
};

const GRAMMAR = 'reference_policies_grammar';
const QUOTED = 'quoted by users of IAM, collected in public bug reports and in moto’s tests';
const statement = (members: string): string => `{"Version":"2012-10-17","Statement":[{${members}}]}`;
const SYNTAX = 'Syntax errors in policy.';

export const malformedRows: readonly MalformedRow[] = [
  { kind: 'identity', text: 'This is not JSON', message: SYNTAX, at: 'T', source: QUOTED },
  { kind: 'identity', text: '', message: SYNTAX, at: '', source: QUOTED },
  {
    kind: 'identity',
    text: '{"Version":"2012-10-17"}',
    message: SYNTAX,
    at: '{"Version":"2012-10-17"}',
    source: QUOTED,
  },
  { kind: 'identity', text: '{"Version":"2012-10-17","Statement":[]}', message: SYNTAX, at: '[]', source: QUOTED },
  {
    kind: 'identity',
    text: '{"Version":"2012-10-17","Statement":["afd"]}',
    message: SYNTAX,
    at: '"afd"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: '{"Version":"2013-10-17","Statement":[]}',
    message: SYNTAX,
    at: '"2013-10-17"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: '{"Version":"2012-10-17","Extra field":1,"Statement":[]}',
    message: SYNTAX,
    at: '"Extra field"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: '{"Id":["x"],"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
    message: SYNTAX,
    at: '["x"]',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Effect":"Deny","Action":"s3:*","Resource":"*"'),
    message: SYNTAX,
    at: '"Effect"',
    source: GRAMMAR,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"allow","Action":"s3:*","Resource":"*"'),
    message: SYNTAX,
    at: '"allow"',
    source: 'reference_policies_elements_effect',
  },
  {
    kind: 'identity',
    text: statement('"Action":"s3:*","Resource":"*"'),
    message: SYNTAX,
    at: '{"Action":"s3:*","Resource":"*"}',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Resource":"*"'),
    message: 'Policy statement must contain actions.',
    at: '{"Effect":"Allow","Resource":"*"}',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":[],"Resource":"*"'),
    message: 'Policy statement must contain actions.',
    at: '[]',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*"'),
    message: 'Policy statement must contain resources.',
    at: '{"Effect":"Allow","Action":"s3:*"}',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":[]'),
    message: 'Policy statement must contain resources.',
    at: '[]',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"GetItem","Resource":"*"'),
    message: 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    at: '"GetItem"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:List:Bucket","Resource":"*"'),
    message: 'Actions/Condition can contain only one colon.',
    at: '"s3:List:Bucket"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"a a:ListBucket","Resource":"*"'),
    message: 'Vendor a a is not valid',
    at: '"a a:ListBucket"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"invalid resource"'),
    message: 'Resource invalid resource must be in ARN format or "*".',
    at: '"invalid resource"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"arn:error:s3:::example_bucket"'),
    message: 'Partition "error" is not valid for resource "arn:error:s3:::example_bucket".',
    at: '"arn:error:s3:::example_bucket"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"arn:aws"'),
    message: 'Resource vendor must be fully qualified and cannot contain regexes.',
    at: '"arn:aws"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":["*",{}]'),
    message: SYNTAX,
    at: '{}',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","NotAction":"s3:*","Resource":"*"'),
    message: SYNTAX,
    at: '"s3:*"',
    source: GRAMMAR,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"a":"b"}'),
    message: SYNTAX,
    at: '"a"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEqual":{"a:b":"c"}}'),
    message: SYNTAX,
    at: '"StringEqual"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NullIfExists":{"a:b":"true"}}'),
    message: SYNTAX,
    at: '"NullIfExists"',
    source: 'reference_policies_elements_condition_operators#Conditions_IfExists',
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"a:b":null}}'),
    message: SYNTAX,
    at: 'null',
    source: GRAMMAR,
  },
  {
    kind: 'identity',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*"'),
    message: 'Policy document should not specify a principal.',
    at: '"*"',
    source: QUOTED,
  },
  {
    kind: 'identity',
    text: '{"Statement":[{"Sid":"a","Effect":"Allow","Action":"s3:*","Resource":"*"},{"Sid":"a","Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
    message: 'Statement IDs (SID) in a single policy must be unique.',
    at: '"a"',
    source: QUOTED,
  },
  {
    kind: 'session',
    text: statement('"Effect":"Allow","Action":"s3:*"'),
    message: 'Policy statement must contain resources.',
    at: '{"Effect":"Allow","Action":"s3:*"}',
    source: QUOTED,
  },
  {
    kind: 'scp',
    text: statement('"Effect":"Allow","Action":"s3:*"'),
    message: 'Policy statement must contain resources.',
    at: '{"Effect":"Allow","Action":"s3:*"}',
    source: QUOTED,
  },
  {
    kind: 'scp',
    text: '{',
    message: 'The provided policy document does not meet the requirements of the specified policy type.',
    at: '',
    source: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html',
  },
  {
    kind: 'resource',
    text: statement('"Effect":"Allow","Action":"s3:*","Resource":"*"'),
    message: 'Missing required field Principal',
    at: '{"Effect":"Allow","Action":"s3:*","Resource":"*"}',
    source: QUOTED,
  },
  { kind: 'resource', text: '{"Statement"}', message: 'This policy contains invalid Json', at: '}', source: QUOTED },
  {
    kind: 'trust',
    text: statement('"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Resource":"*"'),
    message: 'Has prohibited field Resource',
    at: '"*"',
    source: QUOTED,
  },
  {
    kind: 'trust',
    text: statement('"Effect":"Allow","Principal":{"AWS":"*"},"Action":"*"'),
    message: 'AssumeRole policy may only specify STS AssumeRole actions.',
    at: '"*"',
    source: QUOTED,
  },
  {
    kind: 'trust',
    text: statement('"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"'),
    message: 'AssumeRolepolicy contained an invalid principal: "STAR":"*".',
    at: '"*"',
    source: 'recorded from a live account by radkawar/stackd',
  },
  {
    kind: 'trust',
    text: statement('"Effect":"Allow","Principal":{"Federated":"*"},"Action":"sts:AssumeRoleWithSAML"'),
    message: 'Federated principals must be valid domain names or SAML metadata ARNs',
    at: '"*"',
    source: 'recorded from a live account by radkawar/stackd',
  },
  {
    kind: 'trust',
    text: statement('"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"'),
    message: 'AssumeRole policy must not contain NotPrincipal field.',
    at: '{"AWS":"111122223333"}',
    source: 'versity/versitygw',
  },
  {
    kind: 'trust',
    text: statement('"Effect":"Allow","Action":"sts:AssumeRole"'),
    message: 'Missing required field Principal',
    at: '{"Effect":"Allow","Action":"sts:AssumeRole"}',
    source: 'versity/versitygw',
  },
  {
    kind: 'trust',
    text: statement('"Effect":"Allow","Principal":{},"Action":"sts:AssumeRole"'),
    message: 'Missing required field Principal cannot be empty!',
    at: '{}',
    source: 'versity/versitygw',
  },
];
