// What is drawn on the map at one moment: plain data, the same for the static picture and the interactive one.
import type { Point } from './geometry.ts';
import type { ChipKind, ChipLook, SheetPlan, TerritoryPlan } from './map-plan.ts';
import type { Shape } from './shape.ts';
import type { BeatState } from './stops.ts';

/** intact; broken: bytes changed after signing; locked: encrypted; absent: nothing to seal; ended: no longer valid. */
export type Seal = 'intact' | 'broken' | 'locked' | 'absent' | 'ended';

export type ChipDrawing = {
  readonly kind: ChipKind;
  readonly look: ChipLook;
  readonly seal: Seal;
  readonly edited: boolean;
  /** The way it takes, as an SVG path, to where it rests. */
  readonly path: string;
  readonly travelMs: number;
};

export type HeadDrawing = { readonly at: Point; readonly angle: number; readonly filled: boolean };

export type LineDrawing = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly beats: readonly string[];
  /** '4'; two numbers where request and answer share a line, or where they were repeated: the first and the last. */
  readonly numbers: readonly string[];
  readonly state: BeatState;
  readonly back: boolean;
  readonly dashed: boolean;
  readonly edited: boolean;
  /** One path, or the two strokes of a double line. */
  readonly paths: readonly string[];
  readonly heads: readonly HeadDrawing[];
  /** Where the line was stopped. */
  readonly cross?: Point | undefined;
  readonly gates: readonly Point[];
  readonly disc: { readonly at: Point; readonly width: number; readonly height: number };
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly lines: readonly string[];
  };
  readonly chip?: ChipDrawing | undefined;
};

/** What the lower compartment of a plate says. */
export type CompartmentDrawing =
  | { readonly kind: 'work'; readonly label: string }
  | { readonly kind: 'verdict'; readonly accepted: boolean; readonly ticks: number }
  | { readonly kind: 'value'; readonly label: string; readonly value: string };

export type PlateDrawing = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly layout: 'row' | 'stack';
  readonly glyph: Shape;
  readonly name: string;
  readonly subtitle: string;
  readonly state: 'idle' | BeatState;
  /** The state of its outline, which it may share with who lives inside it; none for those. */
  readonly outline?: 'idle' | BeatState | undefined;
  readonly divider?: number | undefined;
  readonly compartment?: CompartmentDrawing | undefined;
  /** Local work is a line of its own: its number stands on the divider. */
  readonly work: readonly { readonly number: string; readonly state: BeatState }[];
};

export type SheetDrawing = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly glyph: Shape;
  readonly name: string;
  readonly subtitle: string;
  readonly state: 'idle' | 'future';
  readonly reader: string;
  readonly link: {
    readonly x: number;
    readonly from: number;
    readonly to: number;
    readonly state: 'idle' | 'active' | 'refused' | 'future';
    readonly label: SheetPlan['link']['label'];
  };
};

export type TrayRow = {
  readonly chip: string;
  readonly look: ChipLook;
  readonly seal: Seal;
  readonly edited: boolean;
  readonly name: string;
  /** Where the table is narrow. */
  readonly short?: string | undefined;
  readonly detail: string;
};

export type TrayDrawing = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rows: readonly TrayRow[];
  /** How many more things are held than rows fit. */
  readonly more: number;
};

export type MapDrawing = {
  readonly width: number;
  readonly height: number;
  readonly territories: readonly TerritoryPlan[];
  readonly boundaries: string;
  readonly plates: readonly PlateDrawing[];
  readonly sheets: readonly SheetDrawing[];
  readonly lines: readonly LineDrawing[];
  readonly tray: TrayDrawing;
};
