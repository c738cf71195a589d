import type { Beat, Trace } from '#simulator/types.ts';
import { arrivalAngle, lineLength, type Point, parallel, roundedPath, shortened } from './geometry.ts';
import type { HeadDrawing, LineDrawing } from './map-drawing.ts';
import type { LinePlan, MapSheet } from './map-plan.ts';
import { declaredBeat } from './planned-beats.ts';
import { refusalAt, refusedSteps } from './refusal.ts';
import { chipSeal } from './seal.ts';
import type { BeatState, Stop } from './stops.ts';
import { exchangeOf } from './verdicts.ts';

/** Half the distance between the two strokes of a server-to-server line. */
const strokeOffset = 1.7;
const filledHead = 8;
const openHead = 1.5;
const stoppedShort = 21;

/** One asking of a step: `poll~2`. */
const occurrence = (beat: string): string => beat.slice(0, beat.lastIndexOf('.'));
const stepOf = (beat: string): string => occurrence(declaredBeat(beat));

const stateOf = (beats: readonly Stop[], refusedHere: boolean): BeatState => {
  const states = beats.map(({ state }) => state);
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

/** The numbers on a line: of an exchange the first and the last; of a repeated message the one nearest to the cursor. */
const numbersOf = (kind: LinePlan['kind'], own: readonly Stop[]): readonly string[] => {
  const nearest = own.findLast(({ state }) => state !== 'future') ?? own[0];
  const ends = kind === 'exchange' ? [own[0], own.at(-1)] : [nearest];
  return [...new Set(ends.flatMap((stop) => (stop ? [String(stop.number)] : [])))];
};

const discOf = ({ disc, stacked }: LinePlan, numbers: readonly string[]): LineDrawing['disc'] => {
  if (numbers.length < 2) return { at: disc, width: 20, height: 20 };
  return stacked
    ? { at: disc, width: 22, height: 36 }
    : { at: disc, width: 22 + 7 * numbers.join('').length, height: 20 };
};

/** The lines of the map: every message of this run's steps, as it stands at the cursor. */
export function drawLines(sheet: MapSheet, trace: Trace, all: readonly Stop[], cursor: number): readonly LineDrawing[] {
  const refused = refusedSteps(trace, cursor);
  const current = trace.beats[cursor];
  const speaking = sheet.lines.find(({ beats }) => current && beats.some((beat) => beat === declaredBeat(current.id)));
  // A slot that several lines share is the current message's: a refused request leaves it to its answer.
  const quiet = (line: LinePlan): boolean => !!speaking && speaking !== line && sharesSlot(line, speaking);
  return sheet.lines.flatMap((line) => {
    const own = all.filter(({ beat }) => line.beats.some((declared) => declared === declaredBeat(beat)));
    const [first] = own;
    // Neither happened nor planned: its step is no part of this run, and another line may lie in its place.
    if (!first) return [];
    const numbers = numbersOf(line.kind, own);
    const [id] = line.beats;
    const latest = own.findLast(({ state }) => state !== 'future');
    const refusedBy = line.kind === 'response' ? undefined : refusalOf(refused.get(stepOf(id)), latest);
    // The request is red while the learner stands on its refusal, also when the answer has a line of its own.
    const refusedNow = !!refusedBy && line.kind === 'request' && !!current && exchangeOf(trace, current) === stepOf(id);
    const state = stateOf(own, refusedNow);
    const stopped = !!refusedBy && first.state !== 'future';
    const beats = own.flatMap(({ beat }) => trace.beats.filter((one) => one.id === beat));
    const step = trace.steps.find((one) => one.id === stepOf(id));
    const back = (beats[0]?.channel ?? step?.channel) === 'back';
    const drawn = shortened(line.points, stopped ? stoppedShort + 5 : line.kind === 'response' ? openHead : filledHead);
    return {
      id,
      from: line.kind === 'response' ? (step?.to ?? '') : (step?.from ?? ''),
      to: line.kind === 'response' ? (step?.from ?? '') : (step?.to ?? ''),
      beats: own.map(({ beat }) => beat),
      numbers,
      state,
      back,
      dashed: line.kind === 'response',
      edited: beats.some(({ editedFrom }) => !!editedFrom),
      paths: back
        ? [roundedPath(parallel(drawn, strokeOffset)), roundedPath(parallel(drawn, -strokeOffset))]
        : [roundedPath(drawn)],
      heads: headsOf(line.points, line.kind, stopped),
      cross: stopped ? shortened(line.points, stoppedShort).at(-1) : undefined,
      gates: line.gates,
      disc: discOf(line, numbers),
      label: { ...line.label, lines: quiet(line) ? [] : labelOf(line, trace, latest ?? first) },
      chip: current && chipOf(line, sheet, trace, cursor, stopped),
    };
  });
}

const sharesSlot = ({ label }: LinePlan, other: LinePlan): boolean =>
  label.x === other.label.x && label.anchor === other.label.anchor && Math.abs(label.y - other.label.y) <= 20;

/** A step that was asked again is no longer refused by the answer to an earlier asking. */
function refusalOf(refusal: Beat | undefined, latest: Stop | undefined): Beat | undefined {
  if (refusal?.part !== 'response' || !latest) return refusal;
  return occurrence(refusal.id) === occurrence(latest.beat) ? refusal : undefined;
}

/** What the line is called: an answer that says no is called so, and not what was hoped for. */
function labelOf(line: LinePlan, trace: Trace, shown: Stop): readonly string[] {
  const answer = trace.beats.find(({ id }) => line.kind === 'response' && id === shown.beat);
  if (!answer || !refusalAt(trace, answer)) return line.label.lines;
  return answer.record.kind === 'http-response' ? [`HTTP ${answer.record.status}`] : ['No answer'];
}

function chipOf(line: LinePlan, sheet: MapSheet, trace: Trace, cursor: number, stopped: boolean): LineDrawing['chip'] {
  const beat = trace.beats[cursor];
  if (!beat) return undefined;
  const active = line.beats.indexOf(declaredBeat(beat.id));
  const kind = line.chips?.[active];
  const look = sheet.chips[kind ?? ''];
  if (!kind || !look || (beat.part === 'response' && refusalAt(trace, beat))) return undefined;
  const way = active === 1 ? line.points.toReversed() : line.points;
  const rest = (line.rest ?? 36) + (stopped ? 34 : 0);
  return {
    kind,
    look,
    ...chipSeal(trace, kind, cursor),
    path: roundedPath(shortened(way, rest)),
    travelMs: Math.round(Math.min(900, Math.max(450, 1.1 * lineLength(way)))),
  };
}
