// What AWS reads from the attributes of an assertion (IAM User Guide, Configure SAML assertions). A service reads an
// attribute by its Name, so its row is found by that.
import type { Cite } from '#protocol/check.ts';
import type { FieldRow, FieldTable } from './row.ts';

const aws = 'https://aws.amazon.com/SAML/Attributes/';
const assertions: Cite = ['iam-saml-assertions'];

const byName: FieldTable = {
  [`${aws}Role`]: {
    label: 'Entitles to',
    meaning:
      'Role: a pair of a role’s ARN and the ARN of the SAML provider, separated by a comma. One value for each role that the person may ask for.',
    aws: 'The role and the provider of the request must be one of these pairs (recorded). Recorded: either order is accepted.',
    cite: assertions,
    checks: ['aws-role-attribute', 'aws-role-pair'],
  },
  [`${aws}RoleSessionName`]: {
    label: 'Session name',
    meaning: 'RoleSessionName: the name under which the session appears in ARNs and logs, often a mail address.',
    aws: 'Required, one value of 2 to 64 characters out of letters, digits and _ . , + = @ - without spaces (documented).',
    cite: assertions,
    checks: ['aws-role-session-name-present', 'aws-role-session-name'],
  },
  [`${aws}SessionDuration`]: {
    label: 'Duration',
    meaning: 'SessionDuration: how long a console session may last, in seconds, from 900 to 43200.',
    aws: 'Meant for the console (documented). Recorded: in the API it can shorten the session but not lengthen it.',
    cite: assertions,
    checks: ['aws-session-duration'],
  },
  [`${aws}SourceIdentity`]: {
    label: 'Source identity',
    meaning: 'SourceIdentity: who is really acting. It is logged, stays through role chaining and cannot be changed.',
    aws: 'The trust policy must allow sts:SetSourceIdentity as well (documented).',
    cite: ['iam-source-identity'],
    checks: ['aws-source-identity'],
  },
  [`${aws}TransitiveTagKeys`]: {
    label: 'Inherited tags',
    meaning: 'TransitiveTagKeys: the session tags that stay when the session assumes a further role.',
    aws: 'Recorded for AssumeRole: a key that is not among the session tags is refused.',
    cite: ['iam-session-tags'],
    checks: ['aws-transitive-tag-keys'],
  },
  'urn:oid:1.3.6.1.4.1.5923.1.1.1.1': {
    label: 'Affiliation',
    meaning: 'eduPersonAffiliation: what someone is at a university, such as student or staff.',
    aws: 'Trust policies see it as saml:edupersonaffiliation (documented).',
    cite: ['iam-condition-keys', 'Available keys for SAML-based AWS STS federation'],
  },
};

const tagPrefix = `${aws}PrincipalTag:`;
const principalTag: FieldRow = {
  label: 'Session tag',
  meaning: 'PrincipalTag: a tag of the session. Policies can compare it with the tags of what is asked for.',
  aws: 'Policies see it as aws:PrincipalTag/ and the key; the trust policy must allow sts:TagSession as well (documented).',
  cite: ['iam-session-tags'],
  checks: ['aws-principal-tags'],
};

/** The row of the attribute of this name, or undefined where nothing is known of it. Names are compared exactly, as AWS does. */
export function samlAttributeRow(name: string): FieldRow | undefined {
  if (Object.hasOwn(byName, name)) return byName[name];
  if (!name.startsWith(tagPrefix)) return undefined;
  return { ...principalTag, label: `${principalTag.label} ${name.slice(tagPrefix.length)}`.trimEnd() };
}
