import { assertion, aws, providerArn, roleArn, signedAssertion } from './fixture.ts';
import type { Row } from './profile-rows.ts';

const attributes = (name: string, ...values: readonly string[]) => [
  ...assertion.attributes.filter((attribute) => attribute.name !== aws(name)),
  ...(values.length > 0 ? [{ name: aws(name), values }] : []),
];
/** The attributes that AWS maps. */
export const awsRows: readonly Row[] = [
  {
    name: 'no Role',
    text: signedAssertion({ attributes: attributes('Role') }),
    fails: ['aws-role-attribute', 'aws-role-pair'],
  },
  {
    name: 'a Role with another role',
    text: signedAssertion({ attributes: attributes('Role', `arn:aws:iam::111122223333:role/Other,${providerArn}`) }),
    fails: ['aws-role-pair'],
  },
  {
    name: 'a Role with provider and role reversed',
    text: signedAssertion({ attributes: attributes('Role', `${providerArn},${roleArn}`) }),
    fails: [],
  },
  {
    name: 'several Role values',
    text: signedAssertion({
      attributes: attributes(
        'Role',
        `arn:aws:iam::111122223333:role/Other,${providerArn}`,
        `${roleArn},${providerArn}`,
      ),
    }),
    fails: [],
  },
  {
    name: 'a Role value that is no pair',
    text: signedAssertion({ attributes: attributes('Role', `${roleArn},${providerArn}`, 'nonsense') }),
    fails: ['aws-role-attribute'],
  },
  {
    name: 'no RoleSessionName',
    text: signedAssertion({ attributes: attributes('RoleSessionName') }),
    fails: ['aws-role-session-name-present'],
  },
  {
    name: 'a RoleSessionName with a space',
    text: signedAssertion({ attributes: attributes('RoleSessionName', 'Dörte Müller') }),
    fails: ['aws-role-session-name'],
  },
  {
    name: 'a RoleSessionName of one letter',
    text: signedAssertion({ attributes: attributes('RoleSessionName', 'a') }),
    fails: ['aws-role-session-name'],
  },
  {
    name: 'a SessionDuration of 899',
    text: signedAssertion({ attributes: attributes('SessionDuration', '899') }),
    fails: ['aws-session-duration'],
  },
  { name: 'no SessionDuration', text: signedAssertion({ attributes: attributes('SessionDuration') }), fails: [] },
  {
    name: 'a SourceIdentity that begins with aws:',
    text: signedAssertion({ attributes: attributes('SourceIdentity', 'aws:alice') }),
    fails: ['aws-source-identity'],
  },
  {
    name: 'a tag with forbidden characters',
    text: signedAssertion({ attributes: attributes('PrincipalTag:Department', 'R&D') }),
    fails: ['aws-principal-tags'],
  },
  {
    name: 'a tag key twice, in another case',
    text: signedAssertion({
      attributes: [...assertion.attributes, { name: aws('PrincipalTag:department'), values: ['x'] }],
    }),
    fails: ['aws-principal-tags'],
  },
  {
    name: 'a transitive key without its tag',
    text: signedAssertion({ attributes: attributes('TransitiveTagKeys', 'Project') }),
    fails: ['aws-transitive-tag-keys'],
  },
];
