// Generic mutations of bytes: what noise, a careless proxy or a curious learner does to a message.
import { bytesOfText, concatBytes, textOfBytes } from './bytes.ts';

/** `at` and `length` count bytes; `at` below 0 counts from the end; `seed` chooses what was not said. */
export type MutationParams = { readonly [name: string]: string | number };

type Range = { readonly bytes: Uint8Array; readonly at: number; readonly end: number; readonly params: MutationParams };
type Mutation = { readonly title: string; readonly length: number; readonly apply: (range: Range) => Uint8Array };

const replaceRange = ({ bytes, at, end }: Range, middle: Uint8Array): Uint8Array =>
  concatBytes([bytes.subarray(0, at), middle, bytes.subarray(end)]);

/** Every mutation by name, with the length of the range it changes when none is given. */
export const mutations: { readonly [name: string]: Mutation } = {
  'flip-byte': {
    title: 'Invert every bit of a byte',
    length: 1,
    apply: (range) =>
      replaceRange(
        range,
        range.bytes.slice(range.at, range.end).map((byte) => byte ^ 0xff),
      ),
  },
  'flip-bit': {
    title: 'Invert one bit',
    length: 1,
    apply: (range) => {
      const bit = Math.abs(integer(range.params, 'bit') ?? 0) % 8;
      return replaceRange(
        range,
        range.bytes.slice(range.at, range.end).map((byte) => byte ^ (1 << bit)),
      );
    },
  },
  'delete-range': {
    title: 'Delete some bytes',
    length: 16,
    apply: (range) => replaceRange(range, new Uint8Array(0)),
  },
  'duplicate-range': {
    title: 'Send some bytes twice',
    length: 16,
    apply: (range) => {
      const twice = range.bytes.slice(range.at, range.end);
      return replaceRange(range, concatBytes([twice, twice]));
    },
  },
  truncate: {
    title: 'Cut off the rest',
    length: 0,
    apply: ({ bytes, at }) => bytes.slice(0, at),
  },
  'swap-case': {
    title: 'Swap upper and lower case',
    length: 16,
    apply: (range) => replaceRange(range, range.bytes.slice(range.at, range.end).map(swapCase)),
  },
  'random-bytes': {
    title: 'Overwrite with random bytes',
    length: 4,
    apply: (range) => {
      const next = sequence((integer(range.params, 'seed') ?? 1) ^ 0x5bd1e995);
      return replaceRange(
        range,
        range.bytes.slice(range.at, range.end).map(() => next() & 0xff),
      );
    },
  },
};

/** The text after one of {@link mutations}, a pure function of its arguments; a problem for a name that is none. Never throws. */
export function mutateBytes(
  text: string,
  mutation: string,
  params: MutationParams,
): { readonly text: string } | { readonly problem: string } {
  const chosen = Object.hasOwn(mutations, mutation) ? mutations[mutation] : undefined;
  if (chosen === undefined) return { problem: `there is no mutation “${mutation}”` };
  const bytes = bytesOfText(text);
  const seeded = sequence(integer(params, 'seed') ?? 1)() % Math.max(1, bytes.length);
  const wanted = integer(params, 'at') ?? seeded;
  const at = Math.max(0, Math.min(bytes.length, wanted < 0 ? bytes.length + wanted : wanted));
  const length = Math.max(0, integer(params, 'length') ?? chosen.length);
  return { text: textOfBytes(chosen.apply({ bytes, at, end: Math.min(bytes.length, at + length), params })) };
}

function swapCase(byte: number): number {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? byte ^ 0x20 : byte;
}

function integer(params: MutationParams, name: string): number | undefined {
  const value = Number(Object.hasOwn(params, name) ? params[name] : Number.NaN);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** mulberry32: a short sequence of 32-bit numbers from a seed. Not for secrets. */
function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
