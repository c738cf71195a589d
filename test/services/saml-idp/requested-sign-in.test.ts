import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import { samlChecks } from '#protocol/saml/checks.ts';
import { readMetadata, spMetadata } from '#protocol/saml/metadata.ts';
import { nameIdFormats } from '#protocol/saml/names.ts';
import { postFields } from '#protocol/saml/post-binding.ts';
import { redirectQuery } from '#protocol/saml/redirect-binding.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { claimedEnvelope } from '#protocol/saml/structure.ts';
import type { RelyingParty, SamlIdpConfig } from '#services/saml-idp/config.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { printForm } from '#wire/form.ts';
import type { HttpRequest } from '#wire/records.ts';
import { facts as awsFacts } from '../../protocol/saml/fixture.ts';
import {
  redirected,
  request,
  signed,
  spAcs,
  spEntityId,
  spMetadataXml,
  sso,
} from '../../protocol/saml/request-fixture.ts';
import { alice, config, metadataOf, read, signIn, start, world } from './fixture.ts';

const wiki: RelyingParty = {
  displayName: 'Wiki',
  acs: spAcs,
  audience: spEntityId,
  metadata: spMetadataXml,
  nameId: { format: nameIdFormats.persistent, attribute: 'uid' },
  attributes: { mail: { from: 'directory', attribute: 'mail' } },
  lifetimeSeconds: 60,
  relayState: '/start',
};
const withWiki = (change: Partial<RelyingParty> = {}): SamlIdpConfig => ({
  ...config,
  relyingParties: { ...config.relyingParties, [spEntityId]: { ...wiki, ...change } },
});
const place = (change: Partial<RelyingParty> = {}) => world({ config: withWiki(change) });
const at = (query: string): string => `${sso}?${query}`;
const unsigned = (xml: string): string => redirectQuery({ name: 'SAMLRequest', xml });
const post = (xml: string): HttpRequest => ({
  kind: 'http-request',
  method: 'POST',
  url: sso,
  headers: [],
  body: { text: printForm(postFields({ name: 'SAMLRequest', xml, relayState: '/page' })) },
});
const facts = { ...awsFacts, now: start, acs: [spAcs], audiences: [spEntityId], outstandingRequests: ['_q1'] };
const failedIn = (there: ReturnType<typeof place>): readonly string[] =>
  there.idpEnv.reports
    .flatMap(({ results }) => results)
    .filter(({ enforced, result }) => enforced && result.outcome === 'fail')
    .map(({ check }) => check.id);

describe('a sign-in that the service provider asks for (saml-profiles §4.1.4)', () => {
  test('ends in a Response to that request, in both places, with its RelayState', async () => {
    const there = place();
    const { page, samlResponse, relayState } = await signIn(there, alice, at(redirected(request(), '/page')));
    expect(page.forms[0]?.action).toBe(spAcs);
    expect(relayState).toBe('/page');
    const subject = await read(there, samlResponse);
    expect(claimedEnvelope(subject.document).inResponseTo).toBe('_q1');
    const assertion = subject.assertion && readAssertion(subject.assertion);
    expect(assertion?.confirmations[0]).toMatchObject({ inResponseTo: '_q1', recipient: spAcs });
    const general = [samlChecks.shape, samlChecks.signature, samlChecks.response, samlChecks.assertion].flat();
    for (const { id, test: rule } of general) expect((await rule(subject, facts)).outcome, id).not.toBe('fail');
  });

  test('an answer to another request fails at the service provider', async () => {
    const there = place();
    const subject = await read(there, (await signIn(there, alice, at(redirected(request())))).samlResponse);
    const failing: string[] = [];
    for (const { id, test: rule } of [...samlChecks.response, ...samlChecks.assertion]) {
      const { outcome } = await rule(subject, { ...facts, outstandingRequests: ['_q2'] });
      if (outcome === 'fail') failing.push(id);
    }
    expect(failing).toEqual(['saml-in-response-to', 'saml-confirmation-in-response-to']);
  });

  test('posted works too, and a session answers at once', async () => {
    const there = place();
    await signIn(there, alice);
    const cookies = there.browser
      .cookies()
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const answer = await there.idp({ ...post(signed()), headers: [['Cookie', cookies]] });
    expect(answer).toMatchObject({ status: 200, body: { text: expect.stringContaining('name="SAMLResponse"') } });
    expect(answer).toMatchObject({ body: { text: expect.stringContaining('value="/page"') } });
  });

  test('goes to the address that the request chose among the registered ones', async () => {
    const second = 'https://wiki.corp.example.com/acs/2';
    const there = place();
    const xml = request({ acsUrl: undefined, acsIndex: 1 });
    const { page, samlResponse } = await signIn(there, alice, at(unsigned(xml)));
    expect(page.forms[0]?.action).toBe(second);
    const { document, assertion } = await read(there, samlResponse);
    expect(claimedEnvelope(document).destination).toBe(second);
    expect(assertion && readAssertion(assertion).confirmations[0]?.recipient).toBe(second);
  });

  test('ForceAuthn asks for the password although a session lasts (saml-core §3.4.1)', async () => {
    const there = place();
    await signIn(there, alice);
    const at0 = await there.browser.open(at(redirected(request())));
    const forced = await there.browser.open(at(redirected(request({ forceAuthn: true }))));
    expect(at0).toMatchObject({ page: { title: 'Signed in' } });
    expect(forced).toMatchObject({ page: { title: 'Sign in' } });
  });

  test('IsPassive without a session is answered with NoPassive and no assertion (saml-core §3.4.1)', async () => {
    const there = place();
    const visit = await there.browser.open(at(redirected(request({ isPassive: true }), '/page')));
    const controls = visit.ok ? (visit.page.forms[0]?.controls ?? []) : [];
    const subject = await read(there, controls.find(({ name }) => name === 'SAMLResponse')?.value);
    expect(claimedEnvelope(subject.document)).toMatchObject({
      inResponseTo: '_q1',
      status: 'urn:oasis:names:tc:SAML:2.0:status:Responder',
      subStatus: 'urn:oasis:names:tc:SAML:2.0:status:NoPassive',
    });
    expect(subject.assertion).toBeUndefined();
  });
});

const wrapped = (): string => {
  const [signature = ''] = /<ds:Signature .*<\/ds:Signature>/s.exec(signed()) ?? [];
  const original = signed().replace(signature, '');
  const holding = signature.replace('</ds:Signature>', `<ds:Object>${original}</ds:Object></ds:Signature>`);
  const forged = request({ id: '_evil', acsUrl: 'https://evil.example/acs' });
  return forged.replace('</saml:Issuer>', `</saml:Issuer>${holding}`);
};

describe('a request that must not be answered gets a page that says why, and nobody signs in', () => {
  const evil = request({ acsUrl: 'https://evil.example/acs' });
  for (const [name, asked, fails, change] of [
    ['an unsigned one to an address that nobody registered', at(unsigned(evil)), 'saml-request-acs'],
    ['a wrapped one', post(wrapped()), 'saml-nested-message'],
    ['an unknown sender', at(unsigned(request({ issuer: 'https://evil.example' }))), 'saml-request-issuer'],
    ['a sender without metadata', at(unsigned(request())), 'saml-request-issuer', { metadata: undefined }],
    [
      'unsigned, where a signature is agreed',
      at(unsigned(request())),
      'saml-request-signed',
      { wantSignedRequests: true },
    ],
    ['signed by someone else', post(sign(request(), 'Request', mallory)), 'saml-request-signature'],
    [
      'its RelayState changed',
      at(redirected(request(), '/page').replace('RelayState=%2Fpage', 'RelayState=%2Fevil')),
      'saml-redirect-signature',
    ],
    ['bytes', at('SAMLRequest=x'), 'saml-base64'],
  ] as const) {
    test(`${name}: ${fails}`, async () => {
      const there = place(change as Partial<RelyingParty> | undefined);
      const get = (url: string): HttpRequest => ({ kind: 'http-request', method: 'GET', url, headers: [] });
      const answer = await there.idp(typeof asked === 'string' ? get(asked) : asked);
      expect(answer).toMatchObject({ status: 400, body: { text: expect.stringContaining('Request refused') } });
      expect(failedIn(there)).toContain(fails);
    });
  }

  test('metadata of one service provider cannot speak for another', async () => {
    const certificates = [mallory.certificatePem];
    const stolen = spMetadata({
      entityId: spEntityId,
      assertionConsumerUrls: [spAcs],
      signingCertificatePems: certificates,
    });
    const relyingParties = { 'https://evil.example': { ...wiki, metadata: stolen }, ...withWiki().relyingParties };
    const there = world({ config: { ...config, relyingParties } });
    expect(await there.idp(post(sign(request(), 'Request', mallory)))).toMatchObject({ status: 400 });
    expect(failedIn(there)).toEqual(['saml-request-signature']);
  });

  test('verdicts stand where what they are about stands', async () => {
    const redirect = place();
    await redirect.browser.open(at(redirected(request(), '/page')));
    const layers = new Set(redirect.idpEnv.reports.map(({ layer }) => layer));
    expect([...layers]).toEqual(['query', 'query/SAMLRequest/base64/deflate/xml']);
    const form = place();
    await form.idp(post(signed()));
    expect(new Set(form.idpEnv.reports.map(({ layer }) => layer))).toEqual(
      new Set(['form', 'form/SAMLRequest/base64/xml']),
    );
  });

  test('any query and any form is answered', async () => {
    const { idp } = place();
    const right = redirected(request(), '/page');
    const query = fc
      .tuple(fc.nat(right.length), fc.nat(20), fc.string())
      .map(([from, length, text]) => right.slice(0, from) + text + right.slice(from + length));
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.oneof(
          query,
          fc.string().map((text) => `SAMLRequest=${text}`),
        ),
        async (get, text) => {
          const answer = await idp({
            kind: 'http-request',
            method: get ? 'GET' : 'POST',
            url: get ? at(text) : sso,
            headers: [],
            body: get ? undefined : { text },
          });
          expect(answer.kind === 'http-response' && answer.status).toBeGreaterThanOrEqual(200);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('the metadata wants requests signed only where every service provider must (saml-metadata §2.4.3)', async () => {
  for (const [change, wanted] of [
    [{ wantSignedRequests: true }, 'WantAuthnRequestsSigned="true"'],
    [{}, 'WantAuthnRequestsSigned="false"'],
  ] as const) {
    const xml = await metadataOf(place(change));
    expect(xml).toContain(wanted);
    expect(readMetadata(xml)).toMatchObject({ entities: [{ role: 'idp' }] });
  }
});
