import { useEffect, useMemo, useRef } from 'react';
import type { MapPlan } from '#diagram/map-plan.ts';
import type { Row } from '#diagram/rows.ts';
import { drawSequence, rowHeight, type SequenceDrawing, type SequenceRow } from '#diagram/sequence.ts';
import type { Flow } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { Glyph } from './map/glyph.tsx';
import { stateClass } from './map/state-class.ts';

const zoneClass = {
  user: 'user',
  corporate: 'corp',
  internet: 'net',
  network: 'net',
  aws: 'aws',
  account: 'acct',
} as const;
const headHeight = 82;

function Bands({ drawing, height }: { drawing: SequenceDrawing; height: number }) {
  return (
    <>
      {drawing.bands.map(({ zone, x, width }) => (
        <rect key={x} className={`zone ${zoneClass[zone]}`} x={x} y="0" width={width} height={height} />
      ))}
      {drawing.bands.slice(1).map(({ x }) => (
        <path key={x} className="bd" d={`M${x} 3V${height}`} />
      ))}
    </>
  );
}

function Heads({ drawing }: { drawing: SequenceDrawing }) {
  return (
    <svg className="sq sqh" viewBox={`0 0 ${drawing.width} ${headHeight}`} aria-hidden="true">
      <Bands drawing={drawing} height={headHeight} />
      {drawing.bands.map(({ title, x, width, zone }) => (
        <text
          key={x}
          className="zs"
          x={zone === 'network' ? x + width / 2 : x + 12}
          y="20"
          textAnchor={zone === 'network' ? 'middle' : 'start'}
        >
          {title}
        </text>
      ))}
      {drawing.lanes.map(({ actor, name, glyph, x, state }) => (
        <g key={actor} className={`act ${stateClass(state)}`}>
          <rect className="plate" x={x - 58} y="32" width="116" height="38" rx="5" />
          <Glyph name={glyph} x={x - 53} y={40} scale={0.92} />
          <text className="an" x={x - 26} y="56">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

function MessageRow({ at, onChoose }: { at: SequenceRow; onChoose: (beat: string) => void }) {
  const { row, y, from, to, gates } = at;
  const { state, channel, part, title, number } = row;
  const back = channel === 'back';
  const right = to > from;
  const tip = right ? to - 1 : to + 1;
  const end = tip + (part === 'response' ? 0 : right ? -8 : 8);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the list of messages says and does the same
    <g
      className={`msg ${stateClass(state)} ${back ? 'bk' : ''} ${row.reached ? 'go' : ''}`}
      onClick={() => row.reached && onChoose(row.beat)}
    >
      <rect className="hit" x="0" y={y - 28} width="100%" height={rowHeight} />
      <circle className="nb" cx="18" cy={y} r="10" />
      <text className="nt" x="18" y={y + 4.2}>
        {number}
      </text>
      {part === 'work' ? (
        <>
          <rect
            className="pill"
            x={from - 8 - title.length * 3.6}
            y={y - 13}
            width={16 + title.length * 7.2}
            height="26"
            rx="13"
          />
          <text className="ml" x={from} y={y + 4} textAnchor="middle">
            {title}
          </text>
        </>
      ) : (
        <>
          <text className="ml" x={Math.min(from, to) + 12} y={y - 9}>
            {title}
          </text>
          {back ? (
            <path
              className={`m b1 ${part === 'response' ? 'rs' : ''}`}
              d={`M${from} ${y - 1.7}H${end}M${from} ${y + 1.7}H${end}`}
            />
          ) : (
            <path className={`m ${part === 'response' ? 'rs' : ''}`} d={`M${from} ${y}H${end}`} />
          )}
          <path
            className={`hd2 ${part === 'response' ? '' : 'so'}`}
            transform={`translate(${tip} ${y}) rotate(${right ? 0 : 180})`}
            d={part === 'response' ? 'M-7.5 -4.5L0 0L-7.5 4.5' : 'M-8.5 -4.2L0 0L-8.5 4.2Z'}
          />
          {gates.map((x) => (
            <rect
              key={x}
              className="gate"
              x={x - 4.5}
              y={y - 4.5}
              width="9"
              height="9"
              transform={`rotate(45 ${x} ${y})`}
            />
          ))}
        </>
      )}
    </g>
  );
}

type Props = { rows: readonly Row[]; flow: Flow; plan: MapPlan; onChoose: (beat: string) => void };

/** The run in time. The current row is brought into sight inside its own pane; the page stays where it is. */
export function Sequence({ rows, flow, plan, onChoose }: Props) {
  const drawing = useMemo(() => drawSequence(flow, plan, rows), [flow, plan, rows]);
  const pane = useRef<HTMLDivElement>(null);
  const active = drawing.rows.find(({ row }) => row.state === 'active' || row.state === 'refused');
  const y = active?.y ?? 0;
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const scale = element.clientWidth / drawing.width;
    const top = y * scale;
    const room = element.clientHeight - headHeight * scale;
    if (top < element.scrollTop + 40 || top > element.scrollTop + room - 60) element.scrollTop = top - room / 2;
  }, [y, drawing.width]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="sqw" ref={pane} aria-label={player.views.sequenceLabel} tabIndex={0}>
      <Heads drawing={drawing} />
      <svg className="sq" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true">
        <Bands drawing={drawing} height={drawing.height} />
        {active && <rect className="rowon" x="0" y={active.y - 28} width={drawing.width} height={rowHeight} />}
        {drawing.lanes.map(({ actor, x, state }) => (
          <path key={actor} className={`ll ${state === 'active' ? 'on' : ''}`} d={`M${x} 0V${drawing.height}`} />
        ))}
        {drawing.rows.map((at) => (
          <MessageRow key={at.row.beat} at={at} onChoose={onChoose} />
        ))}
      </svg>
    </section>
  );
}
