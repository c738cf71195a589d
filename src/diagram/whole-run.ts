import type { Flow, Trace } from '#simulator/types.ts';
import { drawMap } from './map.ts';
import type { MapDrawing } from './map-drawing.ts';
import type { MapSheet } from './map-plan.ts';
import { drawTray } from './map-tray.ts';

/** The map of a run that is over: every message past, none of them current, and in hand what was left at the end. */
export function drawWholeRun(flow: Flow, sheet: MapSheet, trace: Trace): MapDrawing {
  const over = trace.beats.length;
  return { ...drawMap(flow, sheet, trace, over), tray: drawTray(sheet, trace, over - 1) };
}
