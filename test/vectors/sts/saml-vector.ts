// Rows about AssumeRoleWithSAML, and the words in which they are written.
import { SamlLib } from 'samlify';
import { certificateBody } from '#protocol/saml/samlify.ts';
import { decodeBase64Lenient } from '#wire/base64.ts';
import { textOfBytes } from '#wire/bytes.ts';
import { fakeStart } from '../../services/fake-env.ts';
import {
  type Baseline,
  baseline,
  keyNamed,
  recipient,
  type Signing,
  signedXml,
  type WorldOptions,
  withAssertion,
} from '../../services/sts/world.ts';

type Entity = Parameters<typeof SamlLib.encryptAssertion>[0];

export type Expected =
  | { readonly seconds: number; readonly contains?: { readonly [element: string]: string } }
  | { readonly status: number; readonly code: string; readonly message: string };

export type SamlVector = {
  readonly name: string;
  readonly source: string;
  readonly fields?: Baseline;
  readonly signing?: Signing;
  readonly key?: string;
  /** Done to the XML before it is signed. */
  readonly before?: (xml: string) => string;
  /** Done to the XML after it was signed. */
  readonly after?: (xml: string) => string | Promise<string>;
  readonly parameters?: { readonly [name: string]: string | undefined };
  readonly world?: WorldOptions;
  readonly expected: Expected;
};

export const stackd = 'radkawar/stackd, saml_aws.json';
export const stackdRequired = 'radkawar/stackd, saml_required_aws.json';
export const troubleshooting = 'IAM User Guide, Troubleshoot SAML federation with IAM';
export const apiReference = 'AWS STS API Reference, AssumeRoleWithSAML';

export const suffix = (code: string) =>
  ` (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: ${code}; Request ID: <uuid>; Proxy: null)`;
export const s1 = suffix('AuthSamlInvalidSamlResponseException');
export const token = (message: string): Expected => ({ status: 400, code: 'InvalidIdentityToken', message });
export const invalid = token(`Invalid base64 SAMLResponse${s1}`);
export const badSignature = token('Response signature invalid');
export const expired: Expected = { status: 400, code: 'ExpiredTokenException', message: 'Response has expired' };
export const denied: Expected = {
  status: 403,
  code: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithSAML',
};
export const validation = (message: string): Expected => ({ status: 400, code: 'ValidationError', message });
export const hour: Expected = { seconds: 3600 };

export const minutes = (n: number): number => fakeStart + n * 60_000;
export const conditions = (change: object) =>
  withAssertion({
    conditions: { notBefore: minutes(-1), notOnOrAfter: minutes(5), audiences: ['urn:amazon:webservices'], ...change },
  });
export const confirmation = (change: object) =>
  withAssertion({ confirmations: [{ recipient, notOnOrAfter: minutes(5), ...change }] });
export const authnStatement = (change: object) =>
  withAssertion({ authnStatement: { authnInstant: fakeStart, ...change } });
export const nameId = (format: string | undefined) => withAssertion({ nameId: { value: 'alice', format } });

/** Encrypts the assertion to the provider's key: AES in the given form, its key by RSA-OAEP with SHA-1 (xmlenc §5.5.2). */
export const encryptWith =
  (dataAlgorithm: string) =>
  async (xml: string): Promise<string> => {
    const source = {
      entitySetting: {
        isAssertionEncrypted: true,
        dataEncryptionAlgorithm: dataAlgorithm,
        keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
        tagPrefix: { encryptedAssertion: 'saml' },
      },
    };
    const certificate = certificateBody(keyNamed('aws-saml-provider').certificatePem);
    const target = { entityMeta: { getX509Certificate: () => certificate } };
    const encrypted = await SamlLib.encryptAssertion(source as unknown as Entity, target as unknown as Entity, xml);
    return textOfBytes(decodeBase64Lenient(encrypted).bytes);
  };
export const encrypt = encryptWith('http://www.w3.org/2001/04/xmlenc#aes256-cbc');

/** The response of a row as XML. */
export async function xmlOf({ fields, signing, key, before, after }: SamlVector): Promise<string> {
  const unsigned = fields ?? baseline();
  const xml = signedXml(unsigned, signing, key, before);
  return (await after?.(xml)) ?? xml;
}
