import { describe, expect, test } from 'vitest';
import { samlChecks } from '#protocol/saml/checks.ts';
import { awsMetadata, readMetadata } from '#protocol/saml/metadata.ts';
import type { SamlIdpConfig } from '#services/saml-idp/config.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { facts as awsFacts } from '../../protocol/saml/fixture.ts';
import { alice, amazon, config, entityId, metadataOf, read, signIn, start, world } from './fixture.ts';

const withAmazon = (party: Partial<typeof amazon>, more: Partial<SamlIdpConfig> = {}): SamlIdpConfig => ({
  ...config,
  ...more,
  relyingParties: { ...config.relyingParties, 'urn:amazon:webservices': { ...amazon, ...party } },
});

describe('configuration', () => {
  const failing = async (changed: SamlIdpConfig): Promise<readonly string[]> => {
    const place = world({ config: changed });
    const subject = await read(place, (await signIn(place, alice)).samlResponse);
    const failed: string[] = [];
    for (const { id, test: rule } of Object.values(samlChecks).flat()) {
      if ((await rule(subject, { ...awsFacts, now: start })).outcome === 'fail') failed.push(id);
    }
    return failed;
  };
  const certificate = awsSamlProvider.certificatePem;

  for (const [name, changed, fails] of [
    ['both signed', withAmazon({}, { sign: { response: true, assertion: true } }), []],
    [
      'only the Response signed',
      withAmazon({}, { sign: { response: true, assertion: false } }),
      ['saml-assertion-signed'],
    ],
    [
      'nothing signed',
      withAmazon({}, { sign: { response: false, assertion: false } }),
      ['saml-signature-present', 'saml-assertion-signed'],
    ],
    [
      'SHA-1',
      withAmazon({}, { sign: { response: false, assertion: true, algorithm: 'rsa-sha1' } }),
      ['saml-signature-strength'],
    ],
    ['encrypted to a certificate', withAmazon({ encrypt: certificate }), []],
    [
      'encrypted to metadata',
      withAmazon(
        { encrypt: awsMetadata({ acs: amazon.acs, encryptionCertificatePem: certificate }) },
        { sign: { response: true, assertion: true } },
      ),
      [],
    ],
    [
      'signed with a key that is not published',
      withAmazon({}, { signingKey: 'idp-signing-next', publishedKeys: { 'idp-signing': true } }),
      ['saml-signature-trusted-key'],
    ],
    ['without Conditions', withAmazon({ omit: { conditions: true } }), ['saml-conditions-present']],
    ['without Recipient', withAmazon({ omit: { recipient: true } }), ['saml-recipient-present']],
    ['without NameID format', withAmazon({ omit: { nameIdFormat: true } }), ['saml-name-id-format-present']],
    ['without AuthnStatement', withAmazon({ omit: { authnStatement: true } }), ['saml-authn-statement-present']],
    ['without Audience', withAmazon({ omit: { audience: true } }), ['saml-audience-present']],
    [
      'with two SubjectConfirmations',
      withAmazon({ override: { secondConfirmation: true } }),
      ['saml-subject-confirmation-count'],
    ],
    ['with a NotBefore that is no time', withAmazon({ override: { notBefore: 'invalid' } }), ['saml-times-readable']],
    [
      'with another issuer in the Response',
      withAmazon({ override: { responseIssuer: 'https://other' } }),
      ['saml-response-issuer'],
    ],
    ['with another audience', withAmazon({ audience: 'urn:wiki' }), ['saml-audience']],
    [
      'with a lifetime of no time',
      withAmazon({ lifetimeSeconds: 0 }),
      ['saml-confirmation-not-on-or-after', 'saml-not-on-or-after'],
    ],
  ] as const) {
    test(`${name}: ${fails.join(' ') || 'fails no check'}`, async () => {
      expect(await failing(changed)).toEqual(fails);
    });
  }

  test('encryption to metadata without a certificate: nothing is issued in the clear', async () => {
    const place = world({ config: withAmazon({ encrypt: awsMetadata({ acs: amazon.acs }) }) });
    const { page, samlResponse } = await signIn(place, alice);
    expect(page.status).toBe(500);
    expect(samlResponse).toBeUndefined();
    expect(place.idpEnv.works).toEqual([]);
  });

  test('the metadata says where to sign in and which certificates may sign', async () => {
    const place = world({
      config: { ...config, publishedKeys: { 'idp-signing': true, 'idp-signing-next': true, mallory: false } },
    });
    const metadata = readMetadata(await metadataOf(place));
    if ('problem' in metadata) throw new Error(metadata.problem);
    expect(metadata.entities[0]).toMatchObject({ entityId, singleSignOn: [{ location: `${config.baseUrl}/sso` }, {}] });
    expect(metadata.entities[0]?.signingCertificates).toHaveLength(2);
  });
});
