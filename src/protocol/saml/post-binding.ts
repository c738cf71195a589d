// HTTP-POST (saml-bindings §3.5): a message as base64 in a field of a form; a signature stands in the XML itself.
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { formValue, parseForm } from '#wire/form.ts';
import { decodeMessage, type ReceivedText } from './decode.ts';
import type { MessageName, RedirectFields } from './redirect-binding.ts';

/** The fields of the form that carries a message; an empty RelayState is left out. */
export function postFields({ name, xml, relayState }: RedirectFields): readonly (readonly [string, string])[] {
  const message = [name, encodeBase64(bytesOfText(xml))] as const;
  return relayState === undefined || relayState === '' ? [message] : [message, ['RelayState', relayState]];
}

export type PostMessage = ReceivedText & { readonly base64: string; readonly relayState: string | undefined };

/** Reads the body of a posted form. Never throws. */
export function readPostForm(body: string, name: MessageName): PostMessage {
  const fields = parseForm(body);
  const base64 = formValue(fields, name) ?? '';
  return { ...decodeMessage(base64), base64, relayState: formValue(fields, 'RelayState') };
}
