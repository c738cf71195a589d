import type { CSSProperties } from 'react';
import type { CompartmentDrawing, PlateDrawing } from '#diagram/map-drawing.ts';
import { playerMap } from '#strings/player-map.ts';
import { Glyph } from './glyph.tsx';
import { stateClass } from './state-class.ts';

function Compartment({ plate, says, x, y }: { plate: PlateDrawing; says: CompartmentDrawing; x: number; y: number }) {
  if (says.kind === 'value') {
    return (
      <>
        <text className="ar" x={x + 12} y={y + 22}>
          {says.label}
        </text>
        <text className="mo" x={x + 12} y={y + 40}>
          {says.value}
        </text>
      </>
    );
  }
  if (says.kind === 'work') {
    return (
      <text className="ar" x={x + 10} y={y + 24}>
        {says.label}
      </text>
    );
  }
  if (!says.accepted) {
    return (
      <>
        <path className="mark bad" transform={`translate(${x + 10} ${y + 12.5}) scale(.9)`} d="M4 4l8 8M12 4l-8 8" />
        <text className="an st-no" x={x + 32} y={y + 25}>
          {playerMap.refused}
        </text>
      </>
    );
  }
  const room = Math.min(says.ticks, Math.floor((plate.width - 90) / 15));
  return (
    <>
      {Array.from({ length: room }, (_, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: equal ticks in a row
          key={index}
          className="mark ok late"
          style={{ '--k': index } as CSSProperties}
          transform={`translate(${x + 7 + index * 15} ${y + 12.5}) scale(.9)`}
          d="M3 8.5l3.2 3.2L13 4.8"
        />
      ))}
      <text className="an st-ok late" x={x + 14 + room * 15} y={y + 25} style={{ '--k': room } as CSSProperties}>
        {playerMap.accepted}
      </text>
    </>
  );
}

/** An actor: glyph, name, what it is; and in the lower compartment its work, its verdict or a value of this run. */
export function Plate({ plate, x = plate.x, y = plate.y }: { plate: PlateDrawing; x?: number; y?: number }) {
  const { width, height, layout, glyph, name, subtitle, state, outline, divider, compartment, work } = plate;
  const row = layout === 'row';
  const line = divider === undefined ? undefined : y + divider - plate.y;
  const inside = (
    <>
      <Glyph shape={glyph} x={x + 10} y={y + (row ? 10 : 9)} />
      <text className="an" x={x + (row ? 42 : 10)} y={y + (row ? 20 : 55)}>
        {name}
      </text>
      <text className="ar" x={x + (row ? 42 : 10)} y={y + (row ? 36 : 72)}>
        {subtitle}
      </text>
      {line !== undefined && compartment && (
        <>
          <path className="hr" d={`M${x + 0.5} ${line}H${x + width - 0.5}`} />
          <Compartment plate={plate} says={compartment} x={x} y={line} />
        </>
      )}
      {line !== undefined &&
        work.map(({ number, state: doing }, index) => {
          const at = x + width - 20 - 24 * (work.length - 1 - index);
          return (
            <g key={number} className={`msg ${stateClass(doing)}`}>
              <circle className="nb" cx={at} cy={line} r="10" />
              <text className="nt" x={at} y={line + 4.2}>
                {number}
              </text>
            </g>
          );
        })}
    </>
  );
  if (!outline) {
    return (
      <g className={`act ${stateClass(state)}`} data-actor={plate.id}>
        <path className="hr" d={`M${x + 0.5} ${y}H${x + width - 0.5}`} />
        {inside}
      </g>
    );
  }
  return (
    <g className={`act ${stateClass(outline)}`} data-actor={plate.id}>
      <rect className="ring" x={x - 3.5} y={y - 3.5} width={width + 7} height={height + 7} rx="8" />
      <rect className="plate" x={x} y={y} width={width} height={height} rx="5" />
      {outline === state ? inside : <g className={`act ${stateClass(state)}`}>{inside}</g>}
    </g>
  );
}
