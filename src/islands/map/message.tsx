import type { CSSProperties } from 'react';
import type { LineDrawing } from '#diagram/map-drawing.ts';
import { Chip } from './chip.tsx';
import { stateClass } from './state-class.ts';

const filled = 'M-8.5 -4.2L0 0L-8.5 4.2Z';
const open = 'M-7.5 -4.5L0 0L-7.5 4.5';

/** One message of the map: line, heads, gates, number, label, and what travels while it is the current one. */
export function Message({ line }: { line: LineDrawing }) {
  const { state, back, dashed, paths, heads, gates, disc, label, numbers, chip, cross, edited } = line;
  const half = disc.width / 2;
  return (
    <g className={`msg ${stateClass(state)} ${back ? 'bk' : ''} ${edited ? 'edited' : ''}`} data-beat={line.id}>
      {paths.map((d) => (
        <path key={d} className={`m ${back ? 'b1' : ''} ${dashed ? 'rs' : ''}`} d={d} />
      ))}
      {heads.map(({ at: [x, y], angle, filled: solid }) => (
        <path
          key={`${x} ${y}`}
          className={`hd2 ${solid ? 'so' : ''}`}
          transform={`translate(${x} ${y}) rotate(${angle})`}
          d={solid ? filled : open}
        />
      ))}
      {cross && (
        <path
          className="stop"
          transform={`translate(${cross[0]} ${cross[1]})`}
          d="M-5.5 -5.5L5.5 5.5M5.5 -5.5L-5.5 5.5"
        />
      )}
      {gates.map(([x, y]) => (
        <rect
          key={`${x} ${y}`}
          className="gate"
          x={x - 4.5}
          y={y - 4.5}
          width="9"
          height="9"
          transform={`rotate(45 ${x} ${y})`}
        />
      ))}
      <rect
        className="nb"
        x={disc.at[0] - half}
        y={disc.at[1] - disc.height / 2}
        width={disc.width}
        height={disc.height}
        rx={10}
      />
      {disc.height > 20 ? (
        numbers.map((number, index) => (
          <text key={number} className="nt" x={disc.at[0]} y={disc.at[1] - 2.8 + 14 * index}>
            {number}
          </text>
        ))
      ) : (
        <text className="nt" x={disc.at[0]} y={disc.at[1] + 4.2}>
          {numbers.join('–')}
        </text>
      )}
      <text className="ml lb" x={label.x} y={label.y} textAnchor={label.anchor}>
        {label.lines.map((text, index) => (
          <tspan key={text} x={label.x} dy={index ? 15 : 0}>
            {text}
          </tspan>
        ))}
      </text>
      {chip && (
        <g
          className="fly"
          style={{ offsetPath: `path('${chip.path}')`, '--travel': `${chip.travelMs}ms` } as CSSProperties}
        >
          <Chip look={chip.look} seal={chip.seal} edited={chip.edited} />
        </g>
      )}
    </g>
  );
}
