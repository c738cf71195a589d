// The run in time: lanes from left to right as on the map, one row for each message.
import type { Flow, Zone } from '#simulator/types.ts';
import { corridorOf, territoryOf } from './crossings.ts';
import type { MapSheet, TerritoryPlan } from './map-plan.ts';
import type { Row } from './rows.ts';
import type { Shape } from './shape.ts';
import { textWidth, wrapped } from './text-width.ts';

export type Lane = {
  readonly actor: string;
  /** The name in the lines that its head has room for. */
  readonly name: readonly string[];
  readonly glyph: Shape;
  readonly x: number;
  readonly width: number;
  readonly state: 'idle' | 'active' | 'future';
  /** Its line, with gaps where a title or a piece of work stands. */
  readonly path: string;
};

/** A territory as a band over its lanes. */
export type Band = {
  readonly zone: Zone | 'network';
  readonly title: readonly string[];
  readonly x: number;
  readonly width: number;
};

export type SequenceRow = {
  readonly row: Row;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Where the title begins, and the width to reserve for it. */
  readonly title: { readonly x: number; readonly width: number };
  /** Where the message crosses a trust boundary. */
  readonly gates: readonly number[];
};

export type SequenceDrawing = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** Lanes too narrow for the glyph beside the name: it stands above. */
  readonly narrow: boolean;
  readonly bands: readonly Band[];
  /** Between two bands, with the same gaps. */
  readonly boundaries: readonly string[];
  readonly rows: readonly SequenceRow[];
};

const numberColumn = 36;
const corridorWidth = 40;
export const rowHeight = 46;

/** Room shared out: everyone has the same, but whoever needs more, and all of them less where that is too much. */
function shared(room: number, needs: readonly number[]): readonly number[] {
  const sum = needs.reduce((all, need) => all + need, 0);
  if (sum >= room) return needs.map((need) => (need * room) / sum);
  const small = (share: number) => needs.filter((need) => need <= share).length;
  let share = room / needs.length;
  for (let before = -1; before !== small(share); ) {
    before = small(share);
    const large = needs.filter((need) => need > share);
    share = (room - large.reduce((all, need) => all + need, 0)) / before;
  }
  return needs.map((need) => Math.max(need, share));
}

/** What the longest line of a narrow lane's name takes, with the plate around it. */
const needOf = (name: string): number => Math.max(...wrapped(name, 0, 12).map((line) => textWidth(line, 12))) + 10;

/** The sequence of a run, `width` units wide however many lanes there are: it never scrolls sideways. */
export function drawSequence(flow: Flow, sheet: MapSheet, rows: readonly Row[], width = 760): SequenceDrawing {
  const { territories, plates } = sheet;
  const corridor = corridorOf(sheet);
  const placed = flow.actors.flatMap((actor) => {
    const territory = territoryOf(sheet, actor.id);
    return territory ? [{ ...actor, territory }] : [];
  });
  const actors = placed.toSorted(
    (a, b) =>
      territories.indexOf(a.territory) - territories.indexOf(b.territory) ||
      (plates[a.id]?.x ?? 0) - (plates[b.id]?.x ?? 0),
  );
  const beyond = ({ x }: TerritoryPlan): boolean => !!corridor && x > corridor.x;
  const split = actors.findIndex(({ territory }) => beyond(territory));
  const room = width - numberColumn - (split > 0 ? corridorWidth : 0);
  // Beside the glyph there is room for a name of one line, or none.
  const narrow = actors.some(({ name }) => textWidth(name, 13.5) > room / actors.length - 40);
  const widths = shared(
    room,
    actors.map(({ name }) => (narrow ? needOf(name) : 0)),
  );
  const left = (index: number): number =>
    widths.slice(0, index).reduce((sum, lane) => sum + lane, numberColumn) +
    (split > 0 && index >= split ? corridorWidth : 0);
  const middle = (index: number): number => left(index) + (widths[index] ?? 0) / 2;
  const at = (id: string): number =>
    middle(
      Math.max(
        0,
        actors.findIndex((actor) => actor.id === id),
      ),
    );

  const bands = actors.flatMap(({ territory }, index): Band[] => {
    if (actors[index - 1]?.territory === territory) return [];
    const own = widths.reduce((sum, lane, lanes) => sum + (actors[lanes]?.territory === territory ? lane : 0), 0);
    const net: Band[] =
      split > 0 && index === split
        ? [{ zone: 'network', title: ['Net'], x: left(index) - corridorWidth, width: corridorWidth }]
        : [];
    return [
      ...net,
      { zone: territory.zone, title: wrapped(territory.title, own - 16, 12), x: left(index), width: own },
    ];
  });
  const boundaries = bands.slice(1).map(({ x }) => x);
  const drawn = rows.map((row, index): SequenceRow => {
    const [from, to] = [at(row.from.id), at(row.to.id)];
    const y = index * rowHeight + 30;
    const gates = boundaries.filter((x) => x > Math.min(from, to) && x < Math.max(from, to));
    const wide = textWidth(row.title, 12.5);
    const begins = row.part === 'work' ? from - wide / 2 : Math.min(from, to) + 12;
    const x = Math.max(numberColumn + 14, Math.min(begins, width - wide - 14));
    return { row, y, from, to, title: { x, width: wide }, gates };
  });
  const height = rows.length * rowHeight + 12;
  const current = rows.find(({ state }) => state === 'active' || state === 'refused');
  return {
    width,
    height,
    narrow,
    lanes: actors.map(({ id, name, glyph }, index): Lane => {
      const touched = rows.some(({ from, to, state }) => state !== 'future' && (from.id === id || to.id === id));
      const active = current?.from.id === id || current?.to.id === id;
      return {
        actor: id,
        name: narrow ? wrapped(name, (widths[index] ?? 0) - 10, 12) : [name],
        glyph: sheet.glyphs[glyph] ?? [],
        x: middle(index),
        width: widths[index] ?? 0,
        state: active ? 'active' : touched ? 'idle' : 'future',
        path: lifeline(at(id), height, drawn),
      };
    }),
    bands,
    boundaries: boundaries.map((x) => lifeline(x, height, drawn)),
    rows: drawn,
  };
}

/** A line from top to bottom that leaves out the titles in its way. */
function lifeline(x: number, height: number, rows: readonly SequenceRow[]): string {
  const inTheWay = rows.filter(({ title }) => x > title.x - 4 && x < title.x + title.width + 4);
  const gaps = inTheWay.map(({ row, y }) => (row.part === 'work' ? [y - 13, y + 13] : [y - 22, y - 5]));
  return `${gaps.reduce((path, [top, bottom]) => `${path}V${top}M${x} ${bottom}`, `M${x} 0`)}V${height}`;
}
