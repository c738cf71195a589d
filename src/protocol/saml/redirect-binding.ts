// HTTP-Redirect (saml-bindings §3.4): a deflated message in the query, with a signature over the query's own octets.
import { decodeBase64Lenient, encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { deflateRaw, inflateRaw } from '#wire/deflate.ts';
import { type FormField, parseForm } from '#wire/form.ts';
import { percentEncode } from '#wire/percent.ts';
import { type ReceivedText, readUtf8, strictBase64 } from './decode.ts';
import { deflateEncoding, rsaSha256 } from './names.ts';
import { type SigningKey, signOctets, verifyOctets } from './samlify.ts';

export type MessageName = 'SAMLRequest' | 'SAMLResponse';

/** A message on its way: the XML carries no signature of its own (saml-bindings §3.4.4.1). */
export type RedirectFields = {
  readonly name: MessageName;
  readonly xml: string;
  readonly relayState?: string | undefined;
};

/** The query, without '?', of a redirect that carries a message; signed where a key is given. */
export function redirectQuery(
  { name, xml, relayState }: RedirectFields,
  key?: SigningKey,
  algorithm: string = rsaSha256,
): string {
  const pairs = [`${name}=${percentEncode(encodeBase64(deflateRaw(bytesOfText(xml))))}`];
  // saml-bindings §3.4.4.1: without a RelayState, the parameter is left out of what is sent and of what is signed.
  if (relayState !== undefined && relayState !== '') pairs.push(`RelayState=${percentEncode(relayState)}`);
  if (!key) return pairs.join('&');
  pairs.push(`SigAlg=${percentEncode(algorithm)}`);
  return [...pairs, `Signature=${percentEncode(signOctets(pairs.join('&'), key, algorithm))}`].join('&');
}

/** What a query says. `octets` is what its signature has to cover, cut out of the query as it came. */
export type RedirectMessage = ReceivedText & {
  readonly base64: string;
  readonly relayState: string | undefined;
  /** What is wrong with the parameters: one is there twice, or lacks its partner. */
  readonly disorder?: { readonly message: string; readonly path: string } | undefined;
  readonly signature?: { readonly octets: string; readonly algorithm: string; readonly value: Uint8Array } | undefined;
};

/** Reads the query of a redirect, as it stands in the address. Never throws; inflates no more than a document may hold. */
export function readRedirectQuery(query: string, name: MessageName): RedirectMessage {
  const fields = parseForm(query);
  const all = (wanted: string): readonly FormField[] => fields.filter((field) => field.name === wanted);
  const [message] = all(name);
  const [relayState] = all('RelayState');
  const [algorithm] = all('SigAlg');
  const [signature] = all('Signature');
  const raw = (field: FormField | undefined): readonly string[] =>
    field === undefined || field.value === '' ? [] : [query.slice(field.start, field.end)];
  return {
    ...inflate(message?.value ?? ''),
    base64: message?.value ?? '',
    relayState: relayState?.value,
    disorder: disorderOf(all, name),
    signature: signature && {
      // The octets that were sent, never an encoding of our own: another one of the same values gives other bytes.
      octets: [message, relayState, algorithm].flatMap(raw).join('&'),
      algorithm: algorithm?.value ?? '',
      value: decodeBase64Lenient(signature.value).bytes,
    },
  };
}

/** True where the query's signature fits one of the certificates (base64 bodies). Never throws. */
export const verifyRedirect = ({ signature }: RedirectMessage, certificates: readonly string[]): boolean =>
  signature !== undefined &&
  certificates.some((one) => verifyOctets(signature.octets, signature.value, signature.algorithm, one));

function disorderOf(all: (name: string) => readonly FormField[], name: MessageName): RedirectMessage['disorder'] {
  const other = name === 'SAMLRequest' ? 'SAMLResponse' : 'SAMLRequest';
  const twice = [name, 'RelayState', 'SAMLEncoding', 'SigAlg', 'Signature'].find((one) => all(one).length > 1);
  if (twice !== undefined) return { message: `${twice} is there ${all(twice).length} times`, path: `${twice}[2]` };
  if (all(other).length > 0) return { message: `${name} and ${other}`, path: other };
  const [encoding] = all('SAMLEncoding');
  if (encoding && encoding.value !== deflateEncoding) return { message: encoding.value, path: 'SAMLEncoding' };
  const [algorithm, signature] = [all('SigAlg').length, all('Signature').length];
  if (algorithm === signature) return undefined;
  return algorithm > 0
    ? { message: 'SigAlg without Signature', path: 'SigAlg' }
    : { message: 'Signature without SigAlg', path: 'Signature' };
}

function inflate(value: string): ReceivedText {
  const decoded = strictBase64(value);
  if (decoded.problem) return { text: '', problem: decoded.problem };
  const inflated = inflateRaw(decoded.bytes);
  if ('bytes' in inflated) return readUtf8(inflated.bytes);
  const kind = inflated.problem.startsWith('inflates to more') ? 'size' : 'deflate';
  return { text: '', problem: { kind, message: inflated.problem } };
}
