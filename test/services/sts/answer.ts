import { textOfBody } from '#wire/bytes.ts';
import type { WireResponse } from '#wire/records.ts';
import { scanXml } from '#wire/xml.ts';

/** The text of the first element of this name in an answer; undefined where there is none. Fails on an answer that is not XML. */
export function elementText(answer: WireResponse, name: string): string | undefined {
  if (answer.kind !== 'http-response') return undefined;
  const text = textOfBody(answer.body);
  const { problem } = scanXml(text);
  if (problem) throw new Error(`${problem.message} in ${text}`);
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  return found?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Status, code and message of a refusal, with request ids replaced by <uuid>. */
export function refusalIn(answer: WireResponse): {
  status: number;
  code: string | undefined;
  message: string | undefined;
} {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
  return {
    status: answer.kind === 'http-response' ? answer.status : 0,
    code: elementText(answer, 'Code'),
    message: elementText(answer, 'Message')?.replaceAll(uuid, '<uuid>'),
  };
}
