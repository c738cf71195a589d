import { createHmac, createPublicKey } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { rsaSha1, rsaSha256 } from '#protocol/saml/names.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { signedAssertion, written } from './fixture.ts';
import type { Attack } from './forging.ts';
import { change, evil, forgeWith, must, onAssertion, own } from './forging.ts';

/** Attacks on the signature itself. */
export const signatureAttacks: readonly Attack[] = [
  {
    name: 'the signature taken away and the person changed',
    refusedBy: 'saml-signature-present',
    forge: () => {
      const { put, forged } = onAssertion();
      return put(forged);
    },
  },
  {
    name: 'the role changed after signing',
    refusedBy: 'saml-assertion-signature',
    forge: () => change(signedAssertion(), 'role/FinanceRead', 'role/Admin'),
  },
  {
    name: 'the value of the signature garbled',
    refusedBy: 'saml-assertion-signature',
    forge: () => change(signedAssertion(), /(?<=<ds:SignatureValue>)..../, 'AAAA'),
  },
  {
    name: 'signed by Mallory, with her certificate',
    refusedBy: 'saml-signature-trusted-key',
    forge: () => forgeWith(rsaSha256),
  },
  {
    name: 'signed by Mallory, with the identity provider’s certificate',
    refusedBy: 'saml-assertion-signature',
    forge: () => sign(written(), 'Assertion', { ...idpSigning, privateKeyPem: mallory.privateKeyPem }),
  },
  {
    name: 'signed by Mallory, without any certificate',
    refusedBy: 'saml-assertion-signature',
    forge: () => change(forgeWith(rsaSha256), /<ds:KeyInfo>.*<\/ds:KeyInfo>/s, ''),
  },
  {
    name: 'a comment in the DigestValue (CVE-2025-29775)',
    refusedBy: 'saml-comments',
    forge: () => {
      const { put, original } = onAssertion();
      return put(change(evil(original, own(original)), '<ds:DigestValue>', '<ds:DigestValue><!--x-->'));
    },
  },
  {
    name: 'two SignedInfo (CVE-2025-29774)',
    refusedBy: 'saml-signed-info',
    forge: () => {
      const { put, original } = onAssertion();
      return put(
        change(evil(original, own(original)), /<ds:SignedInfo>.*<\/ds:SignedInfo>/s, (found) => found + found),
      );
    },
  },
  {
    name: 'a SHA-1 signature',
    refusedBy: 'saml-signature-strength',
    forge: () => sign(written(), 'Assertion', idpSigning, rsaSha1),
  },
  {
    name: 'HMAC with the public key as secret',
    refusedBy: 'saml-signature-algorithm',
    forge: () => {
      const hmac = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
      const xml = change(forgeWith(rsaSha256), rsaSha256, hmac);
      const canonical = must(xml, /<ds:SignedInfo>.*<\/ds:SignedInfo>/s)
        .replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">')
        .replaceAll(/<([\w:]+)([^<>]*?)\/>/g, '<$1$2></$1>');
      const secret = createPublicKey(idpSigning.certificatePem).export({ type: 'spki', format: 'pem' });
      const value = createHmac('sha1', secret).update(canonical).digest('base64');
      return change(xml, /(?<=<ds:SignatureValue>)[^<]*/, value);
    },
  },
  {
    name: 'an unknown SignatureMethod',
    refusedBy: 'saml-signature-algorithm',
    forge: () => change(forgeWith(rsaSha256), rsaSha256, 'http://www.w3.org/2000/09/xmldsig#none'),
  },
  {
    name: 'an XPath transform that cuts the assertion away',
    refusedBy: 'saml-signature-transforms',
    forge: () => {
      const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116';
      const transform = `<ds:Transform Algorithm="${xpath}"><ds:XPath>false()</ds:XPath></ds:Transform>`;
      return change(signedAssertion(), '<ds:Transforms>', `<ds:Transforms>${transform}`);
    },
  },
  {
    name: 'a comment in the NameID that was signed with comments',
    refusedBy: 'saml-signature-transforms',
    forge: () => {
      const raw = change(written(), '>alice<', '>alice<!----> of elsewhere<');
      const at = "/*[local-name(.)='Response']/*[local-name(.)='Assertion']";
      const signer = new SignedXml({
        privateKey: idpSigning.privateKeyPem,
        signatureAlgorithm: rsaSha256,
        canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
      });
      signer.addReference({
        xpath: at,
        transforms: [
          'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
          'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
        ],
        digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      });
      signer.computeSignature(raw, {
        prefix: 'ds',
        location: { reference: `${at}/*[local-name(.)='Issuer']`, action: 'after' },
      });
      return signer.getSignedXml();
    },
  },
  {
    name: 'a reference to the whole document',
    refusedBy: 'saml-signature-reference',
    forge: () => change(signedAssertion(), /(?<=<ds:Reference URI=")[^"]*/, ''),
  },
  {
    name: 'a signature beside the Response’s status',
    refusedBy: 'saml-signature-place',
    forge: () => {
      const { put, signature, bare } = onAssertion();
      return change(put(bare), '<samlp:Status>', `<samlp:Status>${signature}`);
    },
  },
];
