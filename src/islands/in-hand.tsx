import type { FlowPage } from '#diagram/flow-page.ts';
import { drawTray } from '#diagram/map-tray.ts';
import type { Trace } from '#simulator/types.ts';
import { playerMap } from '#strings/player-map.ts';
import { Chip } from './map/chip.tsx';

type Props = { sheet: FlowPage['sheet']; trace: Trace; cursor: number };

/** What the user's side holds at this moment, and until when: the map's table of it, as a list for a narrow screen. */
export function InHand({ sheet, trace, cursor }: Props) {
  // A list has room for the whole names and times, however narrow the table on the map is.
  const { rows, more } = drawTray({ ...sheet, tray: { ...sheet.tray, width: 300, rows: 9 } }, trace, cursor);
  if (!rows.length) return null;
  return (
    <div className="holds">
      <h2>{playerMap.inHand}</h2>
      <ul>
        {rows.map(({ chip, look, seal, edited, name, detail }) => (
          <li key={name}>
            <svg viewBox="-24 -16 48 32" aria-hidden="true">
              <Chip look={look} seal={seal} edited={edited} />
            </svg>
            <span>
              <b>{playerMap.chips[chip] ?? name}</b>
              {edited && `, ${playerMap.edited}`}
              {detail && <small>{detail}</small>}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{playerMap.more(more)}</p>}
    </div>
  );
}
