// What STS takes from a signed assertion: who it is about and what the session shall be.
import { type AssertionContent, readAssertion } from '#protocol/saml/assertion.ts';
import { type AwsAttributes, readAwsAttributes } from '#protocol/saml/aws-attributes.ts';
import type { SignedAssertion } from '#protocol/saml/subject.ts';
import type { SamlProvider } from '../shared/account.ts';
import { nameQualifier, subjectType } from './name-qualifier.ts';

export type SamlIdentity = {
  readonly assertion: AssertionContent;
  readonly aws: AwsAttributes;
  readonly issuer: string;
  /** The Recipient of the SubjectConfirmationData, which AWS calls the audience; not the Audience element. */
  readonly audience: string;
  readonly subject: string;
  readonly subjectType: string;
  readonly nameQualifier: string;
  /** The earliest SessionNotOnOrAfter, milliseconds since 1970. */
  readonly sessionNotOnOrAfter: number | undefined;
};

/** Reads the identity; parts that are missing are empty, because refusing them is the checks' work. */
export function samlIdentity(signed: SignedAssertion, accountId: string, provider: SamlProvider): SamlIdentity {
  const assertion = readAssertion(signed);
  const ends = assertion.authnStatements.flatMap(({ sessionNotOnOrAfter }) => sessionNotOnOrAfter?.ms ?? []);
  return {
    assertion,
    aws: readAwsAttributes(signed),
    issuer: assertion.issuer,
    audience: assertion.confirmations[0]?.recipient ?? '',
    subject: assertion.nameId?.value ?? '',
    subjectType: subjectType(assertion.nameId?.format ?? ''),
    nameQualifier: nameQualifier(assertion.issuer, accountId, provider.name),
    sessionNotOnOrAfter: ends.length === 0 ? undefined : Math.min(...ends),
  };
}
