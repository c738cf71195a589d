import type { Zone } from '#simulator/types.ts';
import type { Point } from './geometry.ts';
import type { Seal } from './map-drawing.ts';
import type { Shape } from './shape.ts';

/**
 * A territory of the sheet. Territories tile it edge to edge; the title stands at its corner. There may be several of a
 * zone, each under its own title. `network` is the corridor that belongs to nobody: what goes from one side of it to the
 * other passes the internet. A party that someone runs out there stands in a territory of zone `internet`.
 */
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
  /** The steps of local work that the compartment shows, in order, and how each is called there. */
  readonly work?: readonly { readonly step: string; readonly label: string }[];
  /** Shows the value of an input of this run under a word. */
  readonly shows?: { readonly input: string; readonly label: string };
  /** The actor inside whose plate this one lives: a compartment under a hairline, with ports of its own. */
  readonly within?: string;
};

/** Where a thing of the account lies, and the dotted link to its reader. */
export type SheetPlan = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly link: {
    readonly x: number;
    readonly to: number;
    readonly label: {
      readonly x: number;
      readonly y: number;
      readonly anchor?: 'start' | 'end';
      readonly lines: readonly string[];
    };
  };
  /** Ids of the checks for which this thing is read: their failure turns the link red. */
  readonly checks: readonly string[];
};

/** The chip that a message carries, by the beat that brings it. */
export type ChipKind =
  | 'form'
  | 'assertion'
  | 'credentials'
  | 'cookie'
  | 'entry'
  | 'signed'
  | 'jwt'
  | 'cognito'
  | 'code'
  | 'ticket'
  | 'key';

/** How a chip is drawn. `keys` colours it as credentials of AWS; `always` is a seal that nothing in a run changes. */
export type ChipLook = {
  readonly marks: Shape;
  readonly seal?: { readonly x: number; readonly scale?: number; readonly always?: Seal };
  readonly keys?: true;
};

/**
 * One line of the map. A request and its answer that take the same way with nothing decided between them share one
 * line (`exchange`): the filled head is at the answerer, the open head at the asker. Repeats (`poll~2.request`) are drawn
 * on the line of the first. A line whose step is no part of the run, by its `when`, is left out: another may lie there.
 */
export type LinePlan = {
  readonly beats: readonly [string] | readonly [request: string, response: string];
  readonly kind: 'request' | 'response' | 'exchange';
  readonly points: readonly Point[];
  /** Where the line crosses a trust boundary. */
  readonly gates: readonly Point[];
  /** The number stands here, on the line. */
  readonly disc: Point;
  /** Both numbers of an exchange one under the other: for an upright line among others, where there is no room beside. */
  readonly stacked?: true;
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

/** The table of what an actor holds, drawn in its territory, or inside its plate where that is as tall as the sheet. */
export type TrayPlan = {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rows: number;
  /** Short names of things, for a table that is narrow. */
  readonly names?: { readonly [thing: string]: string };
  /** Chips of things that are held and never seen travelling by themselves. */
  readonly chips?: readonly ChipKind[];
  /** Said while nothing with this chip is held. */
  readonly awaits?: { readonly chip: string; readonly text: string; readonly refused: string };
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

/** The sheet with the drawings that it needs: all that a page has to bring for its map. */
export type MapSheet = MapPlan & {
  readonly glyphs: { readonly [name: string]: Shape };
  readonly chips: { readonly [kind: string]: ChipLook };
};
