import type { Flow, Trace } from '#simulator/types.ts';
import type { CompartmentDrawing, PlateDrawing, SheetDrawing } from './map-drawing.ts';
import type { MapSheet, PlatePlan } from './map-plan.ts';
import { refusalAt } from './refusal.ts';
import { stations } from './stations.ts';
import type { Stop } from './stops.ts';
import { checksAt } from './verdicts.ts';

type Scene = { readonly flow: Flow; readonly trace: Trace; readonly all: readonly Stop[]; readonly cursor: number };

/** From what says least to what says most. */
const weight = ['future', 'idle', 'past', 'active', 'refused'] as const;

/** The actors' plates: who takes part in the current beat, who has not been touched yet, who said no. */
export function drawPlates(sheet: MapSheet, scene: Scene): readonly PlateDrawing[] {
  const { actors } = scene.flow;
  return actors.flatMap(({ id, glyph, name, subtitle }) => {
    const plate = sheet.plates[id];
    if (!plate) return [];
    const { x, y, width, height, layout, divider, within } = plate;
    const state = plateState(id, scene);
    const lodgers = actors.filter((actor) => sheet.plates[actor.id]?.within === id);
    const states = [state, ...lodgers.map((actor) => plateState(actor.id, scene))];
    return [
      {
        id,
        x,
        y,
        width,
        height,
        layout,
        divider,
        glyph: sheet.glyphs[glyph] ?? [],
        name,
        subtitle,
        state,
        outline: within ? undefined : weight.findLast((one) => states.includes(one)),
        compartment: compartment(id, plate, scene),
        work: worksOf(plate, scene),
      },
    ];
  });
}

function plateState(actor: string, { trace, cursor }: Scene): PlateDrawing['state'] {
  const current = trace.beats[cursor];
  if (current?.from === actor || current?.to === actor) {
    return refusalAt(trace, current) && current.from === actor ? 'refused' : 'active';
  }
  const first = trace.beats.findIndex(({ from, to }) => from === actor || to === actor);
  return first < 0 || first > cursor ? 'future' : 'idle';
}

function compartment(actor: string, plate: PlatePlan, scene: Scene): CompartmentDrawing | undefined {
  const { trace, cursor } = scene;
  if (plate.shows) {
    const value = trace.inputs[plate.shows.input];
    return value === undefined ? undefined : { kind: 'value', label: plate.shows.label, value: String(value) };
  }
  const said = trace.beats.slice(0, cursor + 1).findLast(({ from, part }) => from === actor && part !== 'request');
  const verdict = said && verdictOf(scene, said);
  if (verdict) return verdict;
  const begun = plate.work?.findLast(({ step }) => trace.beats.slice(0, cursor + 1).some((beat) => beat.step === step));
  const work = begun ?? plate.work?.[0];
  return work && { kind: 'work', label: work.label };
}

/** Local work of this run's steps, in order. */
function worksOf({ work = [] }: PlatePlan, { all }: Scene): PlateDrawing['work'] {
  return work.flatMap(({ step }) => {
    const stop = all.find(({ beat }) => beat === `${step}.work`);
    return stop ? [{ number: String(stop.number), state: stop.state }] : [];
  });
}

/** Accepted or refused: only parties whose checks pass stations say it. */
function verdictOf({ trace }: Scene, said: Trace['beats'][number]): CompartmentDrawing | undefined {
  const passed = stations(checksAt(trace, said).filter(({ party }) => party === said.from));
  if (!passed.length) return undefined;
  const accepted = !refusalAt(trace, said) && !passed.some(({ state }) => state === 'refused');
  return { kind: 'verdict', accepted, ticks: passed.filter(({ state }) => state === 'passed').length };
}

/** The things that are read, and whether the link to their reader has been used, or made someone refuse. */
export function drawSheets(sheet: MapSheet, { flow, trace, all, cursor }: Scene): readonly SheetDrawing[] {
  return flow.things.flatMap(({ id, glyph, name, subtitle, readBy }) => {
    const plan = sheet.sheets[id];
    const reader = readBy[0];
    if (!plan || !reader) return [];
    const stop = all.find(({ beat }) => beat === `${reader.step}.work` || beat === `${reader.step}.request`);
    const read = !!stop?.reached && stop.number - 1 <= cursor;
    const about = trace.verdicts.filter(
      ({ party, check, enforced }) => enforced && party === reader.actor && plan.checks.includes(check),
    );
    const failed = read && about.some(({ partyOutcome }) => partyOutcome === 'fail');
    const skipped = read && about.length > 0 && about.every(({ partyOutcome }) => partyOutcome === 'not-reached');
    const link = { ...plan.link, from: plan.y };
    const state = failed ? 'refused' : skipped ? 'future' : stop?.state === 'active' ? 'active' : 'idle';
    const { x, y, width } = plan;
    return [
      {
        id,
        x,
        y,
        width,
        glyph: sheet.glyphs[glyph] ?? [],
        name,
        subtitle,
        state: skipped ? 'future' : 'idle',
        reader: reader.actor,
        link: { ...link, state },
      },
    ];
  });
}
