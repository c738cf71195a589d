// The order in which STS checks a SAML response, and what it does not check. From the refusals that AWS was recorded to give
// (radkawar/stackd, internal/services/sts/testdata): what carries AWSOpenIdDiscoveryService in its text comes first,
// signature, times and attributes after it, then the role. The order inside each group is inferred.
import type { CheckRow, Known } from '#protocol/check.ts';
import { samlCheck } from '#protocol/saml/checks.ts';
import { accountChecks } from './account-checks.ts';
import type { Attempt, AttemptFacts } from './attempt.ts';

export type AttemptRow = CheckRow<Attempt, AttemptFacts>;

function checkOf(id: string): AttemptRow['check'] {
  return accountChecks.find((check) => check.id === id) ?? samlCheck(id);
}
const enforced = (known: Known, rejectAs: string, ...ids: readonly string[]): readonly AttemptRow[] =>
  ids.map((id) => ({ check: checkOf(id), enforced: true, rejectAs, known }));
const ignored = (known: Known, ...ids: readonly string[]): readonly AttemptRow[] =>
  ids.map((id) => ({ check: checkOf(id), enforced: false, known }));

/** Made anew for each call: rows hold no state, and the layers must not run code when they are imported. */
export function assumeRoleWithSamlRows(): readonly AttemptRow[] {
  return [
    // Is it a Response at all?
    ...enforced('recorded', 'invalid-saml-response', 'saml-base64'),
    ...enforced('inferred', 'invalid-saml-response', 'saml-utf8', 'saml-size', 'saml-doctype'),
    ...enforced('recorded', 'invalid-saml-response', 'saml-well-formed'),
    ...enforced('inferred', 'invalid-saml-response', 'saml-root'),
    ...enforced('inferred', 'idp-rejected-claim', 'saml-status'),
    // What a signature must not be put around. How AWS words these refusals is not recorded.
    ...enforced(
      'inferred',
      'invalid-saml-response',
      'saml-comments',
      'saml-foreign-namespace',
      'saml-unique-ids',
      'saml-nested-message',
      'saml-decryption',
      'saml-one-assertion',
      'saml-signature-place',
      'saml-signed-info',
      'saml-signature-object',
      'saml-signature-reference',
      'saml-signature-transforms',
      'saml-signature-algorithm',
      'saml-version',
      'saml-assertion-issuer',
      'saml-subject-confirmation-data',
    ),
    ...enforced(
      'recorded',
      'invalid-saml-response',
      'saml-name-id-format-present',
      'saml-subject-confirmation-count',
      'saml-recipient-present',
      'saml-confirmation-not-on-or-after-present',
      'saml-conditions-present',
      'saml-authn-statement-present',
      'saml-times-readable',
    ),
    ...enforced('recorded', 'no-assertion-signature', 'saml-signature-present', 'saml-assertion-signed'),
    ...enforced('seen', 'provider-not-found', 'sts-provider-exists'),
    ...enforced('documented', 'issuer-not-in-provider', 'saml-issuer'),
    ...enforced('recorded', 'invalid-saml-response', 'saml-assertion-encrypted'),
    // Who signed it, and is it still good?
    ...enforced(
      'recorded',
      'response-signature-invalid',
      'saml-signature-trusted-key',
      'saml-response-signature',
      'saml-assertion-signature',
    ),
    ...ignored('inferred', 'saml-signature-strength'),
    ...enforced(
      'recorded',
      'response-expired',
      'saml-not-on-or-after',
      'saml-confirmation-not-on-or-after',
      'saml-session-not-on-or-after',
    ),
    ...enforced('seen', 'redeemed-too-late', 'saml-issue-age'),
    // What a service provider by the book would check, and STS does not.
    ...ignored(
      'recorded',
      'saml-not-before',
      'saml-confirmation-not-before',
      'saml-audience-present',
      'saml-audience',
      'saml-recipient',
      'saml-response-issuer',
      'saml-name-id-format',
      'saml-replay',
    ),
    ...ignored(
      'inferred',
      'saml-times-utc',
      'saml-destination',
      'saml-in-response-to',
      'saml-confirmation-in-response-to',
      'saml-confirmation-method',
    ),
    // What is asked for.
    ...enforced('recorded', 'role-not-in-assertion', 'aws-role-pair'),
    ...ignored('inferred', 'aws-role-attribute'),
    ...enforced('documented', 'role-session-name-missing', 'aws-role-session-name-present'),
    ...enforced('documented', 'role-session-name-invalid', 'aws-role-session-name'),
    ...enforced('documented', 'source-identity-invalid', 'aws-source-identity'),
    ...enforced('inferred', 'tags-invalid', 'aws-principal-tags'),
    ...enforced('inferred', 'transitive-tag-missing', 'aws-transitive-tag-keys'),
    ...ignored('inferred', 'aws-session-duration'),
    // May this role be lent?
    ...enforced('documented', 'not-authorized', 'saml-name-id', 'sts-role-exists'),
    // Documented is that such a role cannot be taken; with which code and text STS says so is not.
    ...enforced('inferred', 'not-authorized', 'sts-role-not-reserved'),
    ...enforced('recorded', 'not-authorized', 'sts-trust-policy'),
    ...enforced('documented', 'not-authorized', 'sts-trust-tag-session', 'sts-trust-source-identity'),
    ...enforced('seen', 'duration-exceeds-role', 'sts-duration'),
    ...enforced('documented', 'malformed-policy', 'sts-session-policy'),
    ...enforced('inferred', 'session-policies-differ-in-account', 'sts-session-policy-arns'),
    ...enforced('documented', 'packed-policy-too-large', 'sts-packed-size'),
  ];
}
