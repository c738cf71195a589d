// Responses of saml-sts as its identity provider makes them, and what someone without its key makes of them.
import { artefactOf } from '#engine/artefact.ts';
import { runFlow } from '#engine/run-flow.ts';
import type { InputValue } from '#simulator/types.ts';
import { decodeBase64 } from '#wire/base64.ts';
import { textOfBytes } from '#wire/bytes.ts';

type Options = { readonly inputs?: { readonly [id: string]: InputValue }; readonly faults?: readonly string[] };

/** The XML of the Response of one run that began at this instant, milliseconds since 1970. */
export async function responseOf(options: Options, start: number): Promise<string> {
  const base64 = await artefactOf(await runFlow({ flow: 'saml-sts', start, ...options }), 'response');
  return textOfBytes(decodeBase64((base64 ?? '').trim()) ?? new Uint8Array());
}

/** The command that prints the same Response as base64. */
export const commandFor = ({ inputs = {}, faults = [] }: Options): string =>
  [
    'npm run --silent lab -- artefact saml-sts response --clock now',
    ...Object.entries(inputs).map(([id, value]) => `--input ${id}=${value}`),
    ...faults.map((id) => `--fault ${id}`),
  ].join(' ');

export type Wanted = 'assertion' | 'response';

/** Every Response that the flow can make, and what is signed in it. */
export const genuine: readonly {
  readonly name: string;
  readonly options: Options;
  readonly wants: readonly Wanted[];
  readonly nameId: string;
}[] = [
  { name: 'signed assertion', options: {}, wants: ['assertion'], nameId: 'alice' },
  {
    name: 'Response and assertion signed',
    options: { inputs: { signing: 'both' } },
    wants: ['assertion', 'response'],
    nameId: 'alice',
  },
  {
    name: 'only the Response signed',
    options: { inputs: { signing: 'response' } },
    wants: ['response'],
    nameId: 'alice',
  },
  { name: 'encrypted assertion', options: { inputs: { encryption: true } }, wants: ['assertion'], nameId: 'alice' },
  {
    name: 'encrypted assertion in a signed Response',
    options: { inputs: { encryption: true, signing: 'both' } },
    wants: ['assertion', 'response'],
    nameId: 'alice',
  },
  { name: 'two hundred roles', options: { inputs: { person: 'frank' } }, wants: ['assertion'], nameId: 'frank' },
];

export type Tampering = {
  readonly name: string;
  readonly options?: Options;
  /** What someone on the path does to the XML. */
  readonly change?: (xml: string) => string;
};

/** Replaces, and throws where there is nothing to replace: a change that changes nothing proves nothing. */
const changed = (pattern: string | RegExp, by: string) => (xml: string) => {
  const next = xml.replace(pattern, by);
  if (next === xml) throw new Error(`the Response has no ${pattern}`);
  return next;
};
const encryption = { inputs: { encryption: true } };

/** What nobody may accept: each differs from a Response that everybody accepts in this one thing. */
export const tampered: readonly Tampering[] = [
  { name: 'the role', change: changed('role/FinanceRead', 'role/Admin') },
  { name: 'the subject', change: changed(/(<saml:NameID[^>]*>)alice/, '$1mallory') },
  { name: 'the session name', change: changed('>alice@corp', '>mallory@corp') },
  { name: 'the audience', change: changed('<saml:Audience>urn:amazon', '<saml:Audience>urn:elsewhere') },
  { name: 'the recipient', change: changed(/Recipient="[^"]*/, 'Recipient="https://evil.example/acs') },
  { name: 'the end of its validity', change: changed(/(<saml:Conditions .*?NotOnOrAfter=")2\d{3}/s, '$12100') },
  {
    name: 'the issuer of the assertion',
    change: changed(/(Assertion .*?<saml:Issuer>)[^<]+/s, '$1https://evil.example'),
  },
  { name: 'the ID of the assertion', change: changed(/(<saml:Assertion ID=")_/, '$1_x') },
  { name: 'a session tag', change: changed('>Finance<', '>Legal<') },
  { name: 'white space in the assertion', change: changed('</saml:Subject>', ' </saml:Subject>') },
  { name: 'the value of the signature', change: changed(/(<ds:SignatureValue>)..../, '$1AAAA') },
  { name: 'the digest', change: changed(/(<ds:DigestValue>)..../, '$1AAAA') },
  { name: 'no signature', change: changed(/<ds:Signature .*?<\/ds:Signature>/s, '') },
  { name: 'the canonicalization', change: changed(/(CanonicalizationMethod Algorithm=")[^"]+/, '$1urn:none') },
  { name: 'signed by another key', options: { faults: ['rogue-idp'] } },
  { name: 'signed by the next key, which nobody announced', options: { faults: ['certificate-rotated'] } },
  {
    name: 'the encrypted key',
    options: encryption,
    change: changed(/(<e:CipherValue>|<xenc:CipherValue>)..../, '$1AAAA'),
  },
  {
    name: 'an assertion of its own in the place of the encrypted one',
    options: encryption,
    change: changed(
      /<saml:EncryptedAssertion.*<\/saml:EncryptedAssertion>/s,
      '<saml:Assertion ID="_evil" Version="2.0" IssueInstant="2026-11-23T09:30:00Z"><saml:Issuer>https://idp.corp.example.com/metadata</saml:Issuer><saml:Subject><saml:NameID>mallory</saml:NameID></saml:Subject></saml:Assertion>',
    ),
  },
];
