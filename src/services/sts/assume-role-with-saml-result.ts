import { formatInstant } from '#wire/instant.ts';
import type { TemporaryCredentials } from '../shared/credentials.ts';
import type { XmlPart } from '../shared/xml-writer.ts';
import type { SamlIdentity } from './saml-identity.ts';

export type ResultFacts = {
  readonly identity: SamlIdentity;
  readonly credentials: TemporaryCredentials;
  readonly user: { readonly arn: string; readonly id: string };
  readonly packedPercent: number | undefined;
};

/** AssumeRoleWithSAMLResult, in the order of the API Reference's sample. */
export function assumeRoleWithSamlResult({
  identity,
  credentials,
  user,
  packedPercent,
}: ResultFacts): readonly (XmlPart | undefined)[] {
  const { sourceIdentity } = identity.aws;
  return [
    ['Issuer', identity.issuer],
    [
      'AssumedRoleUser',
      [
        ['Arn', user.arn],
        ['AssumedRoleId', user.id],
      ],
    ],
    [
      'Credentials',
      [
        ['AccessKeyId', credentials.accessKeyId],
        ['SecretAccessKey', credentials.secretAccessKey],
        ['SessionToken', credentials.sessionToken],
        ['Expiration', formatInstant(credentials.expiration)],
      ],
    ],
    ['Audience', identity.audience],
    ['SubjectType', identity.subjectType],
    packedPercent === undefined ? undefined : ['PackedPolicySize', String(packedPercent)],
    ['NameQualifier', identity.nameQualifier],
    sourceIdentity === undefined ? undefined : ['SourceIdentity', sourceIdentity],
    ['Subject', identity.subject],
  ];
}
