import type { Cite } from '#protocol/check.ts';
import type { Flow, Trace } from '#simulator/types.ts';
import type { MapSheet } from './map-plan.ts';

/** One field of a message, explained. `checks` are the ids of the checks that look at it. */
export type ExplainedField = {
  readonly layer: string;
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly meaning: string;
  /** What AWS does with it. */
  readonly aws?: string | undefined;
  readonly cite?: Cite | undefined;
  readonly checks: readonly string[];
  /** Not to be shown unasked: a password, a session token. */
  readonly secret?: boolean | undefined;
};

/** A short name of a citation, in words and with its address. */
export type Source = { readonly title: string; readonly url: string };

/** What a page is built with: the lesson's own run, so that everything stands there before the engine is loaded. */
export type FlowPage = {
  readonly flow: Flow;
  readonly trace: Trace;
  /** Its map, with the drawings on it: a page brings those of its own flow. */
  readonly sheet: MapSheet;
  readonly fields: { readonly [beat: string]: readonly ExplainedField[] };
  readonly sources: { readonly [short: string]: Source };
};
