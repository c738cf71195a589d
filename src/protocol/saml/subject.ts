// What the checks look at. Three kinds of reading, and the types keep them apart:
//   XmlDocument      the tree of the bytes as they came: for the structural gate and for refusing, never for believing
//   Envelope         the few fields of the Response around the assertion, with the word whether a signature covers them
//   SignedAssertion  made in verify.ts alone, from the bytes that a signature covered: the only source of who someone is
import type { XmlDocument, XmlElement } from './xml-document.ts';

declare const signed: unique symbol;

/** An assertion's tree as its signature (or the Response's) covered it. */
export type SignedAssertion = {
  readonly [signed]: true;
  readonly root: XmlElement;
  readonly coveredBy: 'Assertion' | 'Response';
};

/** Why there is no document, or that there is one. */
export type DocumentProblem = {
  readonly kind: 'base64' | 'deflate' | 'utf8' | 'size' | 'doctype' | 'not-well-formed';
  readonly message: string;
};

export type SignatureResult = {
  readonly on: 'Assertion' | 'Response';
  /** `foreign-key`: KeyInfo names a certificate that the metadata does not hold. `not-checked`: the gate refused first. */
  readonly status: 'valid' | 'digest-differs' | 'value-differs' | 'foreign-key' | 'unreadable' | 'not-checked';
  readonly detail?: string | undefined;
};

export type Decryption =
  | { readonly status: 'none' }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly reason: string };

/** The identity provider whose signature counts. `certificates` are the base64 bodies of those that may sign. */
export type TrustedIssuer = { readonly entityId: string; readonly certificates: readonly string[] };

/** What the structural gate sees. `opened` is the document with the encrypted assertion replaced by what was in it. */
export type ReceivedDocument = {
  /** As it stood in the form field, or undefined where XML was given. */
  readonly base64?: string | undefined;
  readonly text: string;
  readonly problem?: DocumentProblem | undefined;
  readonly document?: XmlDocument | undefined;
  readonly opened?: XmlDocument | undefined;
  readonly decryption: Decryption;
};

export type SamlSubject = ReceivedDocument & {
  readonly trusted: readonly TrustedIssuer[];
  readonly signatures: readonly SignatureResult[];
  readonly assertion?: SignedAssertion | undefined;
};

/** What a relying party knows besides the message. Instants and durations are milliseconds. */
export type SamlFacts = {
  readonly now: number;
  readonly skewMs: number;
  /** Assertion consumer service addresses that are ours; the first one is printed. */
  readonly acs: readonly string[];
  readonly audiences: readonly string[];
  /** IDs of requests that we sent and that wait for an answer. */
  readonly outstandingRequests: readonly string[];
  /** IDs of assertions already used. */
  readonly seenAssertions: readonly string[];
  readonly nameIdFormats: readonly string[];
  /** How old an assertion may be, by its IssueInstant. */
  readonly maxAgeMs: number;
  readonly encryption: 'Allowed' | 'Required';
};
