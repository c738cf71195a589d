import { SamlLib } from 'samlify';
import { certificate, certificateKey } from './certificates.ts';

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const body = certificate.replace(/-----[^-]+-----|\s/g, '');
/** The one thing samlify asks of a party's metadata here. */
const metadata = { getX509Certificate: () => body } as never;
const assertionPath = "/*[local-name(.)='Response']/*[local-name(.)='Assertion']";
const response =
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r">' +
  '<saml:Issuer>https://idp.example</saml:Issuer><saml:Assertion ID="_a"><saml:Issuer>https://idp.example</saml:Issuer>' +
  '<saml:Subject><saml:NameID>alice</saml:NameID></saml:Subject></saml:Assertion></samlp:Response>';

/** Signs, verifies, encrypts and decrypts with samlify, on whatever crypto is under it. */
export async function signWithSamlify() {
  const signed = SamlLib.constructSAMLSignature({
    rawSamlMessage: response,
    privateKey: certificateKey,
    signingCert: body,
    signatureAlgorithm: rsaSha256,
    isBase64Output: false,
    referenceTagXPath: assertionPath,
    signatureConfig: {
      prefix: 'ds',
      location: { reference: `${assertionPath}/*[local-name(.)='Issuer']`, action: 'after' },
    },
  } as never);

  const verify = (xml: string) => SamlLib.verifySignature(xml, { metadata, signatureAlgorithm: rsaSha256 } as never)[0];
  const octets = 'SAMLRequest=x&SigAlg=y';
  const detachedSignature = SamlLib.constructMessageSignature(octets, certificateKey, undefined, true, rsaSha256);

  const encrypted = await SamlLib.encryptAssertion(
    {
      entitySetting: {
        isAssertionEncrypted: true,
        dataEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
        keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
        tagPrefix: { encryptedAssertion: 'saml' },
      },
    } as never,
    { entityMeta: metadata } as never,
    signed,
  );
  const [decrypted] = await SamlLib.decryptAssertion(
    { entitySetting: { encPrivateKey: certificateKey } } as never,
    Buffer.from(encrypted, 'base64').toString(),
  );
  return {
    signed,
    verified: verify(signed),
    tampered: verify(signed.replace('alice', 'mallory')),
    detachedSignature: String(detachedSignature),
    detached: SamlLib.verifyMessageSignature(
      metadata,
      octets,
      Buffer.from(String(detachedSignature), 'base64'),
      rsaSha256,
    ),
    decrypted: decrypted.includes('<saml:NameID>alice</saml:NameID>'),
  };
}
