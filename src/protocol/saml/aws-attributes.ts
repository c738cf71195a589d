// The attributes that AWS STS maps (IAM User Guide, Configure SAML assertions): what they say, and the rules for them.

import type { Check, CheckResult } from '#protocol/check.ts';
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import type { AssertionAttribute } from './assertion.ts';
import { readAssertion } from './assertion.ts';
import type { SamlSubject, SignedAssertion } from './subject.ts';

export const awsAttributePrefix = 'https://aws.amazon.com/SAML/Attributes/';

export type RolePair = { readonly roleArn: string; readonly providerArn: string };

/** The AWS attributes of a signed assertion. Names are case-sensitive; of a single-valued one the first value counts. */
export type AwsAttributes = {
  /** Values of Role that are a pair; in either order. */
  readonly roles: readonly RolePair[];
  readonly roleSessionName: string | undefined;
  /** As written, seconds. */
  readonly sessionDuration: string | undefined;
  readonly sourceIdentity: string | undefined;
  readonly principalTags: readonly { readonly key: string; readonly value: string; readonly path: string }[];
  readonly transitiveTagKeys: readonly string[];
};

/** What the caller of AssumeRoleWithSAML asks for. */
export type AwsRequest = { readonly roleArn: string; readonly principalArn: string };
export type AwsCheck = Check<SamlSubject, AwsRequest>;

const named = (assertion: SignedAssertion, name: string): readonly AssertionAttribute[] =>
  readAssertion(assertion).attributes.filter((attribute) => attribute.name === awsAttributePrefix + name);
const isRole = (arn: string): boolean => /^arn:[\w-]+:iam::\d{12}:role\/\S+$/.test(arn);
const isProvider = (arn: string): boolean => /^arn:[\w-]+:iam::\d{12}:saml-provider\/\S+$/.test(arn);

/** The pair in a value of the Role attribute, in either order, or undefined where it is none. */
export function parseRolePair(value: string): RolePair | undefined {
  const [first = '', second = '', ...more] = value.split(',').map((part) => part.trim());
  if (more.length > 0) return undefined;
  if (isRole(first) && isProvider(second)) return { roleArn: first, providerArn: second };
  return isProvider(first) && isRole(second) ? { roleArn: second, providerArn: first } : undefined;
}

/** Reads the AWS attributes of a signed assertion; nothing is judged. */
export function readAwsAttributes(assertion: SignedAssertion): AwsAttributes {
  const values = (name: string): readonly string[] => named(assertion, name).flatMap((attribute) => attribute.values);
  const tagPrefix = `${awsAttributePrefix}PrincipalTag:`;
  return {
    roles: values('Role').flatMap((value) => parseRolePair(value) ?? []),
    roleSessionName: values('RoleSessionName')[0],
    sessionDuration: values('SessionDuration')[0],
    sourceIdentity: values('SourceIdentity')[0],
    principalTags: readAssertion(assertion).attributes.flatMap(({ name, values: [value = ''], path }) =>
      name.startsWith(tagPrefix) ? [{ key: name.slice(tagPrefix.length), value, path }] : [],
    ),
    transitiveTagKeys: values('TransitiveTagKeys'),
  };
}

/** A rule about one single-valued attribute; not applicable where it is absent. */
function onValue(name: string, rule: (value: string, path: string) => CheckResult): AwsCheck['test'] {
  return ({ assertion }) => {
    if (!assertion) return notReached;
    const attribute = named(assertion, name)[0];
    const value = attribute?.values[0];
    return value === undefined ? notApplicable : rule(value, attribute?.paths[0] ?? '');
  };
}

const statement = 'Response/Assertion/AttributeStatement';
const namePattern = '[a-zA-Z_0-9+=,.@-]{2,64}';
const isName = (value: string): boolean => new RegExp(`^${namePattern}$`).test(value);
const isTagText = (text: string, longest: number): boolean =>
  text.length <= longest && /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text);

export const awsChecks: readonly AwsCheck[] = [
  {
    id: 'aws-role-attribute',
    title: 'The Role attribute holds pairs of role and provider',
    cite: ['iam-saml-assertions', 'SAML Role Attribute'],
    why: 'The identity provider says which roles this user may take; without the attribute there is none to take.',
    test: ({ assertion }) => {
      if (!assertion) return notReached;
      const expected = 'one or more values: role ARN, comma, provider ARN';
      const [attribute] = named(assertion, 'Role');
      if (!attribute) return fail('missing', expected, statement);
      const wrong = attribute.values.findIndex((value) => parseRolePair(value) === undefined);
      if (attribute.values.length === 0) return fail('no value', expected, attribute.path);
      if (wrong >= 0) return fail(attribute.values[wrong] ?? '', expected, attribute.paths[wrong]);
      return pass(`${attribute.values.length}`, expected, attribute.path);
    },
  },
  {
    id: 'aws-role-pair',
    title: 'The requested role and provider are one of the pairs',
    cite: ['iam-saml-assertions', 'SAML Role Attribute'],
    why: 'The caller names the role; the signed list keeps the caller from naming another one.',
    test: ({ assertion }, { roleArn, principalArn }) => {
      if (!assertion) return notReached;
      const pairs = readAwsAttributes(assertion).roles;
      const expected = `${roleArn},${principalArn}`;
      const path = named(assertion, 'Role')[0]?.path ?? statement;
      const found = pairs.some((pair) => pair.roleArn === roleArn && pair.providerArn === principalArn);
      const actual = pairs.map((pair) => `${pair.roleArn},${pair.providerArn}`).join(' and ') || 'no pair';
      return found ? pass(expected, expected, path) : fail(actual, expected, path);
    },
  },
  {
    id: 'aws-role-session-name-present',
    title: 'There is a RoleSessionName',
    cite: ['iam-saml-assertions', 'SAML RoleSessionName Attribute'],
    why: 'It is the name under which the session stands in every log; a user without a mail address often has none.',
    test: ({ assertion }) => {
      if (!assertion) return notReached;
      const attribute = named(assertion, 'RoleSessionName')[0];
      const value = attribute?.values[0];
      if (value) return pass(value, 'a RoleSessionName', attribute?.paths[0]);
      return fail(attribute ? 'empty' : 'missing', 'a RoleSessionName', attribute?.path ?? statement);
    },
  },
  {
    id: 'aws-role-session-name',
    title: 'The RoleSessionName has allowed characters only',
    cite: ['iam-saml-assertions', 'SAML RoleSessionName Attribute'],
    why: 'It becomes a part of an ARN; display names with spaces and umlauts do not fit there.',
    test: onValue('RoleSessionName', (value, path) => {
      if (value === '') return notReached;
      return isName(value) ? pass(value, namePattern, path) : fail(value, namePattern, path);
    }),
  },
  {
    id: 'aws-session-duration',
    title: 'The SessionDuration is a number of seconds in range',
    cite: ['iam-saml-assertions', 'SAML SessionDuration Attribute'],
    why: 'It bounds how long the credentials live.',
    test: onValue('SessionDuration', (value, path) => {
      const right = /^\d{1,6}$/.test(value) && Number(value) >= 900 && Number(value) <= 43_200;
      return right ? pass(value, '900 to 43200', path) : fail(value, '900 to 43200', path);
    }),
  },
  {
    id: 'aws-source-identity',
    title: 'The SourceIdentity has allowed characters only',
    cite: ['iam-source-identity'],
    why: 'It stays with the session through every role it takes and is what an investigation looks for.',
    test: onValue('SourceIdentity', (value, path) => {
      const expected = `${namePattern}, not beginning with aws:`;
      return isName(value) && !/^aws:/i.test(value) ? pass(value, expected, path) : fail(value, expected, path);
    }),
  },
  {
    id: 'aws-principal-tags',
    title: 'Session tags are well-formed and each key occurs once',
    cite: ['iam-session-tags'],
    why: 'Policies decide by these tags; keys that differ only in case would let one hide another.',
    test: ({ assertion }) => {
      if (!assertion) return notReached;
      const { principalTags } = readAwsAttributes(assertion);
      const expected = 'at most 50 tags: key up to 128, value up to 256 letters, digits, spaces and _.:/=+-@';
      if (principalTags.length === 0) return notApplicable;
      if (principalTags.length > 50) return fail(`${principalTags.length} tags`, expected, principalTags[50]?.path);
      const seen = new Set<string>();
      for (const { key, value, path } of principalTags) {
        if (key === '' || /^aws:/i.test(key) || !isTagText(key, 128) || !isTagText(value, 256)) {
          return fail(`${key}=${value}`, expected, path);
        }
        if (seen.has(key.toLowerCase())) return fail(`${key} twice`, 'keys that differ in more than case', path);
        seen.add(key.toLowerCase());
      }
      return pass(
        principalTags.map(({ key, value }) => `${key}=${value}`).join(', '),
        expected,
        principalTags[0]?.path,
      );
    },
  },
  {
    id: 'aws-transitive-tag-keys',
    title: 'Every transitive tag key is the key of a session tag',
    cite: ['iam-session-tags'],
    why: 'A tag that shall go on to the next role must be there first.',
    test: ({ assertion }) => {
      if (!assertion) return notReached;
      const { principalTags, transitiveTagKeys } = readAwsAttributes(assertion);
      if (transitiveTagKeys.length === 0) return notApplicable;
      const keys = principalTags.map(({ key }) => key);
      const stray = transitiveTagKeys.find((key) => !keys.includes(key));
      const path = named(assertion, 'TransitiveTagKeys')[0]?.path;
      const expected = keys.join(', ') || 'no session tag';
      return stray === undefined ? pass(transitiveTagKeys.join(', '), expected, path) : fail(stray, expected, path);
    },
  },
];
