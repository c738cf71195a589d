import type { Flow, Trace } from '#simulator/types.ts';
import type { MapDrawing } from './map-drawing.ts';
import { drawLines } from './map-lines.ts';
import type { MapPlan } from './map-plan.ts';
import { drawPlates, drawSheets } from './map-plates.ts';
import { drawTray } from './map-tray.ts';
import { stops } from './stops.ts';

/** The map of a trace when the beat with this index has arrived. `cursor` -1 is the moment before the first one. */
export function drawMap(flow: Flow, plan: MapPlan, trace: Trace, cursor: number): MapDrawing {
  const all = stops(flow, trace, cursor);
  const scene = { flow, trace, all, cursor };
  return {
    width: plan.width,
    height: plan.height,
    territories: plan.territories,
    boundaries: plan.boundaries,
    plates: drawPlates(plan, scene),
    sheets: drawSheets(plan, scene),
    lines: drawLines(plan.lines, trace, all, cursor),
    tray: drawTray(plan.tray, trace, cursor),
  };
}
