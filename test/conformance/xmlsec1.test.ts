// The library that most of the world's XML signatures are made with, on the command line.
import { spawnSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import { keep, kept, root } from './kept.ts';
import { heading, proof } from './proof.ts';
import { commandFor, genuine, responseOf, tampered, type Wanted } from './responses.ts';
import { toolNamed } from './tools.ts';

const tool = toolNamed('xmlsec1');
const start = Date.now();
const namespace = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  response: 'urn:oasis:names:tc:SAML:2.0:protocol',
};
const local = { assertion: 'Assertion', response: 'Response' };

/** Verifies the signature that is a child of this element, with this certificate and no other. */
const verifying = (signed: Wanted, certificate: string) => [
  '--verify',
  ...(['assertion', 'response'] as const).flatMap((one) => ['--id-attr:ID', `${namespace[one]}:${local[one]}`]),
  '--node-xpath',
  `//*[local-name()='${local[signed]}']/*[local-name()='Signature']`,
  '--pubkey-cert-pem',
  certificate,
];
const decrypting = (output: string) => ['--decrypt', '--privkey-pem', kept.spKey, '--output', output];

const xmlsec1 = (args: readonly string[], file: string) =>
  spawnSync('path' in tool ? tool.path : '', [...args, file], { cwd: root, encoding: 'utf8' });
const line = (args: readonly string[], file: string): string =>
  `xmlsec1 ${[...args, file].map((word) => (/[*[\]()']/.test(word) ? `"${word}"` : word)).join(' ')}`;

describe(heading(tool), () => {
  for (const { name, options, wants } of genuine) {
    const file = `.cache/conformance/${name.replaceAll(' ', '-')}.xml`;
    const opened = file.replace('.xml', '.opened.xml');
    const encrypted = options.inputs?.['encryption'] === true;
    for (const signed of wants) {
      const decrypts = encrypted && signed === 'assertion';
      const verify = verifying(signed, kept.idpCertificate);
      const commands = [
        `${commandFor(options)} | base64 -d > ${file}`,
        ...(decrypts ? [line(decrypting(opened), file)] : []),
        line(verify, decrypts ? opened : file),
      ];
      const does = `${decrypts ? 'decrypts and ' : ''}verifies the signature of the ${local[signed]}`;
      proof(`${does}: ${name}`, tool, commands.join(' && '), async () => {
        keep(file.replace('.cache/conformance/', ''), await responseOf(options, start));
        if (decrypts) {
          const { status, stderr } = xmlsec1(decrypting(opened), file);
          expect(status, stderr).toBe(0);
        }
        const { status, stderr } = xmlsec1(verify, decrypts ? opened : file);
        expect(stderr).toContain('OK');
        expect(status).toBe(0);
      });
    }
  }

  for (const [index, { name, options = {}, change = (xml: string) => xml }] of tampered.entries()) {
    const encrypted = options.inputs?.['encryption'] === true;
    proof(`refuses a change: ${name}`, tool, 'npm test -- conformance', async () => {
      const file = keep(`tampered-${index}.xml`, change(await responseOf(options, start)));
      const opened = file.replace('.xml', '.opened.xml');
      const readable = !encrypted || xmlsec1(decrypting(opened), file).status === 0;
      const verified =
        readable && xmlsec1(verifying('assertion', kept.idpCertificate), encrypted ? opened : file).status === 0;
      expect(verified).toBe(false);
    });
  }

  proof('refuses the right Response with the wrong certificate', tool, 'npm test -- conformance', async () => {
    const file = keep('right.xml', await responseOf({}, start));
    expect(xmlsec1(verifying('assertion', kept.malloryCertificate), file).status).not.toBe(0);
  });
});
