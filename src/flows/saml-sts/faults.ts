// What goes wrong with SAML and STS in real companies: someone's setting, a party that is not what it seems, a clock, or
// someone on the path who holds no key.
import type { Fault, Json } from '#simulator/types.ts';
import { listOnObjectsPolicy, trustPolicy } from './policies.ts';

const party = '/idp/relyingParties/urn:amazon:webservices';
const attributes = `${party}/attributes`;
const name = (attribute: string) => `https:~1~1aws.amazon.com~1SAML~1Attributes~1${attribute}`;
const setting = (at: string, value?: Json): Fault['change'] => ({
  kind: 'setting',
  world: [value === undefined ? { at } : { at, value }],
});
const trusted = { role: '/account/roles/FinanceRead' };
const troubleshooting = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html';
const creatingAssertions =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html';
const recorded = 'Recorded from AWS STS by radkawar/stackd, internal/services/sts/testdata/saml_aws.json';

export const faults: readonly Fault[] = [
  {
    id: 'certificate-rotated',
    title: 'The IdP signs with a new certificate',
    story:
      'On Sunday the IdP began to sign with its next key, as planned. Nobody uploaded the new metadata to IAM, and on Monday nobody gets in.',
    change: setting('/idp/signingKey', 'idp-signing-next'),
    caughtBy: 'saml-signature-trusted-key',
    source: troubleshooting,
  },
  {
    id: 'no-aws-group',
    title: 'The group filter finds nothing',
    story:
      'Groups were renamed from AWS-… to aws_…, and the IdP’s mapping still looks for the old names. The assertion lists no role at all.',
    change: setting(`${attributes}/${name('Role')}/pattern`, 'aws_{account}_{role}'),
    caughtBy: 'aws-role-pair',
    source: troubleshooting,
  },
  {
    id: 'trust-names-other-provider',
    title: 'The trust policy names another provider',
    story:
      'The role was copied from the test account, its trust policy too. It names a provider of the same name, in the other account.',
    change: setting(
      `${trusted.role}/trustPolicy`,
      trustPolicy.replace('::111122223333:saml-provider', '::444455556666:saml-provider'),
    ),
    caughtBy: 'sts-trust-policy',
    source: troubleshooting,
  },
  {
    id: 'trust-audience-regional',
    title: 'The trust policy expects another sign-in address',
    story:
      'Someone hardened the trust policy with the address of a regional endpoint. SAML:aud is the Recipient, and the IdP still writes the other one.',
    change: setting(
      `${trusted.role}/trustPolicy`,
      trustPolicy.replace('https://signin.aws', 'https://eu-central-1.signin.aws'),
    ),
    caughtBy: 'sts-trust-policy',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
  },
  {
    id: 'no-mail',
    title: 'Her entry has no mail address',
    story:
      'Her mailbox moved, and the mail attribute was emptied in the directory. RoleSessionName is made from it, so the attribute is missing.',
    change: setting('/directory/entries/uid=alice,ou=People,dc=corp,dc=example,dc=com/attributes/mail'),
    caughtBy: 'aws-role-session-name-present',
    source: troubleshooting,
  },
  {
    id: 'session-name-with-space',
    title: 'The session name is her full name',
    story:
      'To see nicer names in CloudTrail, RoleSessionName was mapped to the display name. A space is not allowed in it.',
    change: setting(`${attributes}/${name('RoleSessionName')}/attribute`, 'displayName'),
    caughtBy: 'aws-role-session-name',
    source: troubleshooting,
  },
  {
    id: 'too-slow',
    title: 'Six minutes between sign-in and call',
    story:
      'She signed in, was called away, and picked her role six minutes later. The assertion was still within its own hour; AWS allows five minutes.',
    change: {
      kind: 'setting',
      inputs: { pauseSeconds: 360 },
      world: [{ at: `${party}/lifetimeSeconds`, value: 3600 }],
    },
    caughtBy: 'saml-issue-age',
    source: 'Seen in Nike-Inc/gimme-aws-creds#251 and physera/onelogin-aws-cli#64',
  },
  {
    id: 'duration-too-long',
    title: 'Twelve hours are asked for',
    story:
      'A tool copied the longest duration that exists into every profile. This role’s MaxSessionDuration is four hours.',
    change: { kind: 'setting', inputs: { durationSeconds: 43200 } },
    caughtBy: 'sts-duration',
    source: 'Seen in aws-azure-login#77 and venth/aws-adfs',
  },
  {
    id: 'tags-not-trusted',
    title: 'The trust policy forgot sts:TagSession',
    story:
      'The IdP began to send the department as a session tag. The role’s trust policy allows AssumeRoleWithSAML, and nothing about tags.',
    change: setting(`${trusted.role}/trustPolicy`, trustPolicy.replace(/\n\s*"sts:TagSession",/, '')),
    caughtBy: 'sts-trust-tag-session',
    source: troubleshooting,
  },
  {
    id: 'source-identity-not-trusted',
    title: 'The trust policy forgot sts:SetSourceIdentity',
    story:
      'Security asked for SourceIdentity in every session, and the IdP sends it. This one role was overlooked when the trust policies were changed.',
    change: setting(`${trusted.role}/trustPolicy`, trustPolicy.replace(/,\n\s*"sts:SetSourceIdentity"/, '')),
    caughtBy: 'sts-trust-source-identity',
    source: troubleshooting,
  },
  {
    id: 'provider-misspelt',
    title: 'The provider’s name is misspelt',
    story:
      'The claim rule and the profile both say CorpIDP. The provider in IAM is called CorpIdP, and names there are case-sensitive.',
    change: {
      kind: 'setting',
      world: [
        { at: '/client/principalArn', value: 'arn:aws:iam::111122223333:saml-provider/CorpIDP' },
        {
          at: `${attributes}/${name('Role')}/template`,
          value: 'arn:aws:iam::{account}:role/{role},arn:aws:iam::{account}:saml-provider/CorpIDP',
        },
      ],
    },
    caughtBy: 'sts-provider-exists',
    source: troubleshooting,
  },
  {
    id: 'issuer-changed',
    title: 'The IdP changed its entity ID',
    story:
      'With the move to a new release the IdP’s entityID lost its path. The metadata in IAM still has the old one; the key is the same.',
    change: setting('/idp/entityId', 'https://idp.corp.example.com'),
    caughtBy: 'saml-issuer',
    source: troubleshooting,
  },
  {
    id: 'only-response-signed',
    title: 'Only the Response is signed',
    story: 'In the IdP’s console somebody chose “sign response”. AWS insists on a signature on the assertion itself.',
    change: { kind: 'setting', world: [{ at: '/options/signing', value: 'response' }] },
    caughtBy: 'saml-assertion-signed',
    source: recorded,
  },
  {
    id: 'no-recipient',
    title: 'The assertion has no Recipient',
    story:
      'A script obtains its token over another protocol, in which nobody states where the assertion is to be used. AWS calls it invalid base64.',
    change: setting(`${party}/omit`, { recipient: true }),
    caughtBy: 'saml-recipient-present',
    source: recorded,
  },
  {
    id: 'list-on-objects',
    title: 's3:ListBucket was granted on the objects',
    story:
      'Signing in works, and the first listing is refused: ListBucket is a right on the bucket, and the policy grants it on bucket/*.',
    change: setting(`${trusted.role}/policies/OwnPrefix`, listOnObjectsPolicy),
    caughtBy: 's3-authorized',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html',
  },
  {
    id: 'idp-clock-behind',
    title: 'The IdP’s clock is ten minutes behind',
    story: 'A virtual machine was paused and resumed. Every assertion it writes has already expired when AWS reads it.',
    change: { kind: 'clock', actor: 'idp', skewMs: -600_000 },
    caughtBy: 'saml-not-on-or-after',
    source: recorded,
  },
  {
    id: 'idp-clock-ahead',
    title: 'The IdP’s clock is ten minutes ahead',
    story: 'Its assertions are not yet valid by their own NotBefore. AWS reads that field and does not act on it.',
    change: { kind: 'clock', actor: 'idp', skewMs: 600_000 },
    caughtBy: 'nobody',
    unnoticed: { succeeds: 'assume-role.response', strictCheck: 'saml-not-before' },
    source: recorded,
  },
  {
    id: 'wrong-audience',
    title: 'The assertion was meant for another service',
    story:
      'Its audience is the company’s wiki. A strict service provider refuses it; STS does not look at the audience at all.',
    change: setting(`${party}/audience`, 'https://wiki.corp.example.com/saml'),
    caughtBy: 'nobody',
    unnoticed: { succeeds: 'assume-role.response', strictCheck: 'saml-audience' },
    source: recorded,
  },
  {
    id: 'short-session-attribute',
    title: 'SessionDuration says fifteen minutes',
    story:
      'The attribute was set for the console years ago. Four hours are asked for and granted by the role; the keys end after fifteen minutes, with no error.',
    change: {
      kind: 'setting',
      inputs: { durationSeconds: 14400 },
      world: [{ at: `${attributes}/${name('SessionDuration')}/value`, value: '900' }],
    },
    caughtBy: 'nobody',
    unnoticed: { succeeds: 'assume-role.response' },
    source: creatingAssertions,
  },
  {
    id: 'empty-password',
    title: 'The directory accepts an empty password',
    story:
      'By LDAP’s own rules a bind with no password is anonymous, and this directory answers it with success. The IdP hands it on and takes the answer for a proof, and so does everyone after it.',
    change: {
      kind: 'setting',
      inputs: { password: '' },
      world: [
        { at: '/directory/unauthenticatedBinds', value: true },
        { at: '/idp/ldap/triesEmptyPasswords', value: true },
      ],
    },
    caughtBy: 'nobody',
    unnoticed: { succeeds: 'assume-role.response', strictCheck: 'ldap-bind-password-present' },
    source: 'https://www.rfc-editor.org/rfc/rfc4513#section-5.1.2',
  },
  {
    id: 'rogue-idp',
    title: 'Mallory runs an IdP of the same name',
    story: 'Same address, same entity ID, same words in the assertion. What she does not have is the private key.',
    change: { kind: 'party', actor: 'idp', service: 'rogue-idp' },
    caughtBy: 'saml-signature-trusted-key',
    source: 'https://docs.oasis-open.org/security/saml/v2.0/saml-sec-consider-2.0-os.pdf',
  },
  {
    id: 'name-changed-on-the-way',
    title: 'Someone changes the name on the way',
    story:
      'Between laptop and AWS, someone who holds no key writes another person’s name into the assertion. One changed word is enough to break the signature.',
    change: {
      kind: 'wire',
      beat: 'assume-role.request',
      layer: 'form/SAMLAssertion/base64/xml',
      change: { set: [{ path: 'Response/Assertion/Subject/NameID', value: 'bob' }] },
    },
    caughtBy: 'saml-assertion-signature',
    source: recorded,
  },
  {
    id: 'response-cut-off',
    title: 'The pasted response is cut off',
    story: 'Copied from a terminal window, the last lines are missing. The words that AWS has for it do not help much.',
    change: {
      kind: 'wire',
      beat: 'assume-role.request',
      layer: 'form/SAMLAssertion',
      change: { mutation: 'truncate', params: { at: 4001 } },
    },
    caughtBy: 'saml-base64',
    source: recorded,
  },
];
