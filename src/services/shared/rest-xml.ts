// S3's answers: REST with XML. The only place that writes S3's errors and response headers.
import { bytesOfBody } from '#wire/bytes.ts';
import { formatHttpDate } from '#wire/instant.ts';
import type { Body, Header, HttpResponse } from '#wire/records.ts';
import type { Refusal } from './aws-errors/error-table.ts';
import { writeXml, type XmlPart } from './xml-writer.ts';

export const s3Namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

export type RestFacts = { readonly requestId: string; readonly hostId: string; readonly now: number };

/** `<Error><Code>…` with the refusal's details between message and request id. A HEAD has no body to say it in. */
export function restError(refusal: Refusal, facts: RestFacts, method: string): HttpResponse {
  const details = (refusal.details ?? []).map(([name, value]): XmlPart => [name, value]);
  const error: XmlPart = [
    'Error',
    [
      ['Code', refusal.code],
      ['Message', refusal.message],
      ...details,
      ['RequestId', facts.requestId],
      ['HostId', facts.hostId],
    ],
  ];
  const body = method === 'HEAD' ? undefined : { text: `${declaration}${writeXml(error)}` };
  return restAnswer(refusal.httpStatus, [['Content-Type', 'application/xml']], body, facts);
}

/** An XML document of S3's namespace with status 200. */
export function restXml(part: XmlPart, facts: RestFacts): HttpResponse {
  const text = `${declaration}${writeXml(part, s3Namespace)}`;
  return restAnswer(200, [['Content-Type', 'application/xml']], { text }, facts);
}

/** Any answer, with the headers that S3 always sends. Content-Length is the body's where `headers` gives none. */
export function restAnswer(
  status: number,
  headers: readonly Header[],
  body: Body | undefined,
  facts: RestFacts,
): HttpResponse {
  const given = headers.some(([name]) => name === 'Content-Length');
  return {
    kind: 'http-response',
    status,
    headers: [
      ['x-amz-id-2', facts.hostId],
      ['x-amz-request-id', facts.requestId],
      ['Date', formatHttpDate(facts.now)],
      ...headers,
      ...(given ? [] : [['Content-Length', String(bytesOfBody(body).length)] as const]),
      ['Server', 'AmazonS3'],
    ],
    ...(body === undefined ? {} : { body }),
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
