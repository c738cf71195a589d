// Writes an AuthnRequest (saml-core §3.4.1) from plain fields. Whatever is undefined is left out.
import { assertionNamespace, protocolNamespace } from './names.ts';
import { type Time, writeElement, writeText, writeTime } from './write-element.ts';

export type AuthnRequestFields = {
  readonly id: string;
  readonly version?: string | undefined;
  readonly issueInstant: Time;
  readonly destination?: string | undefined;
  readonly issuer?: string | undefined;
  /** Where the Response shall go: an address, or the index of one in the metadata (saml-core §3.4.1), not both. */
  readonly acsUrl?: string | undefined;
  readonly acsIndex?: number | undefined;
  readonly protocolBinding?: string | undefined;
  /** The user shall prove who she is again, session or not. */
  readonly forceAuthn?: boolean | undefined;
  /** The user shall not be shown anything. */
  readonly isPassive?: boolean | undefined;
  readonly nameIdFormat?: string | undefined;
};

/** The AuthnRequest as XML on one line, unsigned. */
export function authnRequestXml(fields: AuthnRequestFields): string {
  const { issuer, nameIdFormat } = fields;
  return writeElement(
    'samlp:AuthnRequest',
    {
      'xmlns:samlp': protocolNamespace,
      'xmlns:saml': assertionNamespace,
      ID: fields.id,
      Version: fields.version ?? '2.0',
      IssueInstant: writeTime(fields.issueInstant),
      Destination: fields.destination,
      ForceAuthn: fields.forceAuthn?.toString(),
      IsPassive: fields.isPassive?.toString(),
      AssertionConsumerServiceIndex: fields.acsIndex?.toString(),
      AssertionConsumerServiceURL: fields.acsUrl,
      ProtocolBinding: fields.protocolBinding,
    },
    (issuer === undefined ? '' : writeElement('saml:Issuer', {}, writeText(issuer))) +
      (nameIdFormat === undefined
        ? ''
        : writeElement('samlp:NameIDPolicy', { Format: nameIdFormat, AllowCreate: 'true' })),
  );
}
