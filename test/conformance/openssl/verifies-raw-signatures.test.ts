import { expect } from 'vitest';
import { decodeBase64 } from '#wire/base64.ts';
import { percentDecode } from '#wire/percent.ts';
import { redirected } from '../../protocol/saml/request-fixture.ts';
import { wiki, xml } from '../shared/authn-requests.ts';
import { claim } from '../shared/claim.ts';
import { kept } from '../shared/kept.ts';
import { rawSignature } from '../shared/openssl.ts';
import { genuine, responseOf } from '../shared/responses.ts';
import { toolNamed } from '../shared/tools.ts';

/** Exclusive canonical XML of a SignedInfo as it is written here: its prefix declared on it, no element empty. */
function canonicalSignedInfo(text: string): string {
  return (/<ds:SignedInfo>.*?<\/ds:SignedInfo>/s.exec(text)?.[0] ?? '')
    .replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">')
    .replaceAll(/<([\w:]+)([^<>]*?)\/>/g, '<$1$2></$1>');
}

const ofResponse = rawSignature('signed-info', kept.idpCertificate);
const ofRedirect = rawSignature('redirect', wiki.certificate);

claim(toolNamed('openssl'), 'verifies raw signatures, over the octets that were signed and no others', [
  ...genuine
    .filter(({ inputs = {}, wants }) => wants.length === 1 && Object.keys(inputs).length === 0)
    .map((one) => ({
      name: `${one.name}: the canonical SignedInfo`,
      command: ofResponse.command,
      run: async (program: string) => {
        const text = await responseOf(one, Date.now());
        const value = /<ds:SignatureValue>([^<]+)/.exec(text)?.[1]?.replace(/\s/g, '') ?? '';
        const signature = decodeBase64(value) ?? new Uint8Array();
        const octets = canonicalSignedInfo(text);
        expect(ofResponse.verifies(program, octets.replace('sha256', 'sha512'), signature)).toBe(false);
        expect(ofResponse.verifies(program, octets, signature)).toBe(true);
      },
    })),
  {
    name: 'an AuthnRequest by redirect: the query as it was sent (saml-bindings §3.4.4.1)',
    command: ofRedirect.command,
    run: (program) => {
      const [octets = '', value = ''] = redirected(xml, '/a b&c=d').split('&Signature=');
      const signature = decodeBase64(percentDecode(value)) ?? new Uint8Array();
      expect(ofRedirect.verifies(program, `${octets}&more=1`, signature)).toBe(false);
      expect(ofRedirect.verifies(program, octets, signature)).toBe(true);
    },
  },
]);
