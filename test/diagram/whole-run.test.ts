import { describe, expect, it } from 'vitest';
import { drawMap } from '#diagram/map.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { drawWholeRun } from '#diagram/whole-run.ts';
import { completedTrace, fixtureFlow } from './fixture-trace.ts';

const sheet = mapSheet(fixtureFlow);
const drawing = drawWholeRun(fixtureFlow, sheet, completedTrace);

describe('the map of a run that is over', () => {
  it('draws every message as past, with its number', () => {
    expect(new Set(drawing.lines.map(({ state }) => state))).toEqual(new Set(['past']));
    expect(drawing.lines.every(({ numbers }) => numbers.length > 0)).toBe(true);
    expect(drawing.plates.flatMap(({ work = [] }) => work.map(({ state }) => state))).not.toContain('future');
  });

  it('has no party that was not there, and nobody who acts now', () => {
    expect(new Set(drawing.plates.map(({ state }) => state))).toEqual(new Set(['idle']));
  });

  it('shows in hand what was there when the last message arrived', () => {
    const last = drawMap(fixtureFlow, sheet, completedTrace, completedTrace.beats.length - 1);
    expect(drawing.tray).toEqual(last.tray);
    expect(drawing.tray.rows.map(({ name }) => name)).not.toEqual([sheet.tray.awaits?.text]);
  });
});
