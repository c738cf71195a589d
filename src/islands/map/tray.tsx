import type { TrayDrawing } from '#diagram/map-drawing.ts';
import { player } from '#strings/player.ts';
import { Chip } from './chip.tsx';

const rowHeight = 40;

/** What the user's side holds at this moment, and until when. A row appears with the beat that brings it. */
export function Tray({ tray }: { tray: TrayDrawing }) {
  const { x, y, width, rows, more } = tray;
  return (
    <g className="in-hand">
      <text className="zt" x={x} y={y}>
        {player.map.inHand}
      </text>
      {more > 0 && (
        <text className="ar" x={x + width} y={y} textAnchor="end">
          {player.map.more(more)}
        </text>
      )}
      {rows.map(({ chip, seal, edited, name, detail }, index) => {
        const top = y + 9 + index * rowHeight;
        return (
          <g key={name}>
            <path className="hr2" d={`M${x} ${top}h${width}`} />
            <g transform={`translate(${x + 18} ${top + 20}) scale(.66)`}>
              <Chip kind={chip} seal={seal} edited={edited} />
            </g>
            <text className={`an2 ${edited ? 'e' : ''}`} x={x + 42} y={top + (detail ? 17 : 24)}>
              {player.map.chips[chip] ?? name}
            </text>
            <text className="ar" x={x + 42} y={top + 32}>
              {detail}
            </text>
          </g>
        );
      })}
      <path className="hr2" d={`M${x} ${y + 9 + rows.length * rowHeight}h${width}`} />
    </g>
  );
}
