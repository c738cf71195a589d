import { describe, expect, test } from 'vitest';
import { readRequest } from '#protocol/saml/read-request.ts';
import type { RequestFacts } from '#protocol/saml/request.ts';
import { requestChecks } from '#protocol/saml/request-checks.ts';
import { sources } from '#protocol/sources.ts';
import { cut, signaturePattern } from './forging.ts';
import {
  failuresOf,
  logoutRequest,
  now,
  posted,
  readBy,
  redirected,
  registered,
  request,
  signed,
  spAcs,
} from './request-fixture.ts';

const evilAcs = 'https://evil.example/acs';

describe('the right request', () => {
  for (const [name, received] of [
    ['posted and unsigned', posted(request())],
    ['posted and signed', posted(signed(), '/start')],
    ['redirected and signed', { query: redirected(request(), '/start') }],
  ] as const) {
    test(`${name} fails no check`, async () => {
      const subject = readBy(received);
      expect(await failuresOf(subject)).toEqual([]);
      expect(subject.request).toMatchObject({ id: '_q1', acsUrl: spAcs, signed: name.endsWith(' signed') });
    });
  }

  test('to sign out names whom and which session (saml-core §3.7.1)', async () => {
    const subject = readBy(posted(signed(logoutRequest())), 'LogoutRequest');
    expect(await failuresOf(subject)).toEqual([]);
    expect(subject.request).toMatchObject({ nameId: 'alice', sessionIndexes: ['_s1'], signed: true });
  });
});

const lacking = (what: RegExp): string => request().replace(what, '');
const rows: readonly {
  readonly name: string;
  readonly xml: string;
  readonly facts?: Partial<RequestFacts>;
  readonly fails: readonly string[];
}[] = [
  {
    name: 'another issuer',
    xml: request({ issuer: 'https://other.example' }),
    fails: ['saml-request-issuer', 'saml-redirect-signature'],
  },
  { name: 'version 1.1', xml: request({ version: '1.1' }), fails: ['saml-request-version'] },
  { name: 'no ID', xml: lacking(/ ID="_q1"/), fails: ['saml-request-version'] },
  {
    name: 'another Destination',
    xml: request({ destination: 'https://other.example/sso' }),
    fails: ['saml-request-destination'],
  },
  { name: 'signed and no Destination', xml: request({ destination: undefined }), fails: ['saml-request-destination'] },
  {
    name: 'an index that nobody registered',
    xml: request({ acsUrl: undefined, acsIndex: 7 }),
    fails: ['saml-request-acs'],
  },
  {
    name: 'an address that no browser posts to',
    xml: request({ acsUrl: 'javascript:alert(1)' }),
    fails: ['saml-request-acs'],
  },
  {
    name: 'an answer by artifact',
    xml: request({ protocolBinding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact' }),
    fails: ['saml-request-protocol-binding'],
  },
  { name: 'six minutes old', xml: request({ issueInstant: now - 360_000 }), fails: ['saml-request-age'] },
  { name: 'from the future', xml: request({ issueInstant: now + 60_000 }), fails: ['saml-request-age'] },
  {
    name: 'from the future, within what clocks may differ',
    xml: request({ issueInstant: now + 60_000 }),
    facts: { skewMs: 90_000 },
    fails: [],
  },
  { name: 'a time that is none', xml: request({ issueInstant: 'yesterday' }), fails: ['saml-request-age'] },
  { name: 'signed where it must be', xml: request(), facts: { wantSigned: true }, fails: [] },
];

describe('one thing changed before signing fails its check and no other', () => {
  for (const { name, xml, facts, fails } of rows) {
    test(name, async () => {
      expect(await failuresOf(readBy(redirected(xml)), facts)).toEqual(fails);
    });
  }

  test('a RelayState of more than 80 bytes (saml-bindings §3.4.3)', async () => {
    expect(await failuresOf(readBy(redirected(request(), 'ü'.repeat(41))))).toEqual(['saml-relay-state']);
  });

  test('a LogoutRequest where an AuthnRequest is answered', async () => {
    expect(await failuresOf(readBy(posted(logoutRequest())))).toEqual(['saml-request-root']);
  });
});

describe('where the answer goes (saml-core §3.4.1)', () => {
  test('an unsigned request can name registered addresses only', async () => {
    expect(await failuresOf(readBy(posted(request({ acsUrl: evilAcs }))))).toEqual(['saml-request-acs']);
    expect(await failuresOf(readBy(posted(request({ acsUrl: 'https://wiki.corp.example.com/acs/2' }))))).toEqual([]);
    expect(await failuresOf(readBy(posted(request({ acsUrl: undefined, acsIndex: 1 }))))).toEqual([]);
    expect(await failuresOf(readBy(posted(request({ acsUrl: undefined }))))).toEqual([]);
  });

  test('a signed one may name another', async () => {
    const elsewhere = request({ acsUrl: 'https://new.corp.example.com/acs' });
    expect(await failuresOf(readBy(redirected(elsewhere)))).toEqual([]);
    expect(await failuresOf(readBy(posted(signed(elsewhere))))).toEqual([]);
  });

  test('a signed one whose signature was taken off counts as unsigned', async () => {
    const [, bare] = cut(signed(request({ acsUrl: evilAcs })), signaturePattern);
    expect(await failuresOf(readBy(posted(bare)), { wantSigned: true })).toEqual([
      'saml-request-signed',
      'saml-request-acs',
    ]);
  });

  test('a sender whose metadata says that it signs must sign', async () => {
    const signing = registered.map((entity) => ({ ...entity, authnRequestsSigned: true }));
    const subject = readRequest(posted(request()), 'AuthnRequest', signing);
    expect(await failuresOf(subject)).toEqual(['saml-request-signed']);
  });
});

test('every check of a request has an id of its own and cites a source that is listed', () => {
  const ids = requestChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, cite } of requestChecks) expect(Object.keys(sources), id).toContain(cite[0]);
});
