import { describe, expect, it } from 'vitest';
import { drawMap } from '#diagram/map.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { plannedBeats } from '#diagram/planned-beats.ts';
import type { Trace } from '#simulator/types.ts';
import { catalogue } from '../../src/flows/catalogue.ts';
import { completedTrace, fixtureFlow, refusedTrace } from './fixture-trace.ts';

const plan = mapSheet(fixtureFlow);
const at = (trace: Trace, beat: string) => trace.beats.findIndex(({ id }) => id === beat);
const draw = (trace: Trace, beat: string) => drawMap(fixtureFlow, plan, trace, at(trace, beat));
const line = (trace: Trace, beat: string, id: string) => draw(trace, beat).lines.find((one) => one.beats.includes(id));
const plate = (trace: Trace, beat: string, id: string) => draw(trace, beat).plates.find((one) => one.id === id);

describe.each(catalogue.map((flow) => ({ flow, sheet: mapSheet(flow) })))(
  'the sheet of $flow.id',
  ({ flow, sheet }) => {
    const beats = plannedBeats(flow, {});
    const boxes = Object.values(sheet.plates);

    it('has a plate for every actor and a sheet for every thing', () => {
      expect(Object.keys(sheet.plates).toSorted()).toEqual(flow.actors.map(({ id }) => id).toSorted());
      expect(Object.keys(sheet.sheets).toSorted()).toEqual(flow.things.map(({ id }) => id).toSorted());
    });

    it('draws every planned beat exactly once, as a line or as work on a plate', () => {
      const drawn = [
        ...sheet.lines.flatMap((one) => one.beats),
        ...boxes.flatMap(({ work = [] }) => work.map(({ step }) => `${step}.work`)),
      ];
      expect(drawn.toSorted()).toEqual(beats.toSorted());
    });

    it('covers the whole sheet with territories that do not overlap', () => {
      const area = sheet.territories.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBe(sheet.width * sheet.height);
      for (const { x, y, width, height } of sheet.territories) {
        expect(x + width).toBeLessThanOrEqual(sheet.width);
        expect(y + height).toBeLessThanOrEqual(sheet.height);
      }
    });

    it('runs lines orthogonally, with at most two bends, from plate edge to plate edge', () => {
      for (const { points } of sheet.lines) {
        expect(points.length).toBeLessThanOrEqual(4);
        for (const [index, [x, y]] of points.entries()) {
          const before = points[index - 1];
          if (before) expect(before[0] === x || before[1] === y).toBe(true);
        }
        for (const [x, y] of [points[0], points.at(-1)].filter((end) => !!end)) {
          const touches = boxes.some(
            (box) =>
              x >= box.x &&
              x <= box.x + box.width &&
              y >= box.y &&
              y <= box.y + box.height &&
              (x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height),
          );
          expect(touches, `${x} ${y} lies on the edge of a plate`).toBe(true);
        }
      }
    });

    it('keeps numbers and labels off the plates, and numbers apart', () => {
      const inside = (x: number, y: number, margin: number) =>
        boxes.some(
          (box) =>
            x > box.x - margin &&
            x < box.x + box.width + margin &&
            y > box.y - margin &&
            y < box.y + box.height + margin,
        );
      const discs = sheet.lines.map(({ disc }) => disc);
      for (const [index, [x, y]] of discs.entries()) {
        expect(inside(x, y, 10)).toBe(false);
        for (const [otherX, otherY] of discs.slice(index + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(20);
      }
      for (const { label } of sheet.lines)
        for (const [index] of label.lines.entries()) expect(inside(label.x, label.y + 15 * index, 0)).toBe(false);
    });
  },
);

describe('the map of a run', () => {
  it('shows what has happened, what is happening and what is to come', () => {
    const states = draw(completedTrace, 'assume-role.request').lines.map(({ state }) => state);
    expect(states).toEqual([...Array(7).fill('past'), 'active', 'future', 'future', 'future', 'future']);
  });

  it('numbers a line by its beats, an exchange by both of them', () => {
    expect(draw(completedTrace, 'check.work').lines.map(({ numbers }) => numbers.join('–'))).toEqual([
      '1',
      '2',
      '3',
      '4–5',
      '6–7',
      '8–9',
      '11',
      '12',
      '14',
      '15–16',
      '17–18',
      '19–20',
    ]);
    expect(plate(completedTrace, 'check.work', 'sts')?.work).toEqual([{ number: '13', state: 'active' }]);
  });

  it('lets the assertion travel from the IdP to the app and from the app to STS', () => {
    expect(line(completedTrace, 'sign-in.response', 'sign-in.response')?.chip).toMatchObject({
      kind: 'assertion',
      seal: 'intact',
    });
    expect(line(completedTrace, 'assume-role.request', 'assume-role.request')?.chip).toMatchObject({
      kind: 'assertion',
      seal: 'intact',
    });
    expect(line(completedTrace, 'check.work', 'assume-role.request')?.chip).toBeUndefined();
  });

  it('says Accepted on the plate of the party whose checks passed, from the check on', () => {
    expect(plate(completedTrace, 'assume-role.request', 'sts')?.compartment).toEqual({
      kind: 'work',
      label: 'checks it',
    });
    expect(plate(completedTrace, 'check.work', 'sts')?.compartment).toEqual({
      kind: 'verdict',
      accepted: true,
      ticks: 4,
    });
  });

  it('stops the refused message short of the plate, with the seal broken', () => {
    const refused = line(refusedTrace, 'check.work', 'assume-role.request');
    expect(refused).toMatchObject({ state: 'refused', edited: true });
    expect(refused?.cross).toBeDefined();
    expect(refused?.heads).toEqual([]);
    expect(line(refusedTrace, 'assume-role.request', 'assume-role.request')?.chip).toMatchObject({
      seal: 'broken',
      edited: true,
    });
    expect(plate(refusedTrace, 'check.work', 'sts')).toMatchObject({
      state: 'refused',
      compartment: { kind: 'verdict', accepted: false },
    });
  });

  it('calls an answer that says no by its status, and lets nothing travel on it', () => {
    expect(line(refusedTrace, 'assume-role.response', 'assume-role.response')).toMatchObject({
      label: { lines: ['HTTP 400'] },
      chip: undefined,
    });
    expect(line(completedTrace, 'assume-role.response', 'assume-role.response')).toMatchObject({
      label: { lines: ['Credentials'] },
    });
  });

  it('turns the link red at which the refusal was decided, and leaves the one that was not reached grey', () => {
    const [provider, role] = draw(refusedTrace, 'assume-role.response').sheets;
    expect(provider?.link.state).toBe('refused');
    expect(role?.link.state).toBe('future');
  });

  it('shows what the app holds and until when, and that it has no AWS keys yet', () => {
    expect(draw(completedTrace, 'sign-in.response').tray.rows.map(({ name, detail }) => `${name} ${detail}`)).toEqual([
      'Session cookie ',
      'Assertion, a copy until 09:35:00Z',
      'No AWS keys yet ',
    ]);
    expect(draw(refusedTrace, 'assume-role.response').tray.rows.at(-1)).toMatchObject({
      name: 'No AWS keys yet',
      detail: 'none were issued',
    });
    expect(draw(completedTrace, 'list-own.response').tray.rows.at(-1)).toMatchObject({ chip: 'credentials' });
  });

  it('shows held things as ended once the clock has passed their end', () => {
    expect(draw(completedTrace, 'after-expiry.response').tray.rows.map(({ seal }) => seal)).toEqual([
      'intact',
      'ended',
      'ended',
    ]);
  });

  it('draws an expected refusal red while it is current and past afterwards', () => {
    expect(line(completedTrace, 'list-neighbour.response', 'list-neighbour.response')?.state).toBe('refused');
    expect(line(completedTrace, 'after-expiry.request', 'list-neighbour.response')).toMatchObject({
      state: 'past',
      cross: expect.anything(),
    });
  });
});
