import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { awsMetadata, readMetadata } from '#protocol/saml/metadata.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { acs } from '../../protocol/saml/fixture.ts';
import { claim } from '../shared/claim.ts';
import { keep, root } from '../shared/kept.ts';
import { askOurSts } from '../shared/our-sts.ts';
import { responseOf } from '../shared/responses.ts';
import { toolNamed } from '../shared/tools.ts';
import { xmlsec1, xmlsec1Line } from '../shared/xmlsec1.ts';

/** An empty EncryptedData for xmlsec1 to fill (XML Encryption §3.1). */
const template = (cipher: string): string =>
  `<e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element"><e:EncryptionMethod Algorithm="${cipher}"/><d:KeyInfo xmlns:d="http://www.w3.org/2000/09/xmldsig#"><e:EncryptedKey><e:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/><e:CipherData><e:CipherValue/></e:CipherData></e:EncryptedKey></d:KeyInfo><e:CipherData><e:CipherValue/></e:CipherData></e:EncryptedData>`;

const ciphers = [
  { name: 'AES-256-CBC', key: 'aes-256', uri: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc' },
  { name: 'AES-128-CBC', key: 'aes-128', uri: 'http://www.w3.org/2001/04/xmlenc#aes128-cbc' },
  { name: 'AES-256-GCM', key: 'aes-256', uri: 'http://www.w3.org/2009/xmlenc11#aes256-gcm' },
] as const;

/** The certificate that a sender finds in our metadata. */
function announcedCertificate(): string {
  const read = readMetadata(awsMetadata({ acs, encryptionCertificatePem: awsSamlProvider.certificatePem }));
  const [body = ''] = 'entities' in read ? (read.entities[0]?.encryptionCertificates ?? []) : [];
  return `-----BEGIN CERTIFICATE-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

/** A second CipherValue is the assertion's: XML Encryption puts the wrapped key before it. */
const cipherValue = /(CipherData>\s*<\w+:CipherValue>[\s\S]*CipherData>\s*<\w+:CipherValue>)[\s\S]{40}/;

const plain = '.cache/conformance/to-encrypt.xml';
const output = '.cache/conformance/encrypted.xml';
const certificate = keep('announced.crt', announcedCertificate());

claim(
  toolNamed('xmlsec1'),
  'encrypts assertions that our STS opens',
  ciphers.map(({ name, key, uri }) => {
    const form = keep(`template-${name}.xml`, template(uri));
    const args = [
      ...['--encrypt', '--session-key', key, '--pubkey-cert-pem', certificate, '--xml-data', plain],
      ...['--node-name', 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion', '--output', output],
    ];
    return {
      name,
      command: xmlsec1Line(args, form),
      run: async (program) => {
        const signed = await responseOf({ flow: 'saml-sts' }, Date.now());
        const wrapped = (found: string) => `<saml:EncryptedAssertion>${found}</saml:EncryptedAssertion>`;
        keep('to-encrypt.xml', signed.replace(/<saml:Assertion .*<\/saml:Assertion>/s, wrapped));
        const done = xmlsec1(program, args, form);
        expect(done.status, done.stderr).toBe(0);
        const encrypted = readFileSync(`${root}/${output}`, 'utf8');
        expect(encrypted).not.toContain('FinanceRead');
        expect((await askOurSts(encrypted)).text).toContain('<SessionToken>');
        const spoilt = encrypted.replace(cipherValue, `$1${'A'.repeat(40)}`);
        expect(spoilt).not.toBe(encrypted);
        expect((await askOurSts(spoilt)).text).toContain('InvalidIdentityToken');
      },
    };
  }),
);
