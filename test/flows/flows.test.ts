// What every flow must keep, whichever it is: written once, free for each new one.
import { describe, expect, it } from 'vitest';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import { loadFlow } from '#flows/load.ts';
import { declaredBeats } from '#simulator/beats.ts';
import { peel, rebuild } from '#wire/layers.ts';

describe.each(catalogue)('$id', (flow) => {
  const play = (faults: readonly string[] = []) => runFlow({ flow: flow.id, faults });

  it('runs every declared step in order by default, and completes', async () => {
    const trace = await play();
    expect(trace.notes).toEqual([]);
    expect(trace.outcome).toEqual({ status: 'completed' });
    const reached = trace.steps.filter(({ happened }) => happened === 'yes').map(({ id }) => id);
    expect(trace.steps.filter(({ happened }) => happened === 'not-reached')).toEqual([]);
    const declared = declaredBeats(flow.steps.filter(({ id }) => reached.includes(id)));
    expect(trace.beats.filter(({ id }) => !id.includes('~')).map(({ id }) => id)).toEqual(declared);
  });

  it('gives equal traces twice, but for beats marked random', async () => {
    const comparable = async () => {
      const trace = await play();
      return { ...trace, beats: trace.beats.map((beat) => (beat.random ? { ...beat, record: null } : beat)) };
    };
    expect(await comparable()).toEqual(await comparable());
  });

  it('passes every check that a party enforces by default', async () => {
    const { verdicts } = await play();
    expect(
      verdicts.filter(
        ({ enforced, outcome, about }) => enforced && outcome === 'fail' && !expectedRefusal(flow.steps, about.beat),
      ),
    ).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(10);
  });

  it('declares unique ids, and steps between actors of its cast', () => {
    for (const list of [flow.actors, flow.things, flow.steps, flow.inputs, flow.faults]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const cast = flow.actors.map(({ id }) => id);
    for (const step of flow.steps) expect(cast).toEqual(expect.arrayContaining([step.from, step.to]));
  });

  it('peels every message into layers that build it again byte for byte', async () => {
    for (const { id, record } of (await play()).beats) {
      for (const { path, text } of peel(record)) expect(rebuild(record, path, text), `${id} ${path}`).toEqual(record);
    }
  });

  it.each(flow.faults)('fault $id is caught by $caughtBy and by nothing before it', async (fault) => {
    const trace = await play([fault.id]);
    expect(trace.notes).toEqual([]);
    if (fault.caughtBy !== 'nobody') {
      expect(trace.outcome.status).toBe('refused');
      expect(trace.outcome.check).toBe(fault.caughtBy);
      expect(trace.outcome.error?.message).not.toBe('');
      return;
    }
    expect(fault.unnoticed, 'a fault that nobody catches names what must succeed').toBeDefined();
    const { succeeds, strictCheck } = fault.unnoticed ?? { succeeds: '' };
    const beats = trace.beats.map(({ id }) => id);
    expect(beats).toContain(succeeds);
    expect(trace.outcome.beat === undefined || beats.indexOf(trace.outcome.beat) > beats.indexOf(succeeds)).toBe(true);
    if (strictCheck !== undefined) {
      const complaint = trace.verdicts.find(({ check }) => check === strictCheck);
      expect(complaint).toMatchObject({ enforced: false, outcome: 'fail' });
    }
  });

  it('has a fault of each kind, and one that nobody catches', () => {
    expect(new Set(flow.faults.map(({ change }) => change.kind))).toEqual(
      new Set(['setting', 'party', 'clock', 'wire']),
    );
    expect(flow.faults.some(({ caughtBy }) => caughtBy === 'nobody')).toBe(true);
  });

  it('makes every artefact it names', async () => {
    const trace = await play();
    const { artefacts, world } = await loadFlow(flow.id);
    for (const [name, make] of Object.entries(artefacts)) expect(make(trace, world), name).toBeTruthy();
  });
});

function expectedRefusal(steps: readonly { id: string; expects: string }[], beat: string): boolean {
  return steps.find(({ id }) => id === beat.split('.')[0])?.expects === 'refusal';
}
