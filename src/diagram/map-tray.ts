import type { Trace } from '#simulator/types.ts';
import { clockTime } from './clock-time.ts';
import { type Held, heldBy } from './holdings.ts';
import type { TrayDrawing, TrayRow } from './map-drawing.ts';
import type { ChipKind, TrayPlan } from './map-plan.ts';
import { assertionSeal } from './seal.ts';

const chips: readonly ChipKind[] = ['form', 'assertion', 'credentials', 'cookie', 'entry', 'signed'];
const chipKind = (name: string): ChipKind => chips.find((chip) => chip === name) ?? 'form';

const rowOf = (held: Held, trace: Trace, cursor: number): TrayRow => {
  const kind = chipKind(held.chip);
  const seal = kind === 'assertion' ? assertionSeal(trace, cursor) : { seal: 'intact' as const, edited: false };
  const until = held.until === undefined ? '' : `${held.ended ? 'ended' : 'until'} ${clockTime(held.until)}`;
  return { chip: kind, ...seal, seal: held.ended ? 'ended' : seal.seal, name: held.thing, detail: until };
};

/** What the actor of the tray holds at the cursor; the newest things when not all fit. */
export function drawTray(plan: TrayPlan, trace: Trace, cursor: number): TrayDrawing {
  const held = heldBy(trace, plan.actor, cursor);
  const waiting = !held.some(({ chip }) => chip === plan.awaits.chip);
  const refused =
    trace.outcome.status === 'refused' && trace.beats.findIndex(({ id }) => id === trace.outcome.beat) <= cursor;
  const room = plan.rows - (waiting ? 1 : 0);
  const rows = held.slice(-room).map((one) => rowOf(one, trace, cursor));
  const awaited: TrayRow = {
    chip: 'key',
    seal: 'absent',
    edited: false,
    name: plan.awaits.text,
    detail: refused ? plan.awaits.refused : '',
  };
  return {
    x: plan.x,
    y: plan.y,
    width: plan.width,
    rows: waiting ? [...rows, awaited] : rows,
    more: Math.max(0, held.length - room),
  };
}
