import { expect } from 'vitest';
import { signed } from '../../protocol/saml/request-fixture.ts';
import { otherAcs, wiki, xml } from '../shared/authn-requests.ts';
import { claim } from '../shared/claim.ts';
import { keep } from '../shared/kept.ts';
import { toolNamed } from '../shared/tools.ts';
import { xmlsec1, xmlsec1Line } from '../shared/xmlsec1.ts';

const element = 'urn:oasis:names:tc:SAML:2.0:protocol:AuthnRequest';
const verify = ['--verify', '--id-attr:ID', element, '--pubkey-cert-pem', wiki.certificate];
const file = '.cache/conformance/authn-request.xml';

claim(toolNamed('xmlsec1'), 'verifies the signature of our AuthnRequests', [
  {
    name: 'posted and signed, and not with another address to answer to',
    command: xmlsec1Line(verify, file),
    run: (program) => {
      const statusOf = (text: string) => xmlsec1(program, verify, keep('authn-request.xml', text)).status;
      expect(statusOf(otherAcs(signed(xml)))).not.toBe(0);
      expect(statusOf(signed(xml))).toBe(0);
    },
  },
]);
