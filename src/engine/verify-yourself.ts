// Nobody has to believe the page: the file to save, and the command of a tool that nobody here wrote.
import { readMetadata } from '#protocol/saml/metadata.ts';
import type { Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import { artefactOf } from './artefact.ts';
import { foretell, type Signed, signedIn } from './foretell-xmlsec1.ts';

type File = { readonly name: string; readonly text: string };

export type Verification = {
  /** What the tool is asked, in words. */
  readonly title: string;
  readonly files: readonly File[];
  readonly command: string;
  /** The word, or the beginning of the line, that it prints for these very files, and why. */
  readonly says: string;
  readonly because: string;
  /** What differs with another version of the tool. */
  readonly versions?: string;
};

const onFile = 'iam-saml-provider.pem';
const carried = 'certificate-in-the-message.pem';

/** What can be verified of a message by somebody else's tools; empty where nothing in it can be signed by an IdP. */
export async function verificationsFor(trace: Trace, beatId: string): Promise<readonly Verification[]> {
  const record = trace.beats.find(({ id }) => id === beatId)?.record;
  const xml = record === undefined ? undefined : responseIn(record);
  const certificate = certificateOnFile((await artefactOf(trace, 'metadata')) ?? '');
  if (xml === undefined || certificate === undefined) return [];
  const signed = signedIn(xml);
  const asked: readonly Signed[] = signed.length > 0 ? signed : ['Assertion'];
  return [...asked.map((on) => signatureOf(xml, on, certificate)), whose(xml, certificate)];
}

// Without `--enabled-key-data` the tool would take the key that the message itself brings in KeyInfo, and anybody can
// write one there. Key names are all that is left to look for, and no key here has a name but the one it is given.
const signatureOf = (xml: string, on: Signed, certificate: string): Verification => ({
  title: `Does the signature in the ${on} hold, by the certificate that IAM has on file?`,
  files: [
    { name: 'response.xml', text: xml },
    { name: onFile, text: pem(certificate) },
  ],
  command: [
    `xmlsec1 --verify --enabled-key-data key-name --pubkey-cert-pem ${onFile}`,
    '--id-attr:ID urn:oasis:names:tc:SAML:2.0:assertion:Assertion',
    '--id-attr:ID urn:oasis:names:tc:SAML:2.0:protocol:Response',
    `--node-xpath "${xpathTo[on]}/*[local-name()='Signature']" response.xml`,
  ].join(' \\\n  '),
  ...foretell(xml, on, certificate),
  versions: 'From version 1.3 on, add --lax-key-search after --verify: the signature does not name the key.',
});

const xpathTo = {
  Response: "/*[local-name()='Response']",
  Assertion: "/*[local-name()='Response']/*[local-name()='Assertion']",
} as const;

function whose(xml: string, certificate: string): Verification {
  const inside = /X509Certificate>([^<]+)</.exec(xml)?.[1]?.replace(/\s/g, '');
  const files = [{ name: onFile, text: pem(certificate) }];
  const print = (name: string) => `openssl x509 -in ${name} -noout -subject -enddate -fingerprint -sha256`;
  const alone = {
    title: 'Whose certificate does IAM have on file, and until when?',
    files,
    command: print(onFile),
    says: 'subject=',
    because: 'The name in it, its end, and its fingerprint.',
  };
  if (inside === undefined) return alone;
  return {
    title: 'Whose certificate does IAM have on file, and is it the one that the message brings along?',
    files: [...files, { name: carried, text: pem(inside) }],
    command: `${print(onFile)}\n${print(carried)}`,
    says: 'subject=',
    because:
      inside === certificate
        ? 'The same fingerprint twice. STS takes the certificate on file all the same: anybody can write one into a message.'
        : 'Two fingerprints: the message brings a certificate that IAM does not have, and STS does not take it from there.',
  };
}

/** The certificate (base64 body) with which STS verifies: that of the metadata in the provider. */
function certificateOnFile(metadata: string): string | undefined {
  const read = readMetadata(metadata);
  return 'entities' in read ? read.entities[0]?.signingCertificates[0] : undefined;
}

const pem = (body: string): string =>
  `-----BEGIN CERTIFICATE-----\n${body.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;

/** The SAML Response in a message, wherever it carries one. */
const responseIn = (record: WireRecord): string | undefined =>
  peel(record).find(({ kind, text }) => kind === 'xml' && /<(?:\w+:)?Response[\s>]/.test(text.slice(0, 400)))?.text;
