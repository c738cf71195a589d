// The run in time: lanes from left to right as on the map, one row for each message.
import type { Flow, Zone } from '#simulator/types.ts';
import { zoneNames } from './crossings.ts';
import type { MapPlan } from './map-plan.ts';
import type { Row } from './rows.ts';

export type Lane = {
  readonly actor: string;
  readonly name: string;
  readonly glyph: string;
  readonly x: number;
  readonly state: 'idle' | 'active' | 'future';
};

/** A territory as a band over its lanes. */
export type Band = {
  readonly zone: Zone | 'network';
  readonly title: string;
  readonly x: number;
  readonly width: number;
};

export type SequenceRow = {
  readonly row: Row;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Where the message crosses a trust boundary. */
  readonly gates: readonly number[];
};

export type SequenceDrawing = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  readonly rows: readonly SequenceRow[];
};

const numberColumn = 36;
const corridor = 40;
export const rowHeight = 46;

/** From left to right: what is the company's and the user's, then the internet, then what is AWS's and the account's. */
const zoneOrder: readonly Zone[] = ['corporate', 'user', 'internet', 'aws', 'account'];
const isAws = (zone: Zone): boolean => zone === 'aws' || zone === 'account';

/** The sequence of a run, `width` units wide; lanes are never narrower than 104. */
export function drawSequence(flow: Flow, plan: MapPlan, rows: readonly Row[], width = 760): SequenceDrawing {
  const actors = flow.actors.toSorted(
    (a, b) =>
      zoneOrder.indexOf(a.zone) - zoneOrder.indexOf(b.zone) ||
      (plan.plates[a.id]?.x ?? 0) - (plan.plates[b.id]?.x ?? 0),
  );
  const laneWidth = Math.max(104, (width - numberColumn - corridor) / Math.max(1, actors.length));
  const split = actors.findIndex(({ zone }) => isAws(zone));
  const left = (index: number): number =>
    numberColumn + index * laneWidth + (split >= 0 && index >= split ? corridor : 0);
  const current = rows.find(({ state }) => state === 'active' || state === 'refused');
  const lanes = actors.map(({ id, name, glyph }, index): Lane => {
    const touched = rows.some(({ from, to, state }) => state !== 'future' && (from.id === id || to.id === id));
    const active = current?.from.id === id || current?.to.id === id;
    return {
      actor: id,
      name,
      glyph,
      x: left(index) + laneWidth / 2,
      state: active ? 'active' : touched ? 'idle' : 'future',
    };
  });
  const bands = actors.flatMap(({ zone }, index): Band[] => {
    if (actors[index - 1]?.zone === zone) return [];
    const count = actors.filter((actor) => actor.zone === zone).length;
    const net: Band[] =
      index === split ? [{ zone: 'network', title: 'Net', x: left(index) - corridor, width: corridor }] : [];
    return [...net, { zone, title: zoneNames[zone], x: left(index), width: count * laneWidth }];
  });
  const boundaries = bands.slice(1).map(({ x }) => x);
  const at = (id: string): number => lanes.find(({ actor }) => actor === id)?.x ?? numberColumn;
  return {
    width: left(actors.length - 1) + laneWidth,
    height: rows.length * rowHeight + 12,
    lanes,
    bands,
    rows: rows.map((row, index) => {
      const [from, to] = [at(row.from.id), at(row.to.id)];
      const gates = boundaries.filter((x) => x > Math.min(from, to) && x < Math.max(from, to));
      return { row, y: index * rowHeight + 30, from, to, gates };
    }),
  };
}
