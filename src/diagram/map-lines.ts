import type { Trace } from '#simulator/types.ts';
import { arrivalAngle, lineLength, type Point, parallel, roundedPath, shortened } from './geometry.ts';
import type { HeadDrawing, LineDrawing } from './map-drawing.ts';
import type { LinePlan } from './map-plan.ts';
import { refusalAt, refusedSteps } from './refusal.ts';
import { chipSeal } from './seal.ts';
import type { BeatState, Stop } from './stops.ts';
import { exchangeOf } from './verdicts.ts';

/** Half the distance between the two strokes of a server-to-server line. */
const strokeOffset = 1.7;
const filledHead = 8;
const openHead = 1.5;
const stoppedShort = 21;

const stepOf = (beat: string): string => beat.slice(0, beat.lastIndexOf('.'));

const stateOf = (beats: readonly (Stop | undefined)[], refusedHere: boolean): BeatState => {
  const states = beats.map((stop) => stop?.state ?? 'future');
  if (refusedHere || states.includes('refused')) return 'refused';
  if (states.includes('active')) return 'active';
  return states[0] === 'past' ? 'past' : 'future';
};

/** Heads of a line: one where it arrives; for an exchange a second, open one at the asker. */
const headsOf = (points: readonly Point[], kind: LinePlan['kind'], stopped: boolean): readonly HeadDrawing[] => {
  const tip = shortened(points, 1).at(-1);
  const arrival: HeadDrawing[] =
    tip && !stopped ? [{ at: tip, angle: arrivalAngle(points), filled: kind !== 'response' }] : [];
  if (kind !== 'exchange') return arrival;
  const back = points.toReversed();
  const start = shortened(back, 1).at(-1);
  return start ? [...arrival, { at: start, angle: arrivalAngle(back), filled: false }] : arrival;
};

/** The lines of the map: every declared message, as it stands at the cursor. */
export function drawLines(
  plan: readonly LinePlan[],
  trace: Trace,
  all: readonly Stop[],
  cursor: number,
): readonly LineDrawing[] {
  const refused = refusedSteps(trace, cursor);
  const current = trace.beats[cursor];
  return plan.map((line) => {
    const own = line.beats.map((id) => all.find(({ beat }) => beat === id));
    const numbers = own.flatMap((stop) => (stop ? [stop.number] : []));
    const [first] = line.beats;
    const refusedBy = line.kind === 'response' ? undefined : refused.get(stepOf(first));
    // The request is red while the learner stands on its refusal, also when the answer has a line of its own.
    const refusedNow =
      !!refusedBy && line.kind === 'request' && !!current && exchangeOf(trace, current) === stepOf(first);
    const state = stateOf(own, refusedNow);
    const stopped = !!refusedBy && own[0]?.state !== 'future';
    const channel = trace.beats.find(({ id }) => line.beats.some((beat) => beat === id))?.channel;
    const step = trace.steps.find(({ id }) => id === stepOf(first));
    const back = (channel ?? step?.channel) === 'back';
    const drawn = shortened(line.points, stopped ? stoppedShort + 5 : line.kind === 'response' ? openHead : filledHead);
    const active = line.beats.indexOf(current?.id ?? '');
    return {
      id: first,
      from: line.kind === 'response' ? (step?.to ?? '') : (step?.from ?? ''),
      to: line.kind === 'response' ? (step?.from ?? '') : (step?.to ?? ''),
      beats: line.beats,
      number: numbers.join('–'),
      state,
      back,
      dashed: line.kind === 'response',
      edited: trace.beats.some(({ id, editedFrom }) => !!editedFrom && line.beats.some((beat) => beat === id)),
      paths: back
        ? [roundedPath(parallel(drawn, strokeOffset)), roundedPath(parallel(drawn, -strokeOffset))]
        : [roundedPath(drawn)],
      heads: headsOf(line.points, line.kind, stopped),
      cross: stopped ? shortened(line.points, stoppedShort).at(-1) : undefined,
      gates: line.gates,
      disc: { at: line.disc, width: numbers.length > 1 ? 22 + 7 * numbers.join('').length : 20 },
      label: { ...line.label, lines: labelOf(line, trace) },
      chip: active < 0 ? undefined : chipOf(line, active, trace, cursor, stopped),
    };
  });
}

/** What the line is called: an answer that says no is called so, and not what was hoped for. */
function labelOf(line: LinePlan, trace: Trace): readonly string[] {
  const answer = trace.beats.find(({ id }) => line.kind === 'response' && id === line.beats[0]);
  if (!answer || !refusalAt(trace, answer)) return line.label.lines;
  return answer.record.kind === 'http-response' ? [`HTTP ${answer.record.status}`] : ['No answer'];
}

function chipOf(line: LinePlan, active: number, trace: Trace, cursor: number, stopped: boolean): LineDrawing['chip'] {
  const kind = line.chips?.[active];
  const beat = trace.beats[cursor];
  if (!kind || !beat || (beat.part === 'response' && refusalAt(trace, beat))) return undefined;
  const way = active === 1 ? line.points.toReversed() : line.points;
  const rest = (line.rest ?? 36) + (stopped ? 34 : 0);
  return {
    kind,
    ...chipSeal(trace, kind, cursor),
    path: roundedPath(shortened(way, rest)),
    travelMs: Math.round(Math.min(900, Math.max(450, 1.1 * lineLength(way)))),
  };
}
