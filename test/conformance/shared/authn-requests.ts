// AuthnRequests by redirect and by form between a wiki and the identity provider: ours for others, theirs for us.
import { spMetadata } from '#protocol/saml/metadata.ts';
import { sign } from '#protocol/saml/samlify.ts';
import { mallory } from '#simulator/keys/mallory.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { redirected, request, signed, spAcs, spEntityId, spKey } from '../../protocol/saml/request-fixture.ts';
import { keep, kept } from './kept.ts';
import { objectsIn, pythonCommand, runScript } from './run-python.ts';
import type { Library } from './tools.ts';

/** What the wiki knows, as files. */
export const wiki = {
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
} as const;

/** As it travels: a redirect's query, or the value of a form's field. */
export type Message = { readonly query: string } | { readonly form: string };

const posted = (text: string): Message => ({ form: encodeBase64(bytesOfText(text)) });

/** The same request with another address to answer to. */
export const otherAcs = (text: string): string => text.replace(`URL="${spAcs}"`, `URL="${spAcs}/2"`);

export const xml = request({ issueInstant: Date.now() });

type Sent = { readonly name: string; readonly message: Message };

/** Ours that an identity provider which wants requests signed accepts. */
export const right: readonly Sent[] = [
  { name: 'redirected and signed', message: { query: redirected(xml) } },
  // No space: pysaml2 verifies an encoding of its own, with +, not the octets that came (saml-bindings §3.4.4.1).
  { name: 'redirected and signed, with RelayState', message: { query: redirected(xml, '/a&b=ä') } },
  { name: 'posted and signed', message: posted(signed(xml)) },
];

/** Those that it may not accept. */
export const wrong: readonly Sent[] = [
  {
    name: 'redirected, the RelayState changed',
    message: { query: redirected(xml, '/start').replace('RelayState=%2Fstart', 'RelayState=%2Fother') },
  },
  {
    name: 'redirected, the message replaced',
    message: { query: redirected(xml).replace(/SAMLRequest=[^&]*/, redirected(otherAcs(xml)).replace(/&.*/, '')) },
  },
  { name: 'redirected, signed by Mallory', message: { query: redirected(xml, '/', mallory) } },
  { name: 'posted, the address of the answer changed', message: posted(otherAcs(signed(xml))) },
  { name: 'posted, signed by Mallory', message: posted(sign(xml, 'Request', mallory)) },
  { name: 'posted and not signed', message: posted(xml) },
];

export type Exchange = {
  /** The requests that the library made as the service provider. */
  readonly made: readonly { readonly name: string; readonly query?: string; readonly form?: string }[];
  /** What it said of ours as the identity provider, in order. */
  readonly judged: readonly { readonly outcome: string; readonly id?: string; readonly acs?: string }[];
};

/** The command of a library that makes requests, and judges those that it is given. */
export const requestsCommand = (library: Library): readonly string[] =>
  pythonCommand(`requests_${library.replace('-', '_')}.py`, [
    ...['--idp', kept.idp, '--idp-key', kept.idpKey, '--idp-certificate', kept.idpCertificate],
    ...['--sp', wiki.metadata, '--sp-key', wiki.key, '--sp-certificate', wiki.certificate],
  ]);

export function exchange(library: Library, sent: readonly Sent[] = []): Exchange {
  const input = sent.map(({ message }) => `${JSON.stringify(message)}\n`).join('');
  const said = objectsIn<Exchange['made'][number] & Exchange['judged'][number]>(
    runScript(requestsCommand(library), input),
  );
  return {
    made: said.filter((line) => 'name' in line),
    judged: said.filter((line) => 'outcome' in line),
  };
}
