// Every check of a SAML Response, in groups, in the order in which a careful relying party applies them. A party composes
// its own rows. Those of an AuthnRequest or a LogoutRequest are in request-checks.ts.
//
// reading    saml-base64 saml-utf8 saml-size saml-doctype saml-well-formed
// gate       saml-comments saml-root saml-foreign-namespace saml-unique-ids saml-nested-message saml-decryption
//            saml-one-assertion saml-signature-place saml-signed-info saml-signature-object saml-signature-reference
//            saml-signature-transforms saml-signature-algorithm
// shape      saml-version saml-assertion-issuer saml-issuer saml-name-id saml-name-id-format-present saml-subject-confirmation-count
//            saml-subject-confirmation-data saml-recipient-present saml-confirmation-not-on-or-after-present
//            saml-conditions-present saml-authn-statement-present saml-times-readable saml-times-utc
// signature  saml-assertion-encrypted saml-signature-present saml-assertion-signed saml-signature-trusted-key
//            saml-response-signature saml-assertion-signature saml-signature-strength
// response   saml-status saml-response-issuer saml-destination saml-in-response-to
// assertion  saml-name-id-format saml-confirmation-method saml-recipient saml-confirmation-not-on-or-after
//            saml-confirmation-not-before saml-confirmation-in-response-to saml-not-before saml-not-on-or-after
//            saml-audience-present saml-audience saml-session-not-on-or-after saml-issue-age saml-replay
// aws        (aws-attributes.ts) aws-role-attribute aws-role-pair aws-role-session-name-present aws-role-session-name
//            aws-session-duration aws-source-identity aws-principal-tags aws-transitive-tag-keys
//
// `reading` and `gate` decide whether a signature is looked at at all: when one of them fails, `subject.assertion` is
// undefined and everything that reads the assertion is not-reached. `shape`, `saml-signature-present`,
// `saml-assertion-signed` and `response` look at the bytes as they came and can only refuse; `assertion` and `aws` read
// signed content only.
import type { Check } from '#protocol/check.ts';
import { assertionChecks } from './assertion-checks.ts';
import type { AwsRequest } from './aws-attributes.ts';
import { awsChecks } from './aws-attributes.ts';
import { gateChecks } from './gate-checks.ts';
import { readingChecks } from './reading-checks.ts';
import { responseChecks } from './response-checks.ts';
import { shapeChecks } from './shape-checks.ts';
import { signatureChecks } from './signature-checks.ts';
import { signatureGateChecks } from './signature-gate-checks.ts';
import type { SamlFacts, SamlSubject } from './subject.ts';

/** The checks by group. `gate` holds what is wrong with the structure, of the message and of its signatures. */
export const samlChecks = {
  reading: readingChecks,
  gate: [...gateChecks, ...signatureGateChecks],
  shape: shapeChecks,
  signature: signatureChecks,
  response: responseChecks,
  assertion: assertionChecks,
  aws: awsChecks,
} as const;

/** The check with this id, for a party's rows. Throws on an unknown id: that is an author's mistake. */
export function samlCheck(id: string): Check<SamlSubject, SamlFacts & AwsRequest> {
  const all: readonly Check<SamlSubject, SamlFacts & AwsRequest>[] = Object.values(samlChecks).flat();
  const found = all.find((check) => check.id === id);
  if (!found) throw new Error(`no SAML check has the id ${id}`);
  return found;
}
