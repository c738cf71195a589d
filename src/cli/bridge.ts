// Between node:http and the records of the wire, so that real clients reach simulated services.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOfBytes, bytesOfBody } from '#wire/bytes.ts';
import type { Header, HttpRequest, WireResponse } from '#wire/records.ts';

const host = '127.0.0.1';
/** What a client may send at once, in bytes: a simulated service keeps everything in memory. */
const maxRequestBytes = 64_000_000;

export type Bridge = {
  readonly url: string;
  readonly port: number;
  /** Ends connections and gives the port back. */
  readonly close: () => Promise<void>;
};

/**
 * Listens on 127.0.0.1 at this port (0: any free one) and lets `answer` answer. Rejects with Node's error where the port
 * cannot be had (EADDRINUSE, EACCES). An `answer` that throws becomes an empty 500.
 */
export async function listen(port: number, answer: (request: HttpRequest) => Promise<WireResponse>): Promise<Bridge> {
  const server = createServer((incoming, outgoing) => {
    exchange(incoming, outgoing, answer).catch(() => fail(outgoing, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return { url: `http://${host}:${given}`, port: given, close: () => close(server) };
}

async function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: HttpRequest) => Promise<WireResponse>,
): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxRequestBytes) return fail(outgoing, 413);
  }
  const response = await answer(requestOf(incoming, Buffer.concat(chunks)));
  if (response.kind !== 'http-response') return fail(outgoing, 502);
  // Date is the service's own: its clock may be wrong on purpose.
  outgoing.sendDate = false;
  outgoing.writeHead(response.status, response.headers.flat());
  outgoing.end(bytesOfBody(response.body));
}

/** The request as a record: every header as it was sent, repeats and case kept. */
export function requestOf(
  { method = 'GET', url = '/', rawHeaders }: Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>,
  bytes: Uint8Array,
): HttpRequest {
  const headers: Header[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '']);
  const addressed = headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? host;
  return {
    kind: 'http-request',
    method,
    // RFC 9112 §3.2.2: a proxy's client sends the whole address.
    url: /^https?:\/\//i.test(url) ? url : `http://${addressed}${url.startsWith('/') ? url : `/${url}`}`,
    headers,
    ...(bytes.length === 0 ? {} : { body: bodyOfBytes(bytes) }),
  };
}

function fail(outgoing: ServerResponse, status: number): void {
  if (!outgoing.headersSent) outgoing.writeHead(status, { connection: 'close' });
  outgoing.end();
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
