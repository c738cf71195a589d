import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapSheet } from '#diagram/map-plans.ts';
import { rows } from '#diagram/rows.ts';
import { chipSeal } from '#diagram/seal.ts';
import type { Trace } from '#simulator/types.ts';
import { completedTrace, fixtureFlow, refusedTrace } from './fixture-trace.ts';

/** The completed run with its assertion changed on the way and signed again: every check of a signature passes. */
const resigned: Trace = {
  ...completedTrace,
  beats: completedTrace.beats.map((beat) =>
    beat.id === 'assume-role.request' ? { ...beat, editedFrom: beat.record } : beat,
  ),
};
const at = (trace: Trace) => trace.beats.findIndex(({ id }) => id === 'assume-role.request');

describe('the seal of a message that was changed', () => {
  it('is whole where it was signed again, and broken where it was not', () => {
    expect(chipSeal(resigned, 'assertion', at(resigned))).toEqual({ seal: 'intact', edited: true });
    expect(chipSeal(refusedTrace, 'assertion', at(refusedTrace))).toEqual({ seal: 'broken', edited: true });
  });

  it('is the same at the head of the feed', () => {
    const sealIn = (trace: Trace) => {
      return rows(fixtureFlow, mapSheet(fixtureFlow), trace, at(trace)).find(
        ({ beat }) => beat === 'assume-role.request',
      )?.seal;
    };
    expect([sealIn(resigned), sealIn(refusedTrace)]).toEqual(['intact', 'broken']);
  });

  it('has the colour of what is allowed wherever it has a tick', () => {
    const css = readFileSync(new URL('../../src/styles/player/tokens.css', import.meta.url), 'utf8');
    const fills = [...css.matchAll(/\.tk-s \{\s*fill: ([^;]+);/g)].map(([, fill]) => fill);
    expect(fills).toEqual(['var(--allow)']);
  });
});
