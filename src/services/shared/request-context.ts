// Condition keys that every request has, whoever sends it (IAM User Guide, "AWS global condition context keys").
import { headerValue } from '#protocol/sigv4/authorization.ts';
import { formatInstant } from '#wire/instant.ts';
import type { HttpRequest } from '#wire/records.ts';
import { type SourcedContext, sourcedContext } from './session-context.ts';

export type RequestFacts = {
  readonly now: number;
  readonly region: string;
  /** Simplified: In reality a service sees the caller's network address. Here messages have none; a world may name one. */
  readonly sourceIp?: string | undefined;
};

/** Time, transport, Region, and what the headers say. `beat` is where the request was recorded. */
export function requestContext(request: HttpRequest, facts: RequestFacts, beat: string | undefined): SourcedContext {
  const clock = 'the clock of the service';
  const header = (path: string) => ({ ...(beat === undefined ? {} : { beat }), layer: 'headers', path });
  return sourcedContext([
    ['aws:CurrentTime', formatInstant(facts.now), clock],
    ['aws:EpochTime', String(Math.floor(facts.now / 1000)), clock],
    ['aws:SecureTransport', String(/^https:/i.test(request.url)), 'the address: https or not'],
    ['aws:RequestedRegion', facts.region, 'the endpoint that was called'],
    ['aws:SourceIp', facts.sourceIp, 'the address that the request came from'],
    ['aws:UserAgent', headerValue(request, 'user-agent'), 'the User-Agent header', header('User-Agent')],
    ['aws:Referer', headerValue(request, 'referer'), 'the Referer header', header('Referer')],
    ['aws:ViaAWSService', 'false', 'AWS: the caller calls by itself'],
  ]);
}
