// A party's door without a network: a clock that stands still until it is moved, random bytes from a seed, and lists of
// everything the party said. Only these three are faked; the services behind `send` are real handlers.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RowResult } from '#protocol/check.ts';
import type { Env, Json, Key, MalformedAnswer } from '#simulator/types.ts';
import type { WireRequest, WireResponse, WorkRecord } from '#wire/records.ts';

/** Answers requests to one host. `env` of that party is its own affair. */
export type Handler = (request: WireRequest) => Promise<WireResponse | MalformedAnswer>;

export type FakeEnvOptions = {
  /** Milliseconds since 1970; 2026-01-15T09:00:00Z when absent. */
  readonly start?: number;
  readonly seed?: string;
  readonly beat?: string;
  readonly keys?: { readonly [name: string]: Key };
  /** Handlers by host name (with the port, where there is one). */
  readonly hosts?: { readonly [host: string]: Handler };
  /** What `work` gives back instead of the document: an edit of local work. */
  readonly edit?: (name: string, document: WorkRecord) => WorkRecord;
};

export type FakeEnv = Env & {
  readonly advance: (ms: number) => void;
  readonly reports: readonly {
    readonly layer: string;
    readonly beat?: string | undefined;
    readonly results: readonly RowResult[];
  }[];
  readonly evaluations: readonly Parameters<Env['explain']>[0][];
  readonly holdings: readonly Parameters<Env['hold']>[0][];
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
  readonly refusals: readonly Parameters<Env['refuse']>[0][];
  readonly works: readonly { readonly name: string; readonly document: WorkRecord }[];
  readonly exchanges: readonly { readonly request: WireRequest; readonly answer: WireResponse | MalformedAnswer }[];
};

/** 2026-01-15T09:00:00Z, where fake clocks start. */
export const fakeStart = 1_768_467_600_000;

/** A door whose every answer is a function of the options and of what was asked before. */
export function fakeEnv(options: FakeEnvOptions = {}): FakeEnv {
  let now = options.start ?? fakeStart;
  let drawn = 0;
  const stored = new Map<string, Json>();
  const reports: { layer: string; beat?: string | undefined; results: readonly RowResult[] }[] = [];
  const evaluations: Parameters<Env['explain']>[0][] = [];
  const holdings: Parameters<Env['hold']>[0][] = [];
  const notes: { kind: string; text: string }[] = [];
  const refusals: Parameters<Env['refuse']>[0][] = [];
  const works: { name: string; document: WorkRecord }[] = [];
  const exchanges: { request: WireRequest; answer: WireResponse | MalformedAnswer }[] = [];

  const random = (purpose: string, n: number): Uint8Array => {
    const bytes = new Uint8Array(n);
    const label = `${options.seed ?? 'seed'}/${purpose}/${drawn++}`;
    for (let offset = 0; offset < n; offset += 32) {
      bytes.set(sha256(utf8ToBytes(`${label}/${offset}`)).subarray(0, Math.min(32, n - offset)), offset);
    }
    return bytes;
  };
  const send = async (request: WireRequest): Promise<WireResponse | MalformedAnswer> => {
    const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(request.url)?.[1] ?? '';
    const handler = options.hosts?.[host];
    const nobody: MalformedAnswer = { kind: 'network-error', url: request.url, reason: `no such host: ${host}` };
    const answer = handler ? await handler(request) : nobody;
    exchanges.push({ request, answer });
    return answer;
  };
  const own = (name: string): Key => {
    const key = options.keys?.[name];
    if (!key) throw new Error(`the fake env was given no key named ${name}`);
    return key;
  };

  return {
    clock: { now: () => now },
    random,
    keys: { own },
    send,
    work: async (name, document) => {
      const done = options.edit?.(name, document) ?? document;
      works.push({ name, document: done });
      return done;
    },
    wait: async (ms) => {
      now += ms;
    },
    report: (results, { layer, beat }) => void reports.push({ layer, beat, results }),
    explain: (evaluation) => void evaluations.push(evaluation),
    hold: (holding) => void holdings.push(holding),
    note: (kind, text) => void notes.push({ kind, text }),
    refuse: (error) => void refusals.push(error),
    store: { get: (key) => stored.get(key), set: (key, value) => void stored.set(key, value) },
    beat: options.beat,
    advance: (ms) => {
      now += ms;
    },
    reports,
    evaluations,
    holdings,
    notes,
    refusals,
    works,
    exchanges,
  };
}
