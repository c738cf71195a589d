import type { Zone } from '#simulator/types.ts';
import type { Point } from './geometry.ts';

/** A territory of the sheet. Territories tile it edge to edge; the title stands at its corner. */
export type TerritoryPlan = {
  readonly zone: Zone | 'network';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Who runs it. */
  readonly owner: string;
  readonly centred?: boolean;
};

/** Where an actor stands. `row` sets the name beside the glyph, `stack` under it. */
export type PlatePlan = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly layout: 'row' | 'stack';
  /** The lower compartment begins here: local work, verdict, or what this run's input says. */
  readonly divider?: number;
  /** The step of local work that the compartment shows, and how it is called there. */
  readonly work?: { readonly step: string; readonly label: string };
  /** Shows the value of an input of this run under a word. */
  readonly shows?: { readonly input: string; readonly label: string };
};

/** Where a thing of the account lies, and the dotted link to its reader. */
export type SheetPlan = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly link: {
    readonly x: number;
    readonly to: number;
    readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
  };
  /** Ids of the checks for which this thing is read: their failure turns the link red. */
  readonly checks: readonly string[];
};

/** The chip that a message carries, by the beat that brings it. */
export type ChipKind = 'form' | 'assertion' | 'credentials' | 'cookie' | 'entry' | 'signed';

/**
 * One line of the map. A request and its answer that take the same way with nothing decided between them share one
 * line (`exchange`): the filled head is at the answerer, the open head at the asker.
 */
export type LinePlan = {
  readonly beats: readonly [string] | readonly [request: string, response: string];
  readonly kind: 'request' | 'response' | 'exchange';
  readonly points: readonly Point[];
  /** Where the line crosses a trust boundary. */
  readonly gates: readonly Point[];
  /** The number stands here, on the line. */
  readonly disc: Point;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly lines: readonly string[];
  };
  /** What travels, for each beat of the line; and how far before its end it rests. */
  readonly chips?: readonly (ChipKind | undefined)[];
  readonly rest?: number;
};

/** The table of what an actor holds, drawn in its territory. */
export type TrayPlan = {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rows: number;
  /** Said while nothing with this chip is held. */
  readonly awaits: { readonly chip: string; readonly text: string; readonly refused: string };
};

/** A flow's sheet, drawn by hand: an actor stands in the same place in every lesson that has it. */
export type MapPlan = {
  readonly width: number;
  readonly height: number;
  readonly territories: readonly TerritoryPlan[];
  readonly boundaries: string;
  readonly plates: { readonly [actor: string]: PlatePlan };
  readonly sheets: { readonly [thing: string]: SheetPlan };
  readonly lines: readonly LinePlan[];
  readonly tray: TrayPlan;
};
