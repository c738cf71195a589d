// What the start page shows of a run: the moment at which STS has checked the assertion that just arrived.
import type { ExplainedField } from '#diagram/flow-page.ts';
import { roundedPath, shortened } from '#diagram/geometry.ts';
import { drawMap } from '#diagram/map.ts';
import type { LineDrawing, MapDrawing } from '#diagram/map-drawing.ts';
import type { MapSheet } from '#diagram/map-plan.ts';
import { withDrawings } from '#diagram/map-sheet.ts';
import { samlSts } from '#diagram/maps/saml-sts.ts';
import { type Row, rows } from '#diagram/rows.ts';
import { type Station, stations } from '#diagram/stations.ts';
import { type CheckLine, checksAt } from '#diagram/verdicts.ts';
import type { Flow, Trace } from '#simulator/types.ts';
import { type HeroField, heroFields } from './hero-field.ts';
import { heroPlan } from './hero-plan.ts';

/** The message that carries the assertion to STS, and the work in which STS decides. */
export const sentBeat = 'assume-role.request';
const decidedBeat = 'check.work';

/** Room that the cross of a refused line takes before the plate. */
const crossRoom = 34;

export type HeroView = {
  readonly drawing: MapDrawing;
  readonly sent: Row;
  readonly decided: Row;
  readonly checks: readonly CheckLine[];
  readonly stations: readonly Station[];
  readonly fields: readonly HeroField[];
  readonly refused: boolean;
};

/** The view of a run; undefined when the run never got to STS. `fields` are those of the message sent to it. */
export function heroView(flow: Flow, trace: Trace, fields: readonly ExplainedField[]): HeroView | undefined {
  const sheet = withDrawings(heroPlan(samlSts), flow);
  const cursor = trace.beats.findIndex(({ id }) => id === decidedBeat);
  const all = rows(flow, sheet, trace, cursor);
  const sent = all.find(({ beat }) => beat === sentBeat);
  const decided = all.find(({ beat }) => beat === decidedBeat);
  const work = trace.beats[cursor];
  if (!sent || !decided || !work) return undefined;
  const checks = checksAt(trace, work);
  return {
    drawing: decisionDrawing(flow, sheet, trace, cursor),
    sent: { ...sent, says: decided.says, state: decided.says ? 'refused' : 'active' },
    decided,
    checks,
    stations: stations(checks),
    fields: heroFields(fields, checks),
    refused: decided.says !== undefined,
  };
}

/** The map while STS decides, with the assertion still standing on the line that brought it. */
function decisionDrawing(flow: Flow, sheet: MapSheet, trace: Trace, cursor: number): MapDrawing {
  const decided = drawMap(flow, sheet, trace, cursor);
  const arrived = drawMap(
    flow,
    sheet,
    trace,
    trace.beats.findIndex(({ id }) => id === sentBeat),
  );
  const planned = sheet.lines.find(({ beats }) => beats[0] === sentBeat);
  const chip = arrived.lines.find(({ id }) => id === sentBeat)?.chip;
  const withChip = (line: LineDrawing): LineDrawing =>
    line.id !== sentBeat || !chip || !planned
      ? line
      : {
          ...line,
          state: line.cross ? 'refused' : 'active',
          chip: line.cross
            ? { ...chip, path: roundedPath(shortened(planned.points, (planned.rest ?? 0) + crossRoom)) }
            : chip,
        };
  return { ...decided, lines: decided.lines.map(withChip) };
}

/** The map in words, for those who do not see it: every line drawn, then what STS said. */
export function spokenMap({ drawing: { lines, plates } }: HeroView): string {
  const nameOf = (id: string) => plates.find((plate) => plate.id === id)?.name ?? id;
  return lines
    .map(
      ({ numbers, label, from, to }) =>
        `${numbers.join('–')} ${label.lines.join(' ')}: ${nameOf(from)} to ${nameOf(to)}`,
    )
    .join('. ');
}
