// The Response of a call, as STS goes on with it.
import { type ReceivedResponse, readResponse } from '#protocol/saml/read-response.ts';
import type { SamlSubject } from '#protocol/saml/subject.ts';
import type { Env } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { SamlProvider } from '../shared/account.ts';
import type { QueryCall } from '../shared/query-protocol.ts';
import type { AssumeRoleWithSamlCall } from './assume-role-with-saml-call.ts';

/** The Response as received, recorded as the document that STS now checks; edited local work is read instead. */
export async function receivedResponse(
  env: Pick<Env, 'keys' | 'work'>,
  call: AssumeRoleWithSamlCall,
  provider: SamlProvider | undefined,
): Promise<SamlSubject> {
  const decryptionKeys = (provider?.privateKeys ?? []).map((name) => env.keys.own(name).privateKeyPem);
  const trust = { metadata: provider?.metadata ?? '', decryptionKeys };
  const read = (received: ReceivedResponse) => readResponse(received, trust);
  const subject = await read({ base64: call.samlAssertion });
  const readable = subject.problem?.kind !== 'base64' && subject.problem?.kind !== 'utf8';
  const text = readable ? subject.text : call.samlAssertion;
  const mediaType = readable ? 'application/samlassertion+xml' : 'text/plain';
  const done = await env.work('check', { kind: 'work', mediaType, body: { text } });
  const after = textOfBody(done.body);
  return after === text ? subject : read({ text: after });
}

/** The layer of the message that the Response stands in, as deep as it can be read. */
export function documentLayer({ layer }: QueryCall, { problem }: SamlSubject): string {
  const field = `${layer}/SAMLAssertion`;
  if (problem?.kind === 'base64') return field;
  return problem?.kind === 'utf8' ? `${field}/base64` : `${field}/base64/xml`;
}
