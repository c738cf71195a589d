// An HTTP message as one text (RFC 9112): start line, header fields, empty line, body. A request line carries the
// absolute address (RFC 9112 §3.2.2), so that the text says everything the record says.
// Simplified: In reality lines of HTTP/1.1 end with CR LF, and `Content-Length` says where a message ends. Here they
// end with a line feed alone, and all that follows the headers is body.
import { bodyOfBytes, bytesOfText, textOfBody } from './bytes.ts';
import type { Body, Header, HttpRequest, HttpResponse, MalformedRecord } from './records.ts';

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const requestLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+) (https?:\/\/[^\s/?#]+[^\s#]*) HTTP\/1\.1$/i;
const statusLine = /^HTTP\/1\.1 ([1-5]\d\d)(?: .*)?$/;

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** `POST https://sts.amazonaws.com/ HTTP/1.1` or `HTTP/1.1 200 OK`. */
export function printStartLine(record: HttpRequest | HttpResponse): string {
  if (record.kind === 'http-request') return `${record.method} ${record.url} HTTP/1.1`;
  return `HTTP/1.1 ${record.status} ${reasons[record.status] ?? ''}`.trimEnd();
}

/** One line a field, without a line feed at the end. A line feed inside a value begins a new field, as it would on the wire. */
export function printHeaders(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** The fields of a header text; a problem for a line that is none. Exact inverse of {@link printHeaders}. */
export function parseHeaders(text: string): readonly Header[] | { readonly problem: string } {
  const headers: Header[] = [];
  for (const line of text === '' ? [] : text.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    if (!token.test(name)) return { problem: `not a header field: ${JSON.stringify(line.slice(0, 60))}` };
    headers.push([name, line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)]);
  }
  return headers;
}

/** The whole message as text; bytes of the body that are not UTF-8 as escapes (see textOfBytes). */
export function printHttp(record: HttpRequest | HttpResponse): string {
  return joinHttp(printStartLine(record), printHeaders(record.headers), textOfBody(record.body));
}

export function joinHttp(startLine: string, headers: string, body: string): string {
  return `${startLine}\n${headers === '' ? '' : `${headers}\n`}\n${body}`;
}

/** The record that this text says, or what a receiver is left with when it is no HTTP message. Exact inverse of {@link printHttp}, but an empty body reads as none. */
export function parseHttp(
  text: string,
  protocol: 'http-request' | 'http-response',
  url: string,
): HttpRequest | HttpResponse | MalformedRecord {
  const malformed = (problem: string): MalformedRecord => ({
    kind: 'malformed',
    protocol,
    url,
    body: bodyOfBytes(bytesOfText(text)),
    problem,
  });
  const [head, bodyText] = splitHead(text);
  if (bodyText === undefined) return malformed('no empty line ends the header section');
  const [startLine = '', ...lines] = head.split('\n');
  const headers = parseHeaders(lines.join('\n'));
  const request = requestLine.exec(startLine);
  const status = statusLine.exec(startLine);
  if (protocol === 'http-request' ? !request : !status)
    return malformed(`not a start line: ${JSON.stringify(startLine.slice(0, 60))}`);
  if ('problem' in headers) return malformed(headers.problem);
  const body: Body | undefined = bodyText === '' ? undefined : bodyOfText(bodyText);
  return protocol === 'http-request'
    ? { kind: protocol, method: request?.[1] ?? '', url: request?.[2] ?? '', headers, body }
    : { kind: protocol, status: Number(status?.[1]), headers, body };
}

/** Start line and fields, then the body; no body when the empty line is missing. Lines ended by CR LF are read when the first one is. */
function splitHead(text: string): readonly [head: string, body: string | undefined] {
  const crlf = /^[^\n]*\r\n/.test(text);
  const end = text.indexOf(crlf ? '\r\n\r\n' : '\n\n');
  if (end < 0) return [text, undefined];
  const head = text.slice(0, end);
  return [crlf ? head.replaceAll('\r\n', '\n') : head, text.slice(end + (crlf ? 4 : 2))];
}

function bodyOfText(text: string): Body {
  return bodyOfBytes(bytesOfText(text));
}
