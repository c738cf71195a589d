// Files that tools read. They stay, so that a command of the table can be repeated with them.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { awsMetadata } from '#protocol/saml/metadata.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { acs, metadata } from '../../protocol/saml/fixture.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');
const folder = '.cache/conformance';

/** Keeps a text under this name and gives its path from the project's folder. Whole or not at all: files run side by side. */
export function keep(name: string, text: string): string {
  const path = `${folder}/${name}`;
  mkdirSync(`${root}/${folder}`, { recursive: true });
  const draft = `${root}/${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, `${root}/${path}`);
  return path;
}

/** What the two sides of saml-sts know: the identity provider's metadata and key, AWS's metadata and key. */
export const kept = {
  idp: keep('idp.xml', metadata),
  idpKey: keep('idp.key', idpSigning.privateKeyPem),
  idpCertificate: keep('idp.crt', idpSigning.certificatePem),
  sp: keep('sp.xml', awsMetadata({ acs, encryptionCertificatePem: awsSamlProvider.certificatePem })),
  spKey: keep('sp.key', awsSamlProvider.privateKeyPem),
  spCertificate: keep('sp.crt', awsSamlProvider.certificatePem),
  malloryCertificate: keep('mallory.crt', mallory.certificatePem),
} as const;
