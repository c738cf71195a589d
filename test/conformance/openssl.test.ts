// OpenSSL: certificates and keys as X.509 and PKCS#8 have them, and raw RSA signatures.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { readMetadata } from '#protocol/saml/metadata.ts';
import { keys } from '#simulator/keys/keys.ts';
import { decodeBase64 } from '#wire/base64.ts';
import { metadata } from '../protocol/saml/fixture.ts';
import { keep, root } from './kept.ts';
import { heading, proof } from './proof.ts';
import { genuine, responseOf } from './responses.ts';
import { toolNamed } from './tools.ts';

const tool = toolNamed('openssl');

function openssl(line: string, input?: string | Uint8Array): string {
  const { status, stdout, stderr } = spawnSync('path' in tool ? tool.path : '', line.split(' '), { cwd: root, input });
  if (status !== 0) throw new Error(`openssl ${line}: ${stderr}`);
  return stdout.toString();
}

/** Exclusive canonical XML of a SignedInfo as it is written here: its prefix declared on it, no element empty. */
function canonicalSignedInfo(xml: string): string {
  const text = /<ds:SignedInfo>.*?<\/ds:SignedInfo>/s.exec(xml)?.[0] ?? '';
  return text
    .replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">')
    .replaceAll(/<([\w:]+)([^<>]*?)\/>/g, '<$1$2></$1>');
}

describe(heading(tool), () => {
  for (const [name, { privateKeyPem, certificatePem }] of Object.entries(keys)) {
    const key = keep(`${name}.key`, privateKeyPem);
    const certificate = keep(`${name}.crt`, certificatePem);

    const check = `x509 -in ${certificate} -noout -text`;
    proof(`reads the certificate ${name}`, tool, `openssl ${check}`, () => {
      const text = openssl(check);
      expect(text).toContain('Version: 3');
      expect(text).toContain('Public-Key: (2048 bit)');
      expect(text).toContain('Federation Lab public demo key');
    });

    const verify = `verify -x509_strict -CAfile ${certificate} ${certificate}`;
    proof(`verifies that ${name} signed its own certificate`, tool, `openssl ${verify}`, () => {
      expect(openssl(verify)).toContain('OK');
    });

    proof(
      `finds the private key ${name} whole and its certificate's own`,
      tool,
      `openssl pkey -in ${key} -check`,
      () => {
        expect(openssl(`pkey -in ${key} -check -noout`)).toContain('Key is valid');
        expect(openssl(`pkey -in ${key} -pubout`)).toBe(openssl(`x509 -in ${certificate} -noout -pubkey`));
      },
    );
  }

  const cutOut = `npm run --silent lab -- artefact saml-sts metadata | sed 's/.*<ds:X509Certificate>//;s/<.*//' | base64 -d`;
  const read = 'openssl x509 -inform DER -noout -subject';
  proof('reads the certificate out of our metadata', tool, `${cutOut} | ${read}`, () => {
    const found = readMetadata(metadata);
    const [body = ''] = 'entities' in found ? (found.entities[0]?.signingCertificates ?? []) : [];
    expect(openssl('x509 -inform DER -noout -subject', decodeBase64(body))).toContain('idp.corp.example.com');
  });

  const verify =
    'dgst -sha256 -verify .cache/conformance/idp.pub -signature .cache/conformance/signature.bin .cache/conformance/signed-info.xml';
  proof(
    'verifies the raw signature over a canonical SignedInfo, and no other one',
    tool,
    `openssl ${verify}`,
    async () => {
      const xml = await responseOf(genuine[0]?.options ?? {}, Date.now());
      const value = decodeBase64(/<ds:SignatureValue>([^<]+)/.exec(xml)?.[1]?.replace(/\s/g, '') ?? '');
      keep('idp.pub', openssl('x509 -in .cache/conformance/idp-signing.crt -noout -pubkey'));
      writeFileSync(`${root}/.cache/conformance/signature.bin`, value ?? '');
      keep('signed-info.xml', canonicalSignedInfo(xml));
      expect(openssl(verify)).toContain('Verified OK');
      keep('signed-info.xml', canonicalSignedInfo(xml).replace('sha256', 'sha512'));
      expect(() => openssl(verify)).toThrow();
      keep('signed-info.xml', canonicalSignedInfo(xml));
    },
  );
});
