import type { Trace } from '#simulator/types.ts';
import { clockTime } from './clock-time.ts';
import { type Held, heldBy } from './holdings.ts';
import type { TrayDrawing, TrayRow } from './map-drawing.ts';
import type { MapSheet } from './map-plan.ts';
import { heldSeal } from './seal.ts';

const noLook = { marks: [] };

/** Below this width there is no room for a sentence beside the chip. */
const narrow = 150;

const detailOf = ({ until, ended }: Held, broken: boolean, brief: boolean): string => {
  if (broken && !ended) return brief ? 'seal broken' : 'seal no longer fits';
  if (until === undefined) return '';
  if (brief) return ended ? 'ended' : clockTime(until).replace(/:\d\dZ$/, 'Z');
  return `${ended ? 'ended' : 'until'} ${clockTime(until)}`;
};

/** What the actor of the tray holds at the cursor; the newest things when not all fit. */
export function drawTray({ tray, chips }: MapSheet, trace: Trace, cursor: number): TrayDrawing {
  const rowOf = (held: Held): TrayRow => {
    const { seal, edited } = heldSeal(trace, held.chip, cursor);
    return {
      chip: held.chip,
      look: chips[held.chip] ?? chips['form'] ?? noLook,
      seal: held.ended ? 'ended' : seal,
      edited,
      name: held.thing,
      short: tray.names?.[held.thing],
      detail: detailOf(held, seal === 'broken', tray.width < narrow),
    };
  };
  const { awaits } = tray;
  const held = heldBy(trace, tray.actor, cursor);
  const waiting = awaits && !held.some(({ chip }) => chip === awaits.chip);
  const refused =
    trace.outcome.status === 'refused' && trace.beats.findIndex(({ id }) => id === trace.outcome.beat) <= cursor;
  const room = tray.rows - (waiting ? 1 : 0);
  const rows = held.slice(-room).map(rowOf);
  const awaited = waiting && {
    chip: 'key',
    look: chips['key'] ?? noLook,
    seal: 'absent' as const,
    edited: false,
    name: awaits.text,
    detail: refused ? awaits.refused : '',
  };
  return {
    x: tray.x,
    y: tray.y,
    width: tray.width,
    rows: awaited ? [...rows, awaited] : rows,
    more: Math.max(0, held.length - room),
  };
}
