import { type SVGAttributes, useEffect, useMemo, useRef } from 'react';
import type { MapSheet } from '#diagram/map-plan.ts';
import type { Row } from '#diagram/rows.ts';
import { drawSequence, type Lane, rowHeight, type SequenceDrawing, type SequenceRow } from '#diagram/sequence.ts';
import type { Flow } from '#simulator/types.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { asTallAsMap } from './as-tall-as-map.ts';
import { Glyph } from './map/glyph.tsx';
import { stateClass } from './map/state-class.ts';
import { textScale, usePaneWidth } from './use-pane-width.ts';

const zoneClass = {
  user: 'user',
  corporate: 'corp',
  internet: 'net',
  network: 'net',
  aws: 'aws',
  account: 'acct',
} as const;
const headHeight = 82;

/** Two lines of a band's title, and a glyph over two lines of a name, where lanes are narrow. */
const narrowHeadHeight = 116;
const heightOf = ({ narrow }: SequenceDrawing): number => (narrow ? narrowHeadHeight : headHeight);

function Bands({ drawing, height, between }: { drawing: SequenceDrawing; height: number; between: readonly string[] }) {
  return (
    <>
      {drawing.bands.map(({ zone, x, width }) => (
        <rect key={x} className={`zone ${zoneClass[zone]}`} x={x} y="0" width={width} height={height} />
      ))}
      {between.map((path) => (
        <path key={path} className="bd" d={path} />
      ))}
    </>
  );
}

function Lines({ text, ...place }: { text: readonly string[]; x: number; y: number } & SVGAttributes<SVGTextElement>) {
  return (
    <text {...place}>
      {text.map((line, index) => (
        <tspan key={line} x={place.x} dy={index * 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Head({ lane: { name, glyph, x, width, state }, narrow }: { lane: Lane; narrow: boolean }) {
  const half = Math.min(62, width / 2 - 2);
  if (!narrow) {
    return (
      <g className={`act ${stateClass(state)}`}>
        <rect className="plate" x={x - half} y="32" width={2 * half} height="38" rx="5" />
        <Glyph shape={glyph} x={x - half + 5} y={40} scale={0.92} />
        <Lines className="an" x={x - half + 32} y={56} text={name} />
      </g>
    );
  }
  return (
    <g className={`act ${stateClass(state)}`}>
      <rect className="plate" x={x - half} y="42" width={2 * half} height="66" rx="5" />
      <Glyph shape={glyph} x={x - 11} y={46} scale={0.92} />
      <Lines className="an narrow" x={x} y={name.length > 1 ? 84 : 91} text={name} textAnchor="middle" />
    </g>
  );
}

function Heads({ drawing }: { drawing: SequenceDrawing }) {
  const height = heightOf(drawing);
  return (
    <svg className="sq sqh" viewBox={`0 0 ${drawing.width} ${height}`} aria-hidden="true">
      <Bands drawing={drawing} height={height} between={drawing.bands.slice(1).map(({ x }) => `M${x} 3V${height}`)} />
      {drawing.bands.map(({ title, x, width, zone }) => {
        const centred = zone === 'network' || drawing.narrow;
        return (
          <Lines
            key={x}
            className="zs"
            x={centred ? x + width / 2 : x + 12}
            y={drawing.narrow && title.length < 2 ? 24 : drawing.narrow ? 17 : 20}
            textAnchor={centred ? 'middle' : 'start'}
            text={title}
          />
        );
      })}
      {drawing.lanes.map((lane) => (
        <Head key={lane.actor} lane={lane} narrow={drawing.narrow} />
      ))}
    </svg>
  );
}

function MessageRow({ at, onChoose }: { at: SequenceRow; onChoose: (beat: string) => void }) {
  const { row, y, from, to, title: place, gates } = at;
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
          <rect className="pill" x={place.x - 8} y={y - 13} width={place.width + 16} height="26" rx="13" />
          <text className="ml" x={place.x + place.width / 2} y={y + 4} textAnchor="middle">
            {title}
          </text>
        </>
      ) : (
        <>
          <text className="ml" x={place.x} y={y - 9}>
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

type Props = { rows: readonly Row[]; flow: Flow; sheet: MapSheet; onChoose: (beat: string) => void };

/** The run in time. The current row is brought into sight inside its own pane; the page stays where it is. */
export function Sequence({ rows, flow, sheet, onChoose }: Props) {
  const pane = useRef<HTMLElement>(null);
  // Wider, it is scaled up; it is never scaled down.
  const width = Math.min(sheet.width, usePaneWidth(pane, sheet.width) / textScale());
  const drawing = useMemo(() => drawSequence(flow, sheet, rows, width), [flow, sheet, rows, width]);
  const active = drawing.rows.find(({ row }) => row.state === 'active' || row.state === 'refused');
  const y = active?.y ?? 0;
  const head = heightOf(drawing);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const scale = element.clientWidth / drawing.width;
    const top = y * scale;
    const room = element.clientHeight - head * scale;
    if (top < element.scrollTop + 40 || top > element.scrollTop + room - 60) element.scrollTop = top - room / 2;
  }, [y, drawing.width, head]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="sqw" ref={pane} aria-label={playerLazy.sequence} tabIndex={0} style={asTallAsMap(sheet)}>
      <Heads drawing={drawing} />
      <svg className="sq" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true">
        <Bands drawing={drawing} height={drawing.height} between={drawing.boundaries} />
        {active && <rect className="rowon" x="0" y={active.y - 28} width={drawing.width} height={rowHeight} />}
        {drawing.lanes.map(({ actor, path, state }) => (
          <path key={actor} className={`ll ${state === 'active' ? 'on' : ''}`} d={path} />
        ))}
        {drawing.rows.map((at) => (
          <MessageRow key={at.row.beat} at={at} onChoose={onChoose} />
        ))}
      </svg>
    </section>
  );
}
