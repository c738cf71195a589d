import type { Flow, Trace } from '#simulator/types.ts';
import type { MapDrawing } from './map-drawing.ts';
import { drawLines } from './map-lines.ts';
import type { MapSheet } from './map-plan.ts';
import { drawPlates, drawSheets } from './map-plates.ts';
import { drawTray } from './map-tray.ts';
import { stops } from './stops.ts';

/** The map of a trace when the beat with this index has arrived. `cursor` -1 is the moment before the first one. */
export function drawMap(flow: Flow, sheet: MapSheet, trace: Trace, cursor: number): MapDrawing {
  const all = stops(flow, trace, cursor);
  const scene = { flow, trace, all, cursor };
  return {
    width: sheet.width,
    height: sheet.height,
    territories: sheet.territories,
    boundaries: sheet.boundaries,
    plates: drawPlates(sheet, scene),
    sheets: drawSheets(sheet, scene),
    lines: drawLines(sheet, trace, all, cursor),
    tray: drawTray(sheet, trace, cursor),
  };
}
