// Nobody has to believe the page: the file to save, and the command of a tool that nobody here wrote.
import { assertionIn } from '#flows/shared/saml-artefacts.ts';
import type { Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import { artefactOf } from './artefact.ts';

export type Verification = {
  /** What the tool is asked, in words. */
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly command: string;
  /** What it says when all is well. */
  readonly expect: string;
};

/** What can be verified of a message by somebody else's tools; empty where nothing is signed. */
export async function verificationsFor(trace: Trace, beatId: string): Promise<readonly Verification[]> {
  const record = trace.beats.find(({ id }) => id === beatId)?.record;
  const certificate = await artefactOf(trace, 'certificate');
  const xml = record === undefined ? undefined : responseIn(record);
  if (xml === undefined || certificate === undefined) return [];
  const files = [
    { name: 'response.xml', text: xml },
    { name: 'idp.pem', text: certificate },
  ];
  const signature: Verification = {
    title: 'Does the IdP’s signature hold over these bytes?',
    files,
    command:
      'xmlsec1 --verify --insecure --pubkey-cert-pem idp.pem \\\n  --id-attr:ID urn:oasis:names:tc:SAML:2.0:assertion:Assertion \\\n  --id-attr:ID urn:oasis:names:tc:SAML:2.0:protocol:Response response.xml',
    expect: 'OK',
  };
  const dates: Verification = {
    title: 'Whose certificate is it, and until when?',
    files: files.slice(1),
    command: 'openssl x509 -in idp.pem -noout -subject -enddate',
    expect: 'subject=CN = …',
  };
  return assertionIn(xml) === undefined ? [dates] : [signature, dates];
}

/** The SAML Response in a message, wherever it carries one. */
const responseIn = (record: WireRecord): string | undefined =>
  peel(record).find(({ kind, text }) => kind === 'xml' && /<(?:\w+:)?Response[\s>]/.test(text.slice(0, 400)))?.text;
