// What travels between parties, as plain data. Not the web's Request and Response: a browser silently drops Cookie,
// Host, Origin, Referer and Set-Cookie from those, so a sign-in by cookie would pass in Node and fail on the page.

/** A message body: text where it is text, base64 (RFC 4648 §4) where it is not. */
export type Body = { readonly text: string } | { readonly base64: string };

/** One header field; order, case and repeats are kept as sent. */
export type Header = readonly [name: string, value: string];

export type HttpRequest = {
  readonly kind: 'http-request';
  readonly method: string;
  /** Absolute: scheme, host, path and query as sent. The fragment never travels. */
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: Body | undefined;
};

export type HttpResponse = {
  readonly kind: 'http-response';
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body?: Body | undefined;
};

/** An LDAP operation (RFC 4511), shown as operation, DN and RFC 4515 filter. `url` names the server: ldap://dc1.corp.example.com */
export type LdapRequest =
  | {
      readonly kind: 'ldap-request';
      readonly url: string;
      readonly messageId: number;
      readonly operation: 'bind';
      readonly dn: string;
      readonly password: string;
    }
  | {
      readonly kind: 'ldap-request';
      readonly url: string;
      readonly messageId: number;
      readonly operation: 'search';
      readonly baseDn: string;
      readonly scope: 'baseObject' | 'singleLevel' | 'wholeSubtree';
      readonly filter: string;
      readonly attributes: readonly string[];
      readonly sizeLimit: number;
    };

export type LdapEntry = {
  readonly dn: string;
  readonly attributes: readonly (readonly [name: string, values: readonly string[]])[];
};

/** The answer to one operation: the entries found, then LDAPResult (RFC 4511 §4.1.9). */
export type LdapResponse = {
  readonly kind: 'ldap-response';
  readonly messageId: number;
  readonly operation: 'bind' | 'search';
  readonly resultCode: number;
  readonly matchedDn: string;
  readonly diagnosticMessage: string;
  readonly entries: readonly LdapEntry[];
};

/** The document that one party worked on by itself: what it signed, or what it is about to check. */
export type WorkRecord = {
  readonly kind: 'work';
  readonly mediaType: string;
  readonly body: Body;
};

/** Bytes that are no message of the protocol spoken here: what is left when someone on the path wrote garbage. */
export type MalformedRecord = {
  readonly kind: 'malformed';
  readonly protocol: 'http-request' | 'http-response' | 'ldap-request' | 'ldap-response';
  /** Where the receiver would have been reached: the host that was addressed. */
  readonly url: string;
  readonly body: Body;
  readonly problem: string;
};

/** Nobody answered: no such host, or the party hung up. */
export type NetworkError = {
  readonly kind: 'network-error';
  readonly url: string;
  readonly reason: string;
};

export type WireRequest = HttpRequest | LdapRequest;
export type WireResponse = HttpResponse | LdapResponse;
export type WireRecord = WireRequest | WireResponse | WorkRecord | MalformedRecord | NetworkError;
