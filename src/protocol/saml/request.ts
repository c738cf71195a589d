// What the checks of a request look at. As with a Response, the tree as it came serves the gate and refusals only; a
// SamlRequest is made in read-request.ts alone, where the gate was passed and no signature failed.
import type { SamlInstant } from './assertion.ts';
import type { Entity } from './metadata.ts';
import type { RedirectMessage } from './redirect-binding.ts';
import type { ReceivedDocument, SignatureResult } from './subject.ts';

declare const gated: unique symbol;

export type RequestKind = 'AuthnRequest' | 'LogoutRequest';

/** A request's fields (saml-core §3.4.1, §3.7.1). `signed`: a signature of the issuer covers them all. */
export type SamlRequest = {
  readonly [gated]: true;
  readonly kind: RequestKind;
  readonly signed: boolean;
  readonly id: string;
  readonly version: string | undefined;
  readonly issueInstant: SamlInstant | undefined;
  readonly destination: string | undefined;
  readonly issuer: string | undefined;
  readonly acsUrl: string | undefined;
  readonly acsIndex: string | undefined;
  readonly protocolBinding: string | undefined;
  readonly forceAuthn: boolean;
  readonly isPassive: boolean;
  /** Of a LogoutRequest: who shall be signed out, and of which sessions. */
  readonly nameId: string | undefined;
  readonly sessionIndexes: readonly string[];
};

/** `absent`: it is not signed. */
export type RequestSignature = { readonly status: SignatureResult['status'] | 'absent'; readonly detail?: string };

export type SamlRequestSubject = ReceivedDocument & {
  readonly kind: RequestKind;
  readonly relayState: string | undefined;
  /** The query of a redirect; undefined for a posted form. */
  readonly redirect: RedirectMessage | undefined;
  readonly registered: readonly Entity[];
  /** The registered service provider that the request says it comes from. */
  readonly sender: Entity | undefined;
  readonly signature: RequestSignature;
  readonly request: SamlRequest | undefined;
};

/** What an identity provider knows besides the message. Instants and durations are milliseconds. */
export type RequestFacts = {
  readonly now: number;
  readonly skewMs: number;
  /** How old a request may be, by its IssueInstant. */
  readonly maxAgeMs: number;
  /** Our addresses for this kind of request; the first one is printed. */
  readonly destinations: readonly string[];
  /** Whether we want this sender's requests signed, besides what its metadata says. */
  readonly wantSigned: boolean;
};
