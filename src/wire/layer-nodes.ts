// The layers of each kind of record.
import { bodyWithText, bytesOfBody, textOfBody } from './bytes.ts';
import { joinHttp, parseHttp, printHeaders, printHttp, printStartLine } from './http-text.ts';
import type { LayerKind, LayerNode } from './layer.ts';
import { innerLayers, queryLayers } from './layer-inner.ts';
import { kindOfDocument } from './layer-value.ts';
import { parseLdap, printLdap } from './ldap-text.ts';
import { maxDocumentBytes } from './limits.ts';
import type {
  HttpRequest,
  HttpResponse,
  LdapRequest,
  LdapResponse,
  MalformedRecord,
  WireRecord,
  WorkRecord,
} from './records.ts';

type Put = LayerNode['put'];

/** The layers of a record, outermost first. A record that says nobody answered has none. */
export function layerNodes(record: WireRecord): readonly LayerNode[] {
  switch (record.kind) {
    case 'http-request':
    case 'http-response':
      return httpNodes(record);
    case 'ldap-request':
    case 'ldap-response':
      return [ldapNode(record)];
    case 'work':
      return workNodes(record);
    case 'malformed':
      return [malformedNode(record)];
    case 'network-error':
      return [];
  }
}

function httpNodes(record: HttpRequest | HttpResponse): readonly LayerNode[] {
  const url = record.kind === 'http-request' ? record.url : '';
  const startLine = printStartLine(record);
  const headers = printHeaders(record.headers);
  const body = textOfBody(record.body);
  const read = (text: string) => parseHttp(text, record.kind, url);
  const nodes = [node(record, 'http', 'http', printHttp(record), read)];
  if (body.length > maxDocumentBytes) return nodes;
  nodes.push(
    ...withInner(
      node(record, 'headers', 'headers', headers, (text) => read(joinHttp(startLine, text, body))),
      record,
    ),
  );
  for (const query of record.kind === 'http-request' ? queryLayers(url) : []) {
    const put: Put = (text) =>
      read(
        joinHttp(
          startLine.replace(url, () => query.put(text)),
          headers,
          body,
        ),
      );
    nodes.push(...withInner(node(record, 'query', 'query', query.text, put), record));
  }
  if (body !== '') {
    const kind = kindOfBody(record, body);
    nodes.push(
      ...withInner(
        node(record, kind, kind, body, (text) => withBody(record, text)),
        record,
      ),
    );
  }
  return nodes;
}

function ldapNode(record: LdapRequest | LdapResponse): LayerNode {
  const url = record.kind === 'ldap-request' ? record.url : '';
  return node(record, 'ldap', 'ldap', printLdap(record), (text) => parseLdap(text, record.kind, url));
}

function workNodes(record: WorkRecord): readonly LayerNode[] {
  const text = textOfBody(record.body);
  const put: Put = (changed) => ({ ...record, body: bodyWithText(record.body, changed) ?? record.body });
  const kind = /xml/i.test(record.mediaType) ? 'xml' : /json/i.test(record.mediaType) ? 'json' : undefined;
  const nodes = [node(record, 'work', 'work', text, put)];
  if (kind !== undefined) nodes.push(node(record, `work/${kind}`, kind, text, put));
  return nodes;
}

/** Garbage is read again when it was changed: it may be a message now. */
function malformedNode(record: MalformedRecord): LayerNode {
  const { protocol, url } = record;
  const read: Put = (text) =>
    protocol === 'http-request' || protocol === 'http-response'
      ? parseHttp(text, protocol, url)
      : parseLdap(text, protocol, url);
  const kind = protocol.startsWith('http') ? 'http' : 'ldap';
  return node(record, kind, kind, textOfBody(record.body), read);
}

/** A layer with all that is inside it. */
function withInner(outer: LayerNode, record: WireRecord, name = ''): readonly LayerNode[] {
  const nodes: LayerNode[] = [outer];
  for (const inner of innerLayers(outer.kind, outer.text, name)) {
    const path = `${outer.path}/${inner.segment}`;
    const put: Put = (text) => outer.put(inner.put(text));
    nodes.push(...withInner(node(record, path, inner.kind, inner.text, put), record, inner.segment));
  }
  return nodes;
}

/** An unchanged text leaves the whole record alone, however it was encoded: base64 with line breaks, `%2f` in lower case. */
function node(record: WireRecord, path: string, kind: LayerKind, text: string, put: Put): LayerNode {
  return { path, kind, text, put: (changed) => (changed === text ? record : put(changed)) };
}

/** By Content-Type; where that says nothing, by how the body begins. */
function kindOfBody(record: HttpRequest | HttpResponse, body: string): LayerKind {
  const type = record.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1].toLowerCase() ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return 'form';
  if (type.startsWith('text/html')) return 'html';
  if (type.includes('xml')) return 'xml';
  if (type.includes('json')) return 'json';
  if (/^\s*<(?:!doctype html|html)\b/i.test(body)) return 'html';
  return kindOfDocument(body) ?? 'body';
}

/** The message with this body. A Content-Length that was right stays right, as a client that edits the body would send it. */
function withBody(record: HttpRequest | HttpResponse, text: string): WireRecord {
  const body = bodyWithText(record.body, text);
  const length = bytesOfBody(body).length;
  const headers = record.headers.map(([name, value]) =>
    name.toLowerCase() === 'content-length' ? ([name, `${length}`] as const) : ([name, value] as const),
  );
  return { ...record, headers, body };
}
