// AuthnRequests both ways, by redirect and by form: ours before others, theirs before us.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect } from 'vitest';
import { spMetadata } from '#protocol/saml/metadata.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { printForm } from '#wire/form.ts';
import { percentDecode } from '#wire/percent.ts';
import {
  failuresOf,
  readBy,
  redirected,
  request,
  signed,
  spAcs,
  spEntityId,
  spKey,
} from '../protocol/saml/request-fixture.ts';
import { keep, kept, root } from './kept.ts';
import { heading, proof } from './proof.ts';
import { runPython } from './run-python.ts';
import { libraryNamed, toolNamed } from './tools.ts';

const sp = {
  metadata: keep(
    'wiki.xml',
    spMetadata({
      entityId: spEntityId,
      assertionConsumerUrls: [spAcs, `${spAcs}/2`],
      signingCertificatePems: [spKey.certificatePem],
      authnRequestsSigned: true,
    }),
  ),
  key: keep('wiki.key', spKey.privateKeyPem),
  certificate: keep('wiki.crt', spKey.certificatePem),
};
const args = [
  ...['--idp', kept.idp, '--idp-key', kept.idpKey, '--idp-certificate', kept.idpCertificate],
  ...['--sp', sp.metadata, '--sp-key', sp.key, '--sp-certificate', sp.certificate],
];

const xml = request({ issueInstant: Date.now() });
const otherAcs = (text: string): string => text.replace(`URL="${spAcs}"`, `URL="${spAcs}/2"`);
const posted = (text: string) => ({ form: encodeBase64(bytesOfText(text)) });

/** Ours, and whether an identity provider that wants requests signed may accept them. */
const sent: readonly {
  readonly name: string;
  readonly right: boolean;
  readonly message: { query: string } | { form: string };
}[] = [
  { name: 'redirected and signed', right: true, message: { query: redirected(xml) } },
  // No space: pysaml2 verifies an encoding of its own, with +, not the octets that came (saml-bindings §3.4.4.1).
  { name: 'redirected and signed, with RelayState', right: true, message: { query: redirected(xml, '/a&b=ä') } },
  { name: 'posted and signed', right: true, message: posted(signed(xml)) },
  {
    name: 'redirected, the RelayState changed',
    right: false,
    message: { query: redirected(xml, '/start').replace('RelayState=%2Fstart', 'RelayState=%2Fother') },
  },
  {
    name: 'redirected, the message replaced',
    right: false,
    message: { query: redirected(xml).replace(/SAMLRequest=[^&]*/, redirected(otherAcs(xml)).replace(/&.*/, '')) },
  },
  { name: 'redirected, signed by Mallory', right: false, message: { query: redirected(xml, '/', mallory) } },
  { name: 'posted, the address of the answer changed', right: false, message: posted(otherAcs(signed(xml))) },
  { name: 'posted, signed by Mallory', right: false, message: posted(sign(xml, 'Request', mallory)) },
  { name: 'posted and not signed', right: false, message: posted(xml) },
];

for (const library of ['pysaml2', 'lasso', 'python3-saml'] as const) {
  const tool = libraryNamed(library);
  const script = `requests_${library.replace('-', '_')}.py`;
  // python3-saml has no identity provider in it.
  const judges = library !== 'python3-saml';
  const made = library === 'python3-saml' ? ['redirected and signed'] : ['redirected and signed', 'posted and signed'];
  let said: readonly { name?: string; query?: string; form?: string; outcome?: string; id?: string; acs?: string }[] =
    [];

  describe(`AuthnRequests and ${heading(tool)}`, () => {
    beforeAll(() => {
      if ('missing' in tool) return;
      const input = judges ? sent.map(({ message }) => `${JSON.stringify(message)}\n`).join('') : '';
      said = runPython(tool.path, script, args, input)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    }, 60_000);
    const how = `/usr/bin/python3 test/conformance/python/${script} ${args.join(' ')}`;

    for (const name of made) {
      proof(`we accept the one that it made: ${name}`, tool, how, async () => {
        const { query, form = '' } = said.find((one) => one.name === name) ?? {};
        const received = query === undefined ? { form: printForm([['SAMLRequest', form]]) } : { query };
        const subject = readBy(received);
        const now = Date.now() + 1000;
        expect(await failuresOf(subject, { now, wantSigned: true })).toEqual([]);
        expect(subject.request).toMatchObject({ signed: true, issuer: spEntityId });
        if (query === undefined) return;
        const changed = query.replace(/(RelayState=[^&]*)/, '$1x');
        expect(changed).not.toBe(query);
        expect(await failuresOf(readBy({ query: changed }), { now })).toContain('saml-redirect-signature');
      });
    }

    for (const [index, { name, right }] of sent.entries()) {
      if (!judges) continue;
      proof(`it ${right ? 'accepts' : 'refuses'} ours: ${name}`, tool, how, () => {
        const judgement = said.filter(({ outcome }) => outcome !== undefined)[index];
        expect(judgement).toMatchObject(
          right ? { outcome: 'accepted', id: '_q1', acs: spAcs } : { outcome: 'refused' },
        );
      });
    }
  });
}

const xmlsec1 = toolNamed('xmlsec1');
describe(`AuthnRequests and ${heading(xmlsec1)}`, () => {
  const file = '.cache/conformance/authn-request.xml';
  const verify = ['--verify', '--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:protocol:AuthnRequest', '--pubkey-cert-pem'];
  proof('verifies one that is posted', xmlsec1, `xmlsec1 ${[...verify, sp.certificate, file].join(' ')}`, () => {
    const check = (text: string) => {
      keep('authn-request.xml', text);
      const program = 'path' in xmlsec1 ? xmlsec1.path : '';
      return spawnSync(program, [...verify, sp.certificate, file], { cwd: root }).status;
    };
    expect(check(otherAcs(signed(xml)))).not.toBe(0);
    expect(check(signed(xml))).toBe(0);
  });
});

const openssl = toolNamed('openssl');
describe(`AuthnRequests and ${heading(openssl)}`, () => {
  const [octets, signature, key] = ['octets.txt', 'octets.sig', 'wiki.pub'].map((name) => `.cache/conformance/${name}`);
  const verify = `dgst -sha256 -verify ${key} -signature ${signature} ${octets}`;
  proof(
    'verifies the signature of a redirect over the octets as sent (saml-bindings §3.4.4.1)',
    openssl,
    `openssl ${verify}`,
    () => {
      const run = (line: string) =>
        spawnSync('path' in openssl ? openssl.path : '', line.split(' '), { cwd: root, encoding: 'utf8' });
      const [signedPart = '', value = ''] = redirected(xml, '/a b&c=d').split('&Signature=');
      keep('wiki.pub', run(`x509 -in ${sp.certificate} -noout -pubkey`).stdout);
      writeFileSync(`${root}/${signature}`, Buffer.from(percentDecode(value), 'base64'));
      keep('octets.txt', `${signedPart}&more=1`);
      expect(run(verify).status).not.toBe(0);
      keep('octets.txt', signedPart);
      expect(run(verify).stdout).toContain('Verified OK');
    },
  );
});
