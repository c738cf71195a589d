// xmlsec1 encrypts an assertion to the certificate in our metadata; our STS opens it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { standParties } from '#engine/stand-parties.ts';
import { awsMetadata, readMetadata } from '#protocol/saml/metadata.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { textOfBody } from '#wire/bytes.ts';
import { acs } from '../protocol/saml/fixture.ts';
import { assumeRoleRequest } from '../services/sts/world.ts';
import { keep, root } from './kept.ts';
import { heading, proof } from './proof.ts';
import { responseOf } from './responses.ts';
import { toolNamed } from './tools.ts';

const tool = toolNamed('xmlsec1');

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

describe(heading(tool), () => {
  const [plain, output] = ['to-encrypt.xml', 'encrypted.xml'].map((name) => `.cache/conformance/${name}`) as [
    string,
    string,
  ];
  for (const { name, key, uri } of ciphers) {
    const form = keep(`template-${name}.xml`, template(uri));
    const certificate = keep('announced.crt', announcedCertificate());
    const node = 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion';
    const args = ['--encrypt', '--session-key', key, '--pubkey-cert-pem', certificate, '--xml-data', plain];
    const all = [...args, '--node-name', node, '--output', output, form];

    proof(`encrypts an assertion that our STS opens: ${name}`, tool, `xmlsec1 ${all.join(' ')}`, async () => {
      const signed = await responseOf({}, Date.now());
      const wrapped = (found: string) => `<saml:EncryptedAssertion>${found}</saml:EncryptedAssertion>`;
      keep('to-encrypt.xml', signed.replace(/<saml:Assertion .*<\/saml:Assertion>/s, wrapped));
      const done = spawnSync('path' in tool ? tool.path : '', all, { cwd: root, encoding: 'utf8' });
      expect(done.status, done.stderr).toBe(0);
      const encrypted = readFileSync(`${root}/${output}`, 'utf8');
      expect(encrypted).not.toContain('FinanceRead');

      const { ask } = await standParties({ flow: 'saml-sts' });
      const answer = async (xml: string) => {
        const { response } = await ask('sts', assumeRoleRequest(xml), Date.now());
        return response.kind === 'http-response' ? textOfBody(response.body) : '';
      };
      expect(await answer(encrypted)).toContain('<SessionToken>');
      // A second CipherValue is the assertion's: XML Encryption puts the wrapped key before it.
      const spoilt = encrypted.replace(
        /(CipherData>\s*<\w+:CipherValue>[\s\S]*CipherData>\s*<\w+:CipherValue>)[\s\S]{40}/,
        `$1${'A'.repeat(40)}`,
      );
      expect(spoilt).not.toBe(encrypted);
      expect(await answer(spoilt)).toContain('InvalidIdentityToken');
    });
  }
});
