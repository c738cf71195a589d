import { once } from 'node:events';
import { standParties } from '#engine/stand-parties.ts';
import type { Actor, RunRequest, Verdict } from '#simulator/types.ts';
import type { HttpRequest, WireResponse } from '#wire/records.ts';
import { readArgs } from './args.ts';
import { type Bridge, listen } from './bridge.ts';
import { type Colours, colours } from './colours.ts';
import { flowNamed } from './flow.ts';
import { type Io, UsageError } from './io.ts';
import { runRequestOf } from './run-request.ts';
import { pipeline } from './serve-pipeline.ts';

const options = { valued: ['port', 'input', 'fault', 'seed'], switches: [] } as const;
const usualPort = 4501;

/** `serve`: the AWS services of saml-sts on 127.0.0.1, by the real clock, until it is interrupted. */
export async function serveCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, options);
  if (args.positional.length > 0) throw new UsageError(`serve takes no “${args.positional[0]}”.`);
  const asked = portOf(args.options['port']?.at(-1));
  const flow = flowNamed('saml-sts');
  const request = runRequestOf(flow, args, io);
  // Until they are interrupted, two servers of one day shall not lend the same access key.
  const served = await serve({ seed: Math.floor(io.now() / 1000) % 1e9, ...request }, flow.actors, asked, io);
  io.out(pipeline(served.services, args.options));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await served.close();
  return 0;
}

export type Served = {
  readonly services: readonly { readonly actor: Actor; readonly url: string }[];
  readonly close: () => Promise<void>;
};

/**
 * Opens one port for each actor that stands at AWS, in the flow's order. `first` undefined looks for free ports from the
 * usual one on; a port that was asked for and cannot be had is a UsageError.
 */
export async function serve(
  request: RunRequest,
  actors: readonly Actor[],
  first: number | undefined,
  io: Pick<Io, 'out' | 'err' | 'now' | 'colour'>,
): Promise<Served> {
  const parties = await standParties(request);
  const paint = colours(io.colour);
  const answerAs = (actor: Actor) => async (record: HttpRequest) => {
    try {
      const { response, verdicts } = await parties.ask(actor.id, record, io.now());
      io.err(logLine(actor, record, response, verdicts, paint));
      return response;
    } catch (error) {
      io.err(`${actor.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
      throw error;
    }
  };
  const bridges: Bridge[] = [];
  const services: { actor: Actor; url: string }[] = [];
  const close = async () => void (await Promise.all(bridges.map((bridge) => bridge.close())));
  try {
    for (const actor of actors.filter(
      ({ zone, hosts }) => (zone === 'aws' || zone === 'account') && hosts.length > 0,
    )) {
      const before = bridges.at(-1)?.port;
      const bridge =
        first === undefined
          ? await listenFrom(before === undefined ? usualPort : before + 1, answerAs(actor))
          : await listenAt(first === 0 ? 0 : first + bridges.length, answerAs(actor));
      bridges.push(bridge);
      services.push({ actor, url: bridge.url });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { services, close };
}

/** The first free port of twenty. */
async function listenFrom(port: number, answer: Parameters<typeof listen>[1]): Promise<Bridge> {
  for (let tried = port; tried < port + 20; tried++) {
    try {
      return await listen(tried, answer);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new UsageError(`Ports ${port} to ${port + 19} are all in use. Name another: serve --port N.`);
}

async function listenAt(port: number, answer: Parameters<typeof listen>[1]): Promise<Bridge> {
  if (port > 65535) throw new UsageError(`There is no port ${port}; each service needs one of its own, from N on.`);
  try {
    return await listen(port, answer);
  } catch (error) {
    if (isTaken(error)) throw new UsageError(`Port ${port} is in use. Without --port, free ones are looked for.`);
    if (codeOf(error) === 'EACCES') throw new UsageError(`Port ${port} may not be opened by this user.`);
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new UsageError(`--port takes a number from 0 (any free one) to 65535, not “${text}”.`);
  }
  return Number(text);
}

/** `AWS STS  POST /  403  refused by sts-trust-policy`: one line for each request, for whoever watches. */
function logLine(
  { name }: Actor,
  { method, url }: HttpRequest,
  response: WireResponse,
  verdicts: readonly Verdict[],
  { bold, dim, red }: Colours,
): string {
  const status = response.kind === 'http-response' ? response.status : 0;
  const failed = verdicts.find(({ partyOutcome }) => partyOutcome === 'fail');
  const why = failed === undefined ? '' : red(`  refused by ${failed.check}`) + dim(found(failed));
  return `${bold(name)}  ${method} ${url.replace(/^https?:\/\/[^/]+/i, '')}  ${status}${why}\n`;
}

/** What the check found, in a client's own words: without what a terminal would obey. */
function found({ expected, actual }: Verdict): string {
  if (actual === undefined) return '';
  return `  found ${actual}${expected === undefined ? '' : `, expected ${expected}`}`.replace(/\p{Cc}/gu, '\ufffd');
}
