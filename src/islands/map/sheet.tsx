import type { SheetDrawing } from '#diagram/map-drawing.ts';
import { Glyph } from './glyph.tsx';

/** A thing that is read: a sheet with a folded corner. */
export function Sheet({ sheet, x = sheet.x, y = sheet.y }: { sheet: SheetDrawing; x?: number; y?: number }) {
  const { width, glyph, name, subtitle, state } = sheet;
  const fold = x + width - 12;
  return (
    <g className={`act thing ${state === 'future' ? 'fu' : ''}`} data-thing={sheet.id}>
      <path className="plate" d={`M${x} ${y}H${fold}L${x + width} ${y + 12}V${y + 50}H${x}Z`} />
      <path className="plate fold" d={`M${fold} ${y}V${y + 12}H${x + width}`} />
      <Glyph shape={glyph} x={x + 7} y={y + 13} scale={0.95} />
      <text className="an" x={x + 36} y={y + 22}>
        {name}
      </text>
      <text className="ar" x={x + 36} y={y + 39}>
        {subtitle}
      </text>
    </g>
  );
}

const linkClass = { idle: '', active: 'on', refused: 'bad', future: 'nr' } as const;

/** The dotted link from a sheet to its reader, with what the reader does with it. */
export function ReadLink({ link }: { link: SheetDrawing['link'] }) {
  const { x, from, to, label, state } = link;
  return (
    <g className={`rdg ${linkClass[state]}`}>
      <path className="rd" d={`M${x} ${from}V${to + 3}`} />
      <path className="hd2" transform={`translate(${x} ${to + 2}) rotate(270)`} d="M-6 -3.5L0 0L-6 3.5" />
      {label.lines.map((text, index) => (
        <text key={text} className="ms" x={label.x} y={label.y + index * 15} textAnchor={label.anchor ?? 'end'}>
          {text}
        </text>
      ))}
    </g>
  );
}
