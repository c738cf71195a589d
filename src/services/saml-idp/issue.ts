// The assertion for one person and one relying party: written, signed, where wanted encrypted.
import { readMetadata } from '#protocol/saml/metadata.ts';
import { responderStatus, rsaSha1, rsaSha256, rsaSha512 } from '#protocol/saml/names.ts';
import type { AssertionFields, ResponseFields } from '#protocol/saml/response.ts';
import { responseXml } from '#protocol/saml/response.ts';
import { encryptAssertion, sign } from '#protocol/saml/samlify.ts';
import type { Env } from '#simulator/types.ts';
import { encodeHex } from '#wire/hex.ts';
import type { OmittedPart, RelyingParty, SamlIdpConfig } from './config.ts';
import type { Person } from './lookup.ts';
import { mapAttributes } from './map-attributes.ts';

export type Issued = { readonly xml: string; readonly random: boolean };

/** Where the Response goes, and the ID of the request that it answers; unsolicited without one. */
export type Addressee = { readonly acs: string; readonly inResponseTo?: string | undefined };

const algorithms = { 'rsa-sha1': rsaSha1, 'rsa-sha256': rsaSha256, 'rsa-sha512': rsaSha512 };

/**
 * The Response as it leaves. The assertion is signed, then encrypted, then the Response is signed (saml-core §6.2), so that
 * every signature holds for whoever opens them in reverse. Undefined where it shall be encrypted and there is no
 * certificate to encrypt to: then nothing leaves.
 */
export async function issue(
  env: Pick<Env, 'clock' | 'random' | 'keys'>,
  config: SamlIdpConfig,
  party: RelyingParty,
  person: Person,
  authnInstant: number,
  addressee: Addressee,
): Promise<Issued | undefined> {
  const key = env.keys.own(config.signingKey);
  const algorithm = algorithms[config.sign.algorithm ?? 'rsa-sha256'];
  const plain = responseXml(responseFields(env, config, party, person, authnInstant, addressee));
  const signed = config.sign.assertion ? sign(plain, 'Assertion', key, algorithm) : plain;
  const certificate = party.encrypt === undefined ? undefined : certificateOf(party.encrypt);
  if (party.encrypt !== undefined && certificate === undefined) return undefined;
  const closed = certificate === undefined ? signed : await encryptAssertion(signed, certificate);
  const xml = config.sign.response ? sign(closed, 'Response', key, algorithm) : closed;
  return { xml, random: certificate !== undefined };
}

/** A Response that says why there is no assertion (saml-core §3.2.2.2); signed where Responses are. */
export function issueStatus(
  env: Pick<Env, 'clock' | 'random' | 'keys'>,
  config: SamlIdpConfig,
  { acs, inResponseTo }: Addressee,
  subStatus: string,
): Issued {
  const xml = responseXml({
    id: `_${encodeHex(env.random('response-id', 16))}`,
    issueInstant: env.clock.now(),
    destination: acs,
    inResponseTo,
    issuer: config.entityId,
    status: responderStatus,
    subStatus,
  });
  const algorithm = algorithms[config.sign.algorithm ?? 'rsa-sha256'];
  const signed = config.sign.response ? sign(xml, 'Response', env.keys.own(config.signingKey), algorithm) : xml;
  return { xml: signed, random: false };
}

/** A certificate as given, or the one for encryption of service provider metadata. */
function certificateOf(certificateOrMetadata: string): string | undefined {
  if (certificateOrMetadata.includes('-----BEGIN CERTIFICATE')) return certificateOrMetadata;
  const read = readMetadata(certificateOrMetadata);
  return 'problem' in read ? undefined : read.entities.flatMap((entity) => entity.encryptionCertificates)[0];
}

function responseFields(
  env: Pick<Env, 'clock' | 'random'>,
  config: SamlIdpConfig,
  party: RelyingParty,
  person: Person,
  authnInstant: number,
  addressee: Addressee,
): ResponseFields {
  const now = env.clock.now();
  // saml-core §1.3.4: an ID begins with a letter or an underscore, and carries at least 128 random bits.
  const id = (purpose: string): string => `_${encodeHex(env.random(purpose, 16))}`;
  const unless = <T>(part: OmittedPart, value: T): T | undefined => (party.omit?.[part] ? undefined : value);
  const responseId = id('response-id');
  const assertionId = id('assertion-id');
  const end = now + party.lifetimeSeconds * 1000;
  const { override } = party;
  const inResponseTo = unless('inResponseTo', override?.inResponseTo ?? addressee.inResponseTo);
  const name =
    party.nameId.attribute === undefined ? id('name-id') : person.attributes[party.nameId.attribute.toLowerCase()]?.[0];
  const confirmation = {
    method: override?.confirmationMethod,
    recipient: unless('recipient', override?.recipient ?? addressee.acs),
    inResponseTo,
    notOnOrAfter: unless('confirmationNotOnOrAfter', end),
  };
  const assertion: AssertionFields = {
    id: assertionId,
    version: override?.version,
    issueInstant: now,
    issuer: config.entityId,
    nameId: unless(
      'nameId',
      name === undefined ? undefined : { value: name, format: unless('nameIdFormat', party.nameId.format) },
    ),
    confirmations:
      unless('subjectConfirmation', override?.secondConfirmation ? [confirmation, confirmation] : [confirmation]) ?? [],
    conditions: unless('conditions', {
      notBefore: unless('notBefore', override?.notBefore ?? now - (party.notBeforeSkewSeconds ?? 0) * 1000),
      notOnOrAfter: unless('notOnOrAfter', end),
      audiences: unless('audience', [party.audience]),
      oneTimeUse: override?.oneTimeUse,
    }),
    authnStatement: unless('authnStatement', {
      authnInstant,
      sessionIndex: assertionId,
      sessionNotOnOrAfter:
        party.sessionNotOnOrAfterSeconds === undefined ? undefined : now + party.sessionNotOnOrAfterSeconds * 1000,
    }),
    attributes: unless('attributes', mapAttributes(party.attributes, person)) ?? [],
  };
  return {
    id: responseId,
    version: override?.version,
    issueInstant: now,
    destination: unless('destination', override?.destination ?? addressee.acs),
    inResponseTo,
    issuer: override?.responseIssuer ?? config.entityId,
    status: override?.status,
    assertion,
  };
}
