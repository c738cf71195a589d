// The SDK's door to the network, leading to simulated services.
import type { StandingParties } from '#engine/stand-parties.ts';
import { bodyOfBytes, bytesOfBody } from '#wire/bytes.ts';
import { percentEncode } from '#wire/percent.ts';
import type { Header, HttpRequest } from '#wire/records.ts';

export type Clock = { readonly now: () => number };

/** What the SDK gives its handler (HttpRequest of @smithy/types), as far as it is read here. */
type SdkRequest = {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
  readonly query?: { readonly [name: string]: string | readonly string[] | null };
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
};

/** A requestHandler that asks one of the parties; `seen` holds the addresses asked for. */
export function inMemory(parties: StandingParties, actor: string, clock: Clock) {
  const seen: string[] = [];
  return {
    seen,
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request: SdkRequest) {
      const record = recordOf(request);
      seen.push(record.url);
      const { response } = await parties.ask(actor, record, clock.now());
      if (response.kind !== 'http-response') throw new Error(`${actor} does not speak HTTP`);
      const headers = Object.fromEntries(response.headers.map(([name, value]) => [name.toLowerCase(), value]));
      const body = new Blob([Uint8Array.from(bytesOfBody(response.body))]).stream();
      return { response: { statusCode: response.status, headers, body } };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}

function recordOf({ method, protocol, hostname, port, path, query = {}, headers, body }: SdkRequest): HttpRequest {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${percentEncode(name)}=${percentEncode(one ?? '')}`),
  );
  const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  const bytes = bytesOf(body);
  return {
    kind: 'http-request',
    method,
    url: `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}${search}`,
    headers: Object.entries(headers).map(([name, value]): Header => [name, value]),
    ...(bytes.length === 0 ? {} : { body: bodyOfBytes(bytes) }),
  };
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  throw new Error(`the SDK sent a body of another kind: ${Object.prototype.toString.call(body)}`);
}
