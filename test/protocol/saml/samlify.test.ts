import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdPMetadata, SPMetadata } from 'samlify';
import { describe, expect, test } from 'vitest';
import { readAssertion } from '#protocol/saml/assertion.ts';
import { awsMetadata, idpMetadata, readMetadata } from '#protocol/saml/metadata.ts';
import { rsaSha512 } from '#protocol/saml/names.ts';
import { readResponse } from '#protocol/saml/read-response.ts';
import { certificateBody, encryptAssertion, sign } from '#protocol/saml/samlify.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { idpSigningNext } from '#simulator/keys/idp-signing-next.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { acs, entityId, failuresOf, metadata, received, signedAssertion, trust, written } from './fixture.ts';

const encrypted = async (signedXml: string): Promise<string> =>
  encryptAssertion(signedXml, awsSamlProvider.certificatePem);
const both = (xml: string): string => sign(xml, 'Response', idpSigning);

describe('signing and verifying', () => {
  test('gives the same bytes each time', () => {
    expect(signedAssertion()).toBe(signedAssertion());
  });

  test('reads the person that was written, whatever characters the name has', async () => {
    const value = 'Dörte <Müller> & "Söhne" \u{1f600}';
    const { assertion } = await received(signedAssertion({ nameId: { value, format: 'x' } }));
    expect(assertion && readAssertion(assertion).nameId?.value).toBe(value);
  });

  test('accepts any certificate of the metadata, so that keys can roll over', async () => {
    const two = idpMetadata({
      entityId,
      signingCertificatePems: [idpSigning.certificatePem, idpSigningNext.certificatePem],
      singleSignOnUrl: acs,
    });
    const text = sign(written(), 'Assertion', idpSigningNext);
    expect((await readResponse({ text }, { metadata: two })).assertion).toBeDefined();
    expect((await readResponse({ text }, { metadata })).signatures).toMatchObject([{ status: 'foreign-key' }]);
  });

  test('takes the certificate from the metadata where KeyInfo is missing', async () => {
    const text = signedAssertion().replace(/<ds:KeyInfo>.*?<\/ds:KeyInfo>/s, '');
    expect(await failuresOf(await received(text))).toEqual([]);
  });

  test('knows RSA-SHA512', async () => {
    expect(await failuresOf(await received(sign(written(), 'Assertion', idpSigning, rsaSha512)))).toEqual([]);
  });

  test('with both signed, a Response signature that does not hold spoils a good assertion', async () => {
    const garbled = both(signedAssertion()).replace(/(?<=<ds:SignatureValue>)..../, 'AAAA');
    const subject = await received(garbled);
    expect(subject.assertion).toBeUndefined();
    expect(await failuresOf(subject)).toEqual(['saml-response-signature']);
  });

  test('with both signed, a changed Response is told apart from a good assertion', async () => {
    const subject = await received(both(signedAssertion()).replace('status:Success', 'status:Responder'));
    expect(subject.signatures).toMatchObject([
      { on: 'Response', status: 'digest-differs' },
      { on: 'Assertion', status: 'valid' },
    ]);
  });

  test('a signature of the Response alone covers its assertion', async () => {
    const { assertion } = await received(both(written()));
    expect(assertion?.coveredBy).toBe('Response');
    expect(assertion && readAssertion(assertion).nameId?.value).toBe('alice');
  });
});

describe('encryption', () => {
  for (const [name, make, coveredBy] of [
    ['signed, then encrypted', () => encrypted(signedAssertion()), 'Assertion'],
    ['signed, encrypted, and the Response signed', async () => both(await encrypted(signedAssertion())), 'Assertion'],
    ['encrypted, and only the Response signed', async () => both(await encrypted(written())), 'Response'],
  ] as const) {
    test(`an assertion ${name} opens and is read`, async () => {
      const text = await make();
      expect(text).not.toContain('alice');
      const { assertion, decryption } = await received(text);
      expect(decryption.status).toBe('done');
      expect(assertion?.coveredBy).toBe(coveredBy);
      expect(assertion && readAssertion(assertion).nameId?.value).toBe('alice');
    });
  }

  test('without the right key the message stays closed', async () => {
    const text = await encrypted(signedAssertion());
    const subject = await readResponse({ text }, { ...trust, decryptionKeys: [mallory.privateKeyPem] });
    expect(subject.assertion).toBeUndefined();
    expect(await failuresOf(subject)).toEqual(['saml-decryption']);
    const keyless = await readResponse({ text }, { metadata });
    expect(await failuresOf(keyless)).toEqual(['saml-decryption']);
  });

  test('an encrypted assertion that was changed after signing is refused by its own signature', async () => {
    const text = await encrypted(signedAssertion().replace('role/FinanceRead', 'role/Admin'));
    expect(await failuresOf(await received(text))).toEqual(['saml-assertion-signature']);
  });
});

describe('metadata', () => {
  test('of the identity provider is long enough for IAM and says the same to samlify', () => {
    expect(metadata.length).toBeGreaterThanOrEqual(1000);
    const read = readMetadata(metadata);
    const other = IdPMetadata(metadata);
    expect(read).toMatchObject({
      entities: [{ entityId, role: 'idp', signingCertificates: [certificateBody(idpSigning.certificatePem)] }],
    });
    expect(other.getEntityID()).toBe(entityId);
    expect(other.getX509Certificate('signing')).toBe(certificateBody(idpSigning.certificatePem));
    expect(other.getSingleSignOnService('redirect')).toBe('https://idp.corp.example.com/sso');
  });

  test('of AWS names one place to post to, and the certificate to encrypt to', () => {
    const text = awsMetadata({ acs, encryptionCertificatePem: awsSamlProvider.certificatePem });
    expect(readMetadata(text)).toMatchObject({
      entities: [
        {
          entityId: 'urn:amazon:webservices',
          role: 'sp',
          assertionConsumer: [{ location: acs }],
          encryptionCertificates: [certificateBody(awsSamlProvider.certificatePem)],
        },
      ],
    });
    expect(SPMetadata(text).getAssertionConsumerService('post')).toBe(acs);
    expect(SPMetadata(text).isWantAssertionsSigned()).toBe(true);
  });

  test('of several entities is read in full, and each issuer has its own keys', async () => {
    const other = idpMetadata({
      entityId: 'https://other.example',
      signingCertificatePems: [mallory.certificatePem],
      singleSignOnUrl: acs,
    });
    const several = `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${metadata}${other}</md:EntitiesDescriptor>`;
    const forged = sign(written(), 'Assertion', mallory);
    expect((await readResponse({ text: signedAssertion() }, { metadata: several })).assertion).toBeDefined();
    expect((await readResponse({ text: forged }, { metadata: several })).assertion).toBeUndefined();
  });

  test('may mark a key as one for encryption, and then it signs nothing; without a mark it does both', async () => {
    const use = (text: string) => readResponse({ text: signedAssertion() }, { metadata: text });
    expect((await use(metadata.replace(' use="signing"', ' use="encryption"'))).assertion).toBeUndefined();
    expect((await use(metadata.replace(' use="signing"', ''))).assertion).toBeDefined();
  });

  test('that is none is said to be none', () => {
    for (const text of ['', '<a/>', 'x', written()]) expect(readMetadata(text)).toHaveProperty('problem');
  });
});

const xmlsec = spawnSync('xmlsec1', ['--version']).status === 0;

describe.skipIf(!xmlsec)('the second opinion of xmlsec1', () => {
  const verdict = (xml: string): boolean => {
    const folder = mkdtempSync(join(tmpdir(), 'saml-'));
    try {
      writeFileSync(join(folder, 'message.xml'), xml);
      writeFileSync(join(folder, 'certificate.pem'), idpSigning.certificatePem);
      const ids = ['Response', 'Assertion'].flatMap((name) => {
        const namespace = name === 'Response' ? 'protocol' : 'assertion';
        return ['--id-attr:ID', `urn:oasis:names:tc:SAML:2.0:${namespace}:${name}`];
      });
      const options = [
        '--verify',
        ...ids,
        '--pubkey-cert-pem',
        join(folder, 'certificate.pem'),
        '--enabled-key-data',
        'rsa',
      ];
      execFileSync('xmlsec1', [...options, join(folder, 'message.xml')], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('agrees that our signatures hold', () => {
    expect(verdict(signedAssertion())).toBe(true);
    expect(verdict(both(signedAssertion()))).toBe(true);
  });

  test('agrees that changed ones do not', () => {
    expect(verdict(signedAssertion().replace('role/FinanceRead', 'role/Admin'))).toBe(false);
    expect(verdict(sign(written(), 'Assertion', { ...idpSigning, privateKeyPem: mallory.privateKeyPem }))).toBe(false);
  });
});
