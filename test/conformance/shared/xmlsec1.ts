// The command line of the library that most of the world's XML signatures are made with.
import { spawnSync } from 'node:child_process';
import { kept, root } from './kept.ts';
import type { Wanted } from './responses.ts';

const namespace = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  response: 'urn:oasis:names:tc:SAML:2.0:protocol',
};
export const elements = { assertion: 'Assertion', response: 'Response' } as const;

/** Verifies the signature that is a child of this element, with this certificate and no other. */
export const verifying = (signed: Wanted, certificate: string = kept.idpCertificate): readonly string[] => [
  '--verify',
  ...(['assertion', 'response'] as const).flatMap((one) => ['--id-attr:ID', `${namespace[one]}:${elements[one]}`]),
  '--node-xpath',
  `//*[local-name()='${elements[signed]}']/*[local-name()='Signature']`,
  '--pubkey-cert-pem',
  certificate,
];

/** Writes the file with what is encrypted in it opened, by the service provider's key. */
export const decrypting = (output: string): readonly string[] => [
  '--decrypt',
  '--privkey-pem',
  kept.spKey,
  '--output',
  output,
];

export type Said = { readonly status: number | null; readonly stderr: string };

/** What the program says of a file. */
export const xmlsec1 = (program: string, args: readonly string[], file: string): Said =>
  spawnSync(program, [...args, file], { cwd: root, encoding: 'utf8' });

/** The same as one types it. */
export const xmlsec1Line = (args: readonly string[], file: string): string =>
  `xmlsec1 ${[...args, file].map((word) => (/[*[\]()']/.test(word) ? `"${word}"` : word)).join(' ')}`;
