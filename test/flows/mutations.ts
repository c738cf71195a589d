// Seeded damage to one message, and what must hold for whatever comes of it.
import { runFlow } from '#engine/run-flow.ts';
import { applyChange } from '#simulator/deliver.ts';
import { createNetwork, type NetworkOptions } from '#simulator/network.ts';
import type { RunState } from '#simulator/state.ts';
import type { Beat, LayerChange, Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import type { MalformedRecord, WireRequest, WireResponse } from '#wire/records.ts';

/** Damaged forms of each message. */
export const perBeat = 300;

/** A small generator of its own (mulberry32), so that a failure names the seed that makes it again. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const nasty = [
  '',
  '\0',
  '<',
  '&',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '%',
  '%zz',
  '=',
  '🙂',
  '\uFFFF',
  ']]>',
  '"',
  '${saml:sub}',
  '{',
  '-1',
  'A'.repeat(5000),
];

/** One change of one layer of a beat, from a seed: bytes flipped, cut, doubled, or something nasty put in. */
export function mutationOf(beat: Beat, seed: number): { readonly layer: string; readonly change: LayerChange } {
  const random = seeded(seed);
  const layers = peel(beat.record);
  const layer = layers[Math.floor(random() * layers.length)] ?? { path: '', text: '' };
  const { text } = layer;
  const at = Math.floor(random() * (text.length + 1));
  const length = 1 + Math.floor(random() * 12);
  const put = nasty[Math.floor(random() * nasty.length)] ?? '';
  const kinds = [
    () =>
      text.slice(0, at) +
      String.fromCharCode((text.charCodeAt(at) || 65) ^ (1 << Math.floor(random() * 7))) +
      text.slice(at + 1),
    () => text.slice(0, at) + text.slice(at + length),
    () => text.slice(0, at) + text.slice(at, at + length) + text.slice(at),
    () => text.slice(0, at) + put + text.slice(at),
    () => text.slice(0, at),
    () => put,
    () => text.slice(0, at) + put + text.slice(at + length),
  ];
  const replace = (kinds[Math.floor(random() * kinds.length)] as () => string)();
  return { layer: layer.path, change: { replace } };
}

export type Probe = {
  readonly beat: string;
  readonly answer: (
    record: WireRequest | MalformedRecord,
  ) => Promise<{ answer: WireResponse; crashed: string | undefined }>;
};

/** A door to every request of a run, each with the state in which it arrived. */
export async function checkpoints(flow: string): Promise<{ readonly trace: Trace; readonly probes: readonly Probe[] }> {
  const probes: Probe[] = [];
  let observed: { state: RunState; options: NetworkOptions } | undefined;
  const trace = await runFlow(
    { flow },
    {
      observe(state, options) {
        observed = { state, options };
      },
      async beforeReceive(beat, actor) {
        if (observed === undefined) return;
        const { beforeReceive: _not, ...options } = observed.options;
        const state = structuredClone(observed.state);
        probes.push({
          beat,
          async answer(record) {
            const copy = structuredClone(state);
            const answer = await createNetwork({ ...options, beforeReceive: undefined }, copy).receive(
              actor,
              beat,
              record,
            );
            return { answer, crashed: copy.notes.find(({ kind }) => kind === 'crash')?.text };
          },
        });
      },
    },
  );
  return { trace, probes };
}

/** What is wrong with the answer to damaged bytes, or undefined when all is well. */
export async function complaintAbout(probe: Probe, beat: Beat, seed: number): Promise<string | undefined> {
  const { layer, change } = mutationOf(beat, seed);
  const { record } = applyChange(beat.record, layer, change);
  try {
    const { crashed, answer } = await probe.answer(record as WireRequest | MalformedRecord);
    if (crashed !== undefined) return `${beat.id} ${layer} seed ${seed}: ${crashed}`;
    if (answer.kind === 'http-response' && (answer.status < 200 || answer.status > 599))
      return `${beat.id} seed ${seed}: status ${answer.status}`;
    return undefined;
  } catch (error) {
    return `${beat.id} ${layer} seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`;
  }
}
