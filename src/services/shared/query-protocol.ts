// AWS's query protocol (STS, IAM): parameters as a form or a query, answers as XML. The only place that writes such answers.
import { bytesOfBody, textOfBody } from '#wire/bytes.ts';
import { type FormField, formValue, parseForm } from '#wire/form.ts';
import { formatHttpDate } from '#wire/instant.ts';
import { maxDocumentBytes } from '#wire/limits.ts';
import type { Header, HttpRequest, HttpResponse, MalformedRecord, WireRequest } from '#wire/records.ts';
import type { Refusal } from './aws-errors/error-table.ts';
import { writeIndentedXml, type XmlPart } from './xml-writer.ts';

/** A call: its parameters in order, and the layer of the message that they stand in. */
export type QueryCall = {
  readonly request: HttpRequest;
  readonly parameters: readonly FormField[];
  readonly layer: 'form' | 'query';
};

/** The call that a record holds, or the id of the error that it earns. Reads any bytes. */
export function readQueryCall(
  record: WireRequest | MalformedRecord,
): QueryCall | { readonly refuse: 'malformed-request' | 'request-too-large' } {
  if (record.kind !== 'http-request') return { refuse: 'malformed-request' };
  const query = parseForm(/\?([^#]*)/.exec(record.url)?.[1] ?? '');
  if (record.method === 'GET') return { request: record, parameters: query, layer: 'query' };
  if (record.method !== 'POST') return { refuse: 'malformed-request' };
  if (bytesOfBody(record.body).length > maxDocumentBytes) return { refuse: 'request-too-large' };
  const type = record.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type.trim());
  const form = isForm ? parseForm(textOfBody(record.body)) : [];
  return { request: record, parameters: [...query, ...form], layer: 'form' };
}

/** The value of a parameter; undefined where it was not sent. */
export function parameter(call: QueryCall, name: string): string | undefined {
  return formValue(call.parameters, name);
}

/** A list of structures, `PolicyArns.member.1.arn` and so on, by the members' numbers. */
export function memberList(call: QueryCall, name: string, field: string): readonly string[] {
  const members: { readonly index: number; readonly value: string }[] = [];
  for (const { name: full, value } of call.parameters) {
    const [list, member, index = '', last, ...rest] = full.split('.');
    if (list !== name || member !== 'member' || last !== field || rest.length > 0 || !/^\d{1,6}$/.test(index)) continue;
    members.push({ index: Number(index), value });
  }
  return members.toSorted((a, b) => a.index - b.index).map(({ value }) => value);
}

/** What an answer needs from outside: where it comes from, its number and the time. */
export type AnswerFacts = { readonly namespace: string; readonly requestId: string; readonly now: number };

/** `<ActionResponse><ActionResult>…</ActionResult><ResponseMetadata>…` with status 200. */
export function queryAnswer(
  action: string,
  result: readonly (XmlPart | undefined)[],
  facts: AnswerFacts,
): HttpResponse {
  const metadata: XmlPart = ['ResponseMetadata', [['RequestId', facts.requestId]]];
  return xmlResponse(
    200,
    writeIndentedXml([`${action}Response`, [[`${action}Result`, result], metadata]], facts.namespace),
    facts,
  );
}

/** `<ErrorResponse><Error>…` with the status of the refusal. */
export function queryError(refusal: Refusal, facts: AnswerFacts): HttpResponse {
  const error: XmlPart = [
    'Error',
    [
      ['Type', refusal.httpStatus < 500 ? 'Sender' : 'Receiver'],
      ['Code', refusal.code],
      ['Message', refusal.message],
    ],
  ];
  const text = writeIndentedXml(['ErrorResponse', [error, ['RequestId', facts.requestId]]], facts.namespace);
  return xmlResponse(refusal.httpStatus, text, facts);
}

function xmlResponse(status: number, text: string, { requestId, now }: AnswerFacts): HttpResponse {
  const headers: readonly Header[] = [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', 'text/xml'],
    ['Content-Length', String(bytesOfBody({ text }).length)],
    ['Date', formatHttpDate(now)],
  ];
  return { kind: 'http-response', status, headers, body: { text } };
}
