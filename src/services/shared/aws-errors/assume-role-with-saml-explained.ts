import { samlErrors } from './assume-role-with-saml.ts';
import { explained } from './explained.ts';

const fixtures = 'radkawar/stackd, internal/services/sts/testdata (answers of AWS STS, 2026)';
const troubleshooting = 'IAM User Guide: Troubleshoot SAML federation with IAM';
const apiReference = 'AWS STS API Reference: AssumeRoleWithSAML';

/** The refusals of AssumeRoleWithSAML, with what they mean and usually come from. */
export const explainedSamlErrors = explained(samlErrors, {
  'invalid-saml-response': {
    source: fixtures,
    meaning: 'The catch-all: the text is not base64, not XML, or lacks a part that STS wants to find.',
    causes: [
      'A part is missing: Conditions, AuthnStatement, Recipient, NotOnOrAfter, or the Format of the NameID.',
      'There are two SubjectConfirmation elements.',
      'The provider demands encrypted assertions and this one is plain.',
      'The Response was deflated (Redirect binding) or encoded for a URL twice.',
    ],
  },
  'no-assertion-signature': {
    source: fixtures,
    meaning: 'STS wants a signature on the assertion itself; one on the Response does not do.',
    causes: [
      'The identity provider signs the Response only.',
      'The assertion was encrypted without being signed first.',
    ],
  },
  'response-signature-invalid': {
    source: `${troubleshooting}; ${fixtures}`,
    meaning: 'No certificate in the metadata that IAM holds verifies the signature.',
    causes: [
      'The identity provider rolled its certificate over and IAM still has the old metadata.',
      'Something between identity provider and AWS changed the message.',
      'PrincipalArn names the provider of another account or another identity provider.',
    ],
  },
  'provider-not-found': {
    source: troubleshooting,
    meaning: 'PrincipalArn names no SAML provider of that account.',
    causes: ['The provider was renamed or created again under another name.', 'The claim rule has a spelling mistake.'],
  },
  'issuer-not-in-provider': {
    source: troubleshooting,
    meaning: "The assertion's Issuer is not the entityID of the metadata in IAM.",
    causes: ['http where https is meant, or a slash too many.', 'The realm or tenant was renamed.'],
  },
  'role-not-in-assertion': {
    source: fixtures,
    meaning: 'RoleArn and PrincipalArn of the call are not a pair in one value of the Role attribute.',
    causes: [
      'The user is in no group for that role.',
      'The pair has another account id or provider name.',
      'The attribute is misspelt.',
    ],
  },
  'role-session-name-missing': {
    source: troubleshooting,
    meaning: 'The assertion has no RoleSessionName attribute.',
    causes: ['It is filled from the mail address, and this person has none.', 'The attribute is misspelt.'],
  },
  'role-session-name-invalid': {
    source: troubleshooting,
    meaning: 'The session name has a character that STS does not take, or the wrong length.',
    causes: ['It is the display name: spaces, umlauts.', 'It is longer than 64 characters.'],
  },
  'source-identity-invalid': {
    source: troubleshooting,
    meaning: 'The SourceIdentity attribute has a value that STS does not take.',
    causes: ['It is a distinguished name or has spaces.'],
  },
  'response-expired': {
    source: fixtures,
    meaning: 'A NotOnOrAfter or SessionNotOnOrAfter of the assertion has passed. There is no grace, not even a minute.',
    causes: ["The identity provider's clock is behind.", 'The response was kept too long before it was used.'],
  },
  'redeemed-too-late': {
    source: 'Nike-Inc/gimme-aws-creds issue 251, physera/onelogin-aws-cli issue 64',
    meaning: 'The assertion was issued more than five minutes ago, whatever its NotOnOrAfter says.',
    causes: ['The page for choosing a role stayed open.', 'A tool assumes many roles with one response.'],
  },
  'not-authorized': {
    source: `${troubleshooting}; ${fixtures}`,
    meaning: 'The role does not exist, or its trust policy does not allow this. STS does not say which.',
    causes: [
      'The trust policy names another provider or another account.',
      'A condition such as saml:aud is not met.',
      'The assertion has PrincipalTag attributes and the trust policy lacks sts:TagSession.',
      'The assertion has SourceIdentity and the trust policy lacks sts:SetSourceIdentity.',
      'The role name is misspelt; names are case-sensitive.',
    ],
  },
  'tags-invalid': {
    source: 'ministryofjustice/cloud-platform issue 4455 (at console sign-in)',
    meaning: 'A PrincipalTag attribute has a key or a value that a session tag cannot have.',
    causes: ['More than 50 tags, a key over 128 or a value over 256 characters, or a character that tags cannot hold.'],
  },
  'idp-rejected-claim': {
    source: apiReference,
    meaning: "The Response's Status is not Success: the identity provider says that it did not authenticate anybody.",
    causes: ['The person cancelled, or the identity provider refused.'],
  },
  'region-disabled': {
    source: `org-formation/org-formation-cli issue 465, turbot/steampipe-plugin-aws issue 1510; code and status: ${apiReference}`,
    meaning: 'STS is switched off in that Region for the account.',
    causes: ['An opt-in Region that the account has not enabled.', 'The account was created a moment ago.'],
  },
});
