// What passes between the page and the worker: plain data both ways.
import type { EngineCalls } from '#engine/calls.ts';

export type CallName = keyof EngineCalls;
export type Call = { readonly id: number; readonly name: CallName; readonly args: readonly unknown[] };

/** An answer. `author` marks a mistake in the request itself (an unknown id in an old link), which is said in words. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly author: boolean }
  | { readonly id: 'ready' };
