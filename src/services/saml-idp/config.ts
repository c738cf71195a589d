// What a SAML identity provider is told, as plain data of the world. Maps are keyed by name, so that a JSON pointer
// reaches every datum: /idp/relyingParties/urn:amazon:webservices/lifetimeSeconds

/** Where people are looked up. In filters {name} is the name that was typed and {dn} the entry that was found, both escaped. */
export type LdapConfig = {
  /** ldap://host */
  readonly url: string;
  readonly userBaseDn: string;
  /** Example: `(uid={name})` */
  readonly userFilter: string;
  readonly groupBaseDn: string;
  /** Finds the groups, and the user's own entry with its attributes. Example: `(|(member={dn})(uid={name}))` */
  readonly groupFilter: string;
  /** The attribute that names a group: `cn`. */
  readonly groupNameAttribute: string;
  /** A careless identity provider hands an empty password on to the directory (RFC 4513 §5.1.2 warns of it). Not tried when absent. */
  readonly triesEmptyPasswords?: boolean;
};

/** Where the values of one SAML attribute come from. A rule that gives no value leaves the attribute out. */
export type AttributeRule =
  /** All values of a directory attribute of the user. */
  | { readonly from: 'directory'; readonly attribute: string }
  | { readonly from: 'constant'; readonly value: string }
  /**
   * A value for each group whose name fits the pattern: `AWS-{account}-{role}` makes
   * `arn:aws:iam::{account}:role/{role},arn:aws:iam::{account}:saml-provider/CorpIdP`. A placeholder takes the shortest
   * text up to what follows it, the last one the rest.
   */
  | { readonly from: 'groups'; readonly pattern: string; readonly template: string };

/** Parts of the Response that can be left out. */
export type OmittedPart =
  | 'destination'
  | 'nameId'
  | 'nameIdFormat'
  | 'subjectConfirmation'
  | 'recipient'
  | 'inResponseTo'
  | 'confirmationNotOnOrAfter'
  | 'conditions'
  | 'notBefore'
  | 'notOnOrAfter'
  | 'audience'
  | 'authnStatement'
  | 'attributes';

export type RelyingParty = {
  readonly displayName: string;
  /** Assertion consumer service: where the form is posted when no request names one. Destination and Recipient follow it. */
  readonly acs: string;
  readonly audience: string;
  /** The service provider's own metadata. With it, the service provider may begin a sign-in with an AuthnRequest. */
  readonly metadata?: string;
  /** An AuthnRequest must be signed, also where the metadata does not say so. */
  readonly wantSignedRequests?: boolean;
  /** `attribute` is a directory attribute; without one the name is made up for each sign-in. */
  readonly nameId: { readonly format: string; readonly attribute?: string };
  /** Rules by the Name of the SAML attribute. */
  readonly attributes: { readonly [samlName: string]: AttributeRule };
  readonly lifetimeSeconds: number;
  /** How long before the present the assertion becomes valid, for clocks that are slow. 0 when absent. */
  readonly notBeforeSkewSeconds?: number;
  readonly sessionNotOnOrAfterSeconds?: number;
  /** A certificate (PEM) or service provider metadata: the assertion is encrypted to it. */
  readonly encrypt?: string;
  /** Sent along when the request names none. */
  readonly relayState?: string;
  readonly omit?: { readonly [part in OmittedPart]?: boolean };
  /** Texts that are wrong on purpose, and parts that are there once too often. */
  readonly override?: {
    readonly destination?: string;
    readonly recipient?: string;
    readonly inResponseTo?: string;
    readonly responseIssuer?: string;
    readonly notBefore?: string;
    readonly confirmationMethod?: string;
    readonly status?: string;
    readonly version?: string;
    readonly secondConfirmation?: boolean;
    readonly oneTimeUse?: boolean;
  };
};

export type SamlIdpConfig = {
  readonly entityId: string;
  /** https://host, no slash at the end. */
  readonly baseUrl: string;
  /** Name of the key of the world that signs. */
  readonly signingKey: string;
  /** Names of keys whose certificates stand in the metadata; the signing key's when absent. */
  readonly publishedKeys?: { readonly [name: string]: boolean };
  readonly sign: {
    readonly response: boolean;
    readonly assertion: boolean;
    /** rsa-sha256 when absent. */
    readonly algorithm?: 'rsa-sha1' | 'rsa-sha256' | 'rsa-sha512';
  };
  /** How long one sign-in lasts at the identity provider. */
  readonly sessionSeconds: number;
  readonly ldap: LdapConfig;
  /** By entity ID. */
  readonly relyingParties: { readonly [entityId: string]: RelyingParty };
};
