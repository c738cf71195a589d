// From what a binding carries to text, with the first reason why that cannot be done.
import { decodeBase64Lenient } from '#wire/base64.ts';
import { decodeUtf8 } from '#wire/bytes.ts';
import type { DocumentProblem } from './subject.ts';

/** Text that came, or '' and what stood in the way. */
export type ReceivedText = { readonly text: string; readonly problem?: DocumentProblem | undefined };

/**
 * The bytes of a form field. saml-bindings §3.5.4 names RFC 2045, which breaks lines; padding is left out often enough to
 * be let pass; anything else is a problem. What could be read is given in any case.
 */
export function strictBase64(value: string): {
  readonly bytes: Uint8Array;
  readonly problem?: DocumentProblem | undefined;
} {
  const { bytes, oddities } = decodeBase64Lenient(value);
  const odd = oddities.find(({ message }) => /outside|URL-safe|after padding|digit alone/.test(message));
  if (odd) return { bytes, problem: { kind: 'base64', message: `${odd.message} at ${odd.offset}` } };
  return bytes.length === 0 ? { bytes, problem: { kind: 'base64', message: 'nothing' } } : { bytes };
}

/** The bytes as UTF-8. */
export function readUtf8(bytes: Uint8Array): ReceivedText {
  const text = decodeUtf8(bytes);
  return text === undefined ? { text: '', problem: { kind: 'utf8', message: 'bytes that are not UTF-8' } } : { text };
}

/** A form field that holds base64 of a message. */
export function decodeMessage(value: string): ReceivedText {
  const { bytes, problem } = strictBase64(value);
  return problem ? { text: decodeUtf8(bytes) ?? '', problem } : readUtf8(bytes);
}
