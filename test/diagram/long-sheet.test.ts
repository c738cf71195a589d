import { describe, expect, it } from 'vitest';
import { barStops, gateOf } from '#diagram/bar-stops.ts';
import type { Gates } from '#diagram/gates.ts';
import { drawMap } from '#diagram/map.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { withDrawings } from '#diagram/map-sheet.ts';
import { plannedBeats } from '#diagram/planned-beats.ts';
import { rows } from '#diagram/rows.ts';
import { drawSequence } from '#diagram/sequence.ts';
import { stops } from '#diagram/stops.ts';
import type { Trace } from '#simulator/types.ts';
import { catalogue } from '../../src/flows/catalogue.ts';
import { fanFlow, fanTrace } from './fan-flow.ts';
import { fanPlan } from './fan-plan.ts';
import { completedTrace, fixtureFlow } from './fixture-trace.ts';
import { longFlow, longFormsTrace, longRefusedTrace, longTrace } from './long-flow.ts';
import { longPlan } from './long-plan.ts';

const long = withDrawings(longPlan, longFlow);
const fan = withDrawings(fanPlan, fanFlow);
const at = (trace: Trace, beat: string) => trace.beats.findIndex(({ id }) => id === beat);
const draw = (trace: Trace, beat: string) => drawMap(longFlow, long, trace, at(trace, beat));
const line = (trace: Trace, beat: string, id: string) => draw(trace, beat).lines.find((one) => one.id === id);
const plate = (trace: Trace, beat: string, id: string) => draw(trace, beat).plates.find((one) => one.id === id);
const poll = 'second-factor-negotiate-ticket';

describe('the two long flows', () => {
  it('have twelve steps and nine actors at least', () => {
    for (const [flow, trace] of [
      [longFlow, longTrace],
      [fanFlow, fanTrace],
    ] as const) {
      expect(flow.actors).toHaveLength(9);
      expect(new Set(trace.beats.map(({ step }) => step)).size).toBeGreaterThanOrEqual(12);
    }
  });

  it.each([
    ['integrated', longTrace],
    ['forms', longFormsTrace],
  ] as const)('draw every planned beat of the variant %s, and none of the other', (_, trace) => {
    const drawing = draw(trace, 'list-own.response');
    const works = drawing.plates.flatMap(({ work }) => work);
    const ids = drawing.lines.flatMap(({ beats }) => beats);
    const planned = plannedBeats(longFlow, trace.inputs).filter((id) => !id.endsWith('.work'));
    expect(ids.filter((id) => !id.includes('~')).toSorted()).toEqual(planned.toSorted());
    expect(works).toHaveLength(3);
  });
});

describe('a step that repeats', () => {
  it('is one line, with the first and the last number', () => {
    expect(line(longTrace, 'open-adfs.request', `${poll}.request`)).toMatchObject({
      numbers: ['10', '13'],
      state: 'future',
      beats: [`${poll}.request`, `${poll}.response`, `${poll}~2.request`, `${poll}~2.response`],
    });
  });

  it('is active at each of its messages, and past after the last', () => {
    const states = [`${poll}.response`, `${poll}~2.request`, `${poll}~2.response`, 'post-saml.request'].map(
      (beat) => line(longTrace, beat, `${poll}.request`)?.state,
    );
    expect(states).toEqual(['active', 'active', 'active', 'past']);
  });

  it('is no longer stopped by a refusal once it is asked again', () => {
    const refusing = { kind: 'http-response', status: 400, headers: [], body: { text: '' } } as const;
    const beats = longTrace.beats.map((beat) =>
      beat.id === `${poll}.response` ? { ...beat, record: refusing } : beat,
    );
    const trace = { ...longTrace, beats };
    expect(line(trace, `${poll}.response`, `${poll}.request`)).toMatchObject({ state: 'refused' });
    expect(line(trace, `${poll}.response`, `${poll}.request`)?.cross).toBeDefined();
    expect(line(trace, `${poll}~2.request`, `${poll}.request`)?.cross).toBeUndefined();
    expect(line(trace, `${poll}~2.request`, `${poll}.request`)?.state).toBe('active');
  });
});

describe('two actors in one plate', () => {
  it('share its outline, and keep their own states', () => {
    expect(plate(longTrace, 'kerberos-as.request', 'directory')).toMatchObject({ state: 'future', outline: 'active' });
    expect(plate(longTrace, 'kerberos-as.request', 'kdc')).toMatchObject({ state: 'active', outline: undefined });
    expect(plate(longTrace, 'post-saml.request', 'directory')).toMatchObject({ state: 'idle', outline: 'idle' });
  });

  it('have ports on the edges of their own compartments', () => {
    const { kdc } = longPlan.plates;
    const [, end] = longPlan.lines.find(({ beats }) => beats[0] === 'kerberos-as.request')?.points ?? [];
    expect(end?.[1]).toBe((kdc?.y ?? 0) + (kdc?.height ?? 0));
  });
});

it('several pieces of work on one plate have a number each, and the compartment says which one was last', () => {
  expect(plate(longTrace, 'claim-rules-negotiate-ticket.work', 'adfs')).toMatchObject({
    work: [
      { number: '14', state: 'active' },
      { number: '15', state: 'future' },
    ],
    compartment: { kind: 'work', label: 'applies rules' },
  });
  expect(plate(longTrace, 'post-saml.request', 'adfs')?.compartment).toEqual({ kind: 'work', label: 'signs it' });
});

it('a refused request leaves a label slot that it shares to its answer', () => {
  expect(line(longRefusedTrace, 'assume-role.response', 'assume-role.request')).toMatchObject({
    state: 'refused',
    label: { lines: [] },
  });
  expect(line(longRefusedTrace, 'assume-role.response', 'assume-role.response')?.label.lines).toEqual(['HTTP 403']);
  expect(line(longRefusedTrace, 'check.work', 'assume-role.request')?.label.lines).toEqual(['AssumeRole', 'WithSAML']);
});

it('a narrow tray has short names and times', () => {
  expect(draw(longTrace, 'post-saml.response').tray.rows.map(({ short, detail }) => [short, detail])).toEqual([
    ['AD FS', '19:30Z'],
    ['SAML', '09:35Z'],
    ['Cookie', '10:30Z'],
  ]);
});

describe('the territories that a message passes', () => {
  const crosses = (id: string) => rows(longFlow, long, longTrace, 0).find(({ beat }) => beat === id)?.crosses;

  it('are those of the sheet, two of a kind told apart', () => {
    expect(crosses('open-console.request')).toEqual(['User device', 'Internet', 'AWS console']);
    expect(crosses('list-own.request')).toEqual(['AWS console', 'Your account']);
    expect(crosses('assume-role.request')).toEqual(['AWS-managed']);
  });

  it('leave the internet out where a vendor stands on the same side of the corridor', () => {
    expect(crosses(`${poll}.request`)).toEqual(['Corporate network', 'Approval service']);
  });
});

describe('the stops of the bar', () => {
  const all = (trace: Trace, cursor: number) => stops(longFlow, trace, cursor);

  it('are one for each message as long as there is room', () => {
    const own = stops(fixtureFlow, completedTrace, 0);
    expect(barStops(own, mapSheet(fixtureFlow))).toBe(own);
  });

  it('are one for each number of the map when a run is longer', () => {
    const bar = barStops(all(longTrace, 0), long);
    expect(longTrace.beats).toHaveLength(27);
    expect(bar.map(({ number }) => number)).toEqual([
      1, 2, 3, 5, 7, 8, 10, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 27,
    ]);
  });

  it('stand for the current message of an exchange', () => {
    const bar = barStops(all(longTrace, at(longTrace, `${poll}~2.request`)), long);
    expect(bar.find(({ state }) => state === 'active')).toMatchObject({ number: 12, beat: `${poll}.request` });
  });

  describe('show the questions of the lesson', () => {
    const bar = barStops(all(longTrace, 0), long);
    const asked = (gates: Gates) =>
      bar.flatMap((stop) => {
        const gate = gateOf(gates, stop);
        return gate ? [[stop.number, gate.how, gate.within ? 'within' : 'before']] : [];
      });

    it('that come before an exchange, and those that come before its answer or a repeat', () => {
      expect(asked({ 'kerberos-as.request': 'waits' })).toEqual([[3, 'waits', 'before']]);
      expect(asked({ 'kerberos-as.response': 'passed' })).toEqual([[3, 'passed', 'within']]);
      expect(asked({ [`${poll}~2.response`]: 'answered' })).toEqual([[10, 'answered', 'within']]);
    });

    it('with the one that still waits first', () => {
      expect(asked({ 'kerberos-as.request': 'answered', 'kerberos-as.response': 'waits' })).toEqual([
        [3, 'waits', 'within'],
      ]);
    });

    it('before its own message where no stop is joined', () => {
      const own = stops(fixtureFlow, completedTrace, 0);
      const gates: Gates = { 'assume-role.response': 'waits' };
      const found = barStops(own, mapSheet(fixtureFlow)).filter((stop) => gateOf(gates, stop));
      expect(found.map(({ beat }) => beat)).toEqual(['assume-role.response']);
      expect(gateOf(gates, { beat: 'assume-role.response' })).toEqual({ how: 'waits', within: false });
    });
  });

  it.each(catalogue.map((flow) => [flow.id, flow] as const))('are no more than fit for %s', (_, flow) => {
    const planned = plannedBeats(flow, {}).map((beat, index) => ({ ...all(longTrace, 0)[0], beat, number: index + 1 }));
    expect(barStops(planned as ReturnType<typeof all>, mapSheet(flow)).length).toBeLessThanOrEqual(20);
  });
});

describe('the sequence of a long flow', () => {
  const drawing = drawSequence(longFlow, long, rows(longFlow, long, longTrace, 0));

  it('is as wide as its pane, with nine lanes in the order of the map', () => {
    expect(drawing.width).toBe(760);
    expect(drawing.lanes.map(({ actor }) => actor)).toEqual([
      'issuer',
      'directory',
      'kdc',
      'adfs',
      'browser',
      'signin',
      'sts',
      's3',
      'console',
    ]);
    expect((drawing.lanes.at(-1)?.x ?? 0) + (drawing.lanes.at(-1)?.width ?? 0) / 2).toBeCloseTo(760);
  });

  it('has a band for each territory, titled as on the map', () => {
    expect(drawing.bands.map(({ title }) => title.join(' '))).toEqual([
      'Approval service',
      'Corporate network',
      'User device',
      'Net',
      'AWS-managed',
      'Your account',
      'AWS console',
    ]);
  });

  it('keeps every title within its width', () => {
    for (const { title } of drawing.rows) {
      expect(title.x).toBeGreaterThan(36);
      expect(title.x + title.width).toBeLessThan(760);
    }
  });
});

it('a page brings the drawings of its own flow and no others', () => {
  expect(Object.keys(fan.glyphs).toSorted()).toEqual(
    ['app', 'code', 'ddb', 'idpool', 'issuer', 'role', 's3', 'sts', 'userpool', 'webhook'].toSorted(),
  );
  expect(Object.keys(mapSheet(fixtureFlow).chips)).not.toContain('jwt');
  const unknown = { ...fanFlow, actors: fanFlow.actors.map((actor) => ({ ...actor, glyph: 'nothing' })) };
  expect(() => withDrawings(fanPlan, unknown)).toThrow('Nothing is drawn under the name nothing');
});
