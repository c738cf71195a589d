// One call of AssumeRoleWithSAML with all that STS has read for it: what its rows look at.

import type { PolicyError } from '#policy/types.ts';
import type { Verdict } from '#policy/weigh.ts';
import type { AwsRequest } from '#protocol/saml/aws-attributes.ts';
import type { SamlFacts, SamlSubject } from '#protocol/saml/subject.ts';
import type { Role, SamlProvider } from '../shared/account.ts';
import type { AssumeRoleWithSamlCall } from './assume-role-with-saml-call.ts';
import type { SamlIdentity } from './saml-identity.ts';
import type { TrustQuestion } from './trust-cases.ts';

/** A question with its answer. */
export type TrustAnswer = TrustQuestion & { readonly verdict: Verdict };

/** Parts are undefined where what comes before them is missing; nothing of it is judged yet. */
export type Attempt = SamlSubject & {
  readonly call: AssumeRoleWithSamlCall;
  readonly provider: SamlProvider | undefined;
  readonly role: Role | undefined;
  /** Of signed content only. */
  readonly identity: SamlIdentity | undefined;
  readonly answers: readonly TrustAnswer[];
  readonly policyErrors: readonly PolicyError[];
  /**
   * The first of PolicyArns that the account has no managed policy for.
   * Simplified: In reality an account knows every policy that AWS itself manages (`arn:aws:iam::aws:policy/…`). Here it
   * knows those that its data lists; any other is refused as if it did not exist.
   */
  readonly unknownPolicyArn: string | undefined;
  readonly packedPercent: number | undefined;
};

export type AttemptFacts = SamlFacts & AwsRequest;
