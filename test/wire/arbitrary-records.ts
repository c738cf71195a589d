// Records for property tests: any method, address, fields and bytes that the record type allows on a wire.
import fc from 'fast-check';
import { bodyOfBytes, textOfBytes } from '#wire/bytes.ts';
import type { Body, Header, HttpRequest, HttpResponse, LdapRequest, LdapResponse, WorkRecord } from '#wire/records.ts';

const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,12}$/);
const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ' '));
const anyText = fc.string({ unit: 'grapheme', maxLength: 20 });
const bytes = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 60 }),
  fc.string({ minLength: 1 }).map((text) => new TextEncoder().encode(text)),
);

export const bodies: fc.Arbitrary<Body | undefined> = fc.option(bytes.map(bodyOfBytes), { nil: undefined });
const headers: fc.Arbitrary<readonly Header[]> = fc.array(fc.tuple(token, line), { maxLength: 4 });
const url = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/), fc.stringMatching(/^[A-Za-z0-9%&=/+._-]{0,20}$/))
  .map(([host, rest]) => `https://${host}/${rest}`);

const httpRequests: fc.Arbitrary<HttpRequest> = fc.record({
  kind: fc.constant('http-request'),
  method: token,
  url,
  headers,
  body: bodies,
});
const httpResponses: fc.Arbitrary<HttpResponse> = fc.record({
  kind: fc.constant('http-response'),
  status: fc.integer({ min: 100, max: 599 }),
  headers,
  body: bodies,
});
export const httpRecords = fc.oneof(httpRequests, httpResponses);

const maxInt = fc.nat(2_147_483_647);
const value = fc.oneof(anyText, fc.uint8Array({ maxLength: 8 }).map(textOfBytes));
const attributeName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9;-]{0,10}$/);
const ldapBinds = fc.record({
  kind: fc.constant('ldap-request' as const),
  url: fc.constant('ldap://dc1.example.com'),
  messageId: maxInt,
  operation: fc.constant('bind' as const),
  dn: value,
  password: value,
});
const ldapSearches = fc.record({
  kind: fc.constant('ldap-request' as const),
  url: fc.constant('ldap://dc1.example.com'),
  messageId: maxInt,
  operation: fc.constant('search' as const),
  baseDn: value,
  scope: fc.constantFrom('baseObject' as const, 'singleLevel' as const, 'wholeSubtree' as const),
  filter: value,
  attributes: fc.array(value, { maxLength: 3 }),
  sizeLimit: maxInt,
});
export const ldapRequests: fc.Arbitrary<LdapRequest> = fc.oneof(ldapBinds, ldapSearches);
const entries = fc.record({
  dn: value,
  attributes: fc.uniqueArray(fc.tuple(attributeName, fc.array(value, { maxLength: 3 })), {
    selector: ([name]) => name,
    maxLength: 3,
  }),
});
export const ldapResponses: fc.Arbitrary<LdapResponse> = fc.record({
  kind: fc.constant('ldap-response'),
  messageId: maxInt,
  operation: fc.constantFrom('bind' as const, 'search' as const),
  resultCode: maxInt,
  matchedDn: value,
  diagnosticMessage: value,
  entries: fc.array(entries, { maxLength: 3 }),
});
export const workRecords: fc.Arbitrary<WorkRecord> = fc.record({
  kind: fc.constant('work'),
  mediaType: fc.constantFrom('application/samlassertion+xml', 'application/json', 'text/plain'),
  body: bytes.map(bodyOfBytes),
});
