// The observed network: it routes, delivers, and records every message, check, evaluation and holding as it happens.
import type { RowResult } from '#protocol/check.ts';
import type { MalformedRecord, WireRecord, WireRequest, WireResponse, WorkRecord } from '#wire/records.ts';
import { AuthorError } from './author-error.ts';
import { applyChange, applyEdit, type Resign } from './deliver.ts';
import { claim, type Slot } from './planner.ts';
import type { Party, Program } from './program.ts';
import { seededBytes } from './random.ts';
import type { RunState } from './state.ts';
import type { Actor, Beat, Channel, Edit, Env, MalformedAnswer, Note, RefusalError } from './types.ts';
import type { World } from './world.ts';

/**
 * What a delivery costs on the simulated clock.
 * Simplified: In reality every message takes a different time. Here each channel has its own constant, so that a run is
 * the same everywhere.
 */
const latencyMs: { readonly [channel in Channel]: number } = { front: 60, back: 4, internal: 12 };

export type Network = {
  readonly envFor: (actor: string, beat?: string) => Env;
  /** Hands a record to an actor as the named beat and returns its answer: how a message is put to a checkpoint. */
  readonly receive: (actor: string, beat: string, record: WireRequest | MalformedRecord) => Promise<WireResponse>;
};

export type NetworkOptions = {
  readonly program: Program;
  readonly world: World;
  readonly seed: number;
  readonly edits: readonly Edit[];
  readonly resign: Resign;
  /** Called before a request reaches its receiver: the moment of a checkpoint. */
  readonly beforeReceive?: ((beat: string, actor: string, record: WireRecord) => Promise<void>) | undefined;
};

/** The network of one run over its state. Two networks over copies of one state go on independently. */
export function createNetwork(options: NetworkOptions, state: RunState): Network {
  const { program, world, seed, edits, resign } = options;
  const { actors, steps } = program.flow;
  const parties = castParties(program, world);

  const note = (entry: Note) => void state.notes.push(entry);

  /** Wire faults in order, then edits, on the bytes that would have been sent. */
  function changed(beat: string, original: WireRecord): WireRecord {
    let record = original;
    for (const fault of world.wire.filter((one) => one.beat === beat)) {
      const { problem, record: next } = applyChange(record, fault.layer, fault.change);
      record = next;
      if (problem !== undefined) note({ beat, kind: 'wire-fault-does-not-fit', text: problem });
    }
    for (const edit of edits.filter((one) => one.beat === beat)) {
      const { problem, record: next } = applyEdit(record, edit, resign);
      record = next;
      if (problem !== undefined) note({ beat, kind: 'edit-does-not-fit', text: problem });
    }
    return record;
  }

  function deliver<R extends WireRecord>(
    slot: Slot,
    part: Beat['part'],
    from: string,
    to: string,
    original: R,
    random: boolean,
  ) {
    const id = `${slot.beat}.${part}`;
    const record = changed(id, original);
    state.now += latencyMs[slot.channel];
    state.beats.push({
      id,
      step: slot.step,
      part,
      seq: state.beats.length,
      from,
      to,
      channel: slot.channel,
      at: state.now,
      record,
      ...(record === original ? {} : { editedFrom: original }),
      ...(random ? { random } : {}),
      ...(slot.unplanned ? { unplanned: true } : {}),
    });
    return { id, record };
  }

  async function send(from: string, request: WireRequest): Promise<WireResponse | MalformedAnswer> {
    const to = routed(actors, request.url);
    if (to === undefined || parties[to] === undefined) {
      note({ beat: state.beats.at(-1)?.id, kind: 'network', text: `No host answers at ${request.url}.` });
      return { kind: 'network-error', url: request.url, reason: 'no such host' };
    }
    const named = state.named?.from === from ? state.named.step : undefined;
    if (named !== undefined) state.named = undefined;
    const operation = request.kind === 'ldap-request' ? request.operation : undefined;
    const slot = claim(state.plan, steps, world.inputs, { from, to, operation }, named);

    const asked = deliver(slot, 'request', from, to, request, false);
    const answer = await receive(to, asked.id, asked.record as WireRequest | MalformedRecord);
    const { id, record } = deliver(slot, 'response', to, from, answer, false);
    judge(slot, id, to, record as WireResponse | MalformedAnswer);
    return record as WireResponse | MalformedAnswer;
  }

  async function receive(actor: string, beat: string, record: WireRequest | MalformedRecord): Promise<WireResponse> {
    await options.beforeReceive?.(beat, actor, record);
    const party = parties[actor];
    if (party === undefined) throw new AuthorError(`Nobody plays “${actor}” in ${program.flow.id}.`);
    try {
      return await party(envFor(actor, beat))(record);
    } catch (error) {
      // A party must answer any bytes; that it did not is our mistake, said as one, and no reason to stop the page.
      note({
        beat,
        kind: 'crash',
        text: `${actor}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      });
      return { kind: 'http-response', status: 500, headers: [], body: { text: '' } };
    }
  }

  /** The first refusal that was not expected, or the first expected one that did not come. */
  function judge(slot: Slot, beat: string, party: string, response: WireResponse | MalformedAnswer): void {
    const expected = steps.find(({ id }) => id === slot.step)?.expects ?? 'answer';
    const answer = response.kind === 'http-response' || response.kind === 'ldap-response' ? response : undefined;
    const error = answer === undefined ? undefined : program.refusalIn(answer);
    if (error !== undefined && expected === 'answer') refuse(beat, party, error);
    if (answer !== undefined && error === undefined && expected === 'refusal') {
      state.deviation ??= { status: 'deviated', beat, party };
    }
  }

  function refuse(
    beat: string | undefined,
    party: string,
    { check, ...error }: RefusalError & { check?: string | undefined },
  ): void {
    const during = beat?.replace(/\.response$/, '.request');
    const failed = state.verdicts
      .filter((one) => one.party === party && one.beat === during && one.partyOutcome === 'fail')
      .at(-1);
    state.refusal ??= { status: 'refused', beat, party, check: check ?? failed?.check, error };
  }

  function envFor(actor: string, beat?: string): Env {
    const skew = world.skewMs[actor] ?? 0;
    const lastHeard = () => state.beats.findLast(({ to }) => to === actor)?.id;
    const about = () => beat ?? lastHeard() ?? '';
    let stopped = false;
    return {
      beat,
      clock: { now: () => state.now + skew },
      random(purpose, n) {
        const key = `${actor}\n${purpose}`;
        const count = state.drawn[key] ?? 0;
        state.drawn[key] = count + 1;
        return seededBytes(seed, actor, purpose, count, n);
      },
      keys: {
        own(name) {
          const key = program.keys[name];
          if (key === undefined) throw new AuthorError(`The world has no key “${name}”.`);
          return key;
        },
      },
      send: (request) => send(actor, request),
      async work(name, document, workOptions) {
        const slot = claim(state.plan, steps, world.inputs, { from: actor, to: actor, work: name });
        return deliver(slot, 'work', actor, actor, document, workOptions?.random ?? false).record as WorkRecord;
      },
      async wait(ms) {
        state.now += Math.max(0, ms);
      },
      report(results, { layer, beat: named }) {
        for (const row of results) {
          state.checks[row.check.id] = row.check;
          const partyOutcome = !row.enforced ? 'not-applicable' : stopped ? 'not-reached' : row.result.outcome;
          if (partyOutcome === 'fail') stopped = true;
          state.verdicts.push(verdictOf(row, partyOutcome, actor, about(), { beat: named ?? about(), layer }));
        }
      },
      explain: (evaluation) => void state.evaluations.push({ ...evaluation, beat: about(), party: actor }),
      hold: ({ thing, chip, until, secret = false }) =>
        void state.holdings.push({ actor, thing, chip, from: state.now, until, beat: lastHeard() ?? about(), secret }),
      note: (kind, text) => note({ beat: about(), kind, text }),
      refuse: (error) => refuse(about(), actor, error),
      store: {
        get: (key) => state.stores[actor]?.[key],
        set(key, value) {
          state.stores[actor] ??= {};
          (state.stores[actor] as { [key: string]: typeof value })[key] = value;
        },
      },
    };
  }

  return { envFor, receive };
}

function verdictOf(
  { check, enforced, known, result }: RowResult,
  partyOutcome: RowResult['result']['outcome'],
  party: string,
  beat: string,
  about: { beat: string; layer: string },
) {
  const { outcome, expected, actual, path } = result;
  return {
    about: { ...about, path },
    party,
    check: check.id,
    enforced,
    known,
    outcome,
    partyOutcome,
    expected,
    actual,
    beat,
  };
}

/** The actor at the host of a URL; a host may begin with `*.` and then stands for every label in its place. */
function routed(actors: readonly Actor[], url: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const fits = (pattern: string) => (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host);
  return actors.find(({ hosts }) => hosts.some(fits))?.id;
}

function castParties(program: Program, world: World): { readonly [actor: string]: Party } {
  const parties = { ...program.parties(world.data) };
  for (const [actor, service] of Object.entries(world.replaced)) {
    const alternate = program.alternates[service];
    if (alternate === undefined) throw new AuthorError(`${program.flow.id} has no service “${service}” for ${actor}.`);
    parties[actor] = alternate(world.data);
  }
  return parties;
}
