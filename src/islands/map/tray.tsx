import type { TrayDrawing } from '#diagram/map-drawing.ts';
import { playerMap } from '#strings/player-map.ts';
import { Chip } from './chip.tsx';

const rowHeight = 40;

/** Where chip and words stand in a table of this width: beside a plate there may be little room. */
const columns = (width: number) =>
  width < 100
    ? { chip: 13, scale: 0.5, text: 31 }
    : width < 150
      ? { chip: 17, scale: 0.6, text: 37 }
      : { chip: 18, scale: 0.66, text: 42 };

/** What the user's side holds at this moment, and until when. A row appears with the beat that brings it. */
export function Tray({ tray }: { tray: TrayDrawing }) {
  const { x, y, width, rows, more } = tray;
  const { chip: at, scale, text } = columns(width);
  return (
    <g className="in-hand">
      <text className="zt" x={x} y={y}>
        {playerMap.inHand}
      </text>
      {more > 0 && (
        <text className="ar" x={x + width} y={y} textAnchor="end">
          {width < 100 ? `+${more}` : playerMap.more(more)}
        </text>
      )}
      {rows.map(({ chip, look, seal, edited, name, short, detail }, index) => {
        const top = y + 9 + index * rowHeight;
        return (
          <g key={name}>
            <path className="hr2" d={`M${x} ${top}h${width}`} />
            <g transform={`translate(${x + at} ${top + 20}) scale(${scale})`}>
              <Chip look={look} seal={seal} edited={edited} />
            </g>
            <text className={`an2 ${edited ? 'e' : ''}`} x={x + text} y={top + (detail ? 17 : 24)}>
              {short ?? playerMap.chips[chip] ?? name}
            </text>
            <text className="ar" x={x + text} y={top + 32}>
              {detail}
            </text>
          </g>
        );
      })}
      <path className="hr2" d={`M${x} ${y + 9 + rows.length * rowHeight}h${width}`} />
    </g>
  );
}
