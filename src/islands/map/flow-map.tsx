// The map as a pane of React Flow. Loaded only where the map shows; it draws the same parts as the static picture.
import {
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type Viewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useRef } from 'react';
import { drawMap } from '#diagram/map.ts';
import type { LineDrawing, MapDrawing, PlateDrawing, SheetDrawing, TrayDrawing } from '#diagram/map-drawing.ts';
import type { MapSheet } from '#diagram/map-plan.ts';
import type { Flow, Trace } from '#simulator/types.ts';
import { usePaneWidth } from '../use-pane-width.ts';
import { Message } from './message.tsx';
import { Plate } from './plate.tsx';
import { ReadLink, Sheet } from './sheet.tsx';
import { Territories } from './territories.tsx';
import { Tray } from './tray.tsx';

type GroundNode = Node<{ drawing: MapDrawing }, 'ground'>;
type PlateNode = Node<{ plate: PlateDrawing }, 'plate'>;
type SheetNode = Node<{ sheet: SheetDrawing }, 'sheet'>;
type TrayNode = Node<{ tray: TrayDrawing }, 'tray'>;
type MessageEdge = Edge<{ line: LineDrawing }, 'message'>;
type ReadEdge = Edge<{ link: SheetDrawing['link'] }, 'read'>;

/** Lines are routed by hand; handles only tell React Flow that there is something to join. */
const joints = (
  <>
    <Handle type="source" position={Position.Right} />
    <Handle type="target" position={Position.Left} />
  </>
);

const nodeTypes = {
  ground: ({ data: { drawing } }: NodeProps<GroundNode>) => (
    <svg width={drawing.width} height={drawing.height} aria-hidden="true">
      <Territories drawing={drawing} />
    </svg>
  ),
  plate: ({ data: { plate } }: NodeProps<PlateNode>) => (
    <>
      <svg width={plate.width} height={plate.height} aria-hidden="true">
        <Plate plate={plate} x={0} y={0} />
      </svg>
      {joints}
    </>
  ),
  sheet: ({ data: { sheet } }: NodeProps<SheetNode>) => (
    <>
      <svg width={sheet.width} height={50} aria-hidden="true">
        <Sheet sheet={sheet} x={0} y={0} />
      </svg>
      {joints}
    </>
  ),
  tray: ({ data: { tray } }: NodeProps<TrayNode>) => (
    <svg width={tray.width} height={40} aria-hidden="true">
      <Tray tray={{ ...tray, x: 0, y: 12 }} />
    </svg>
  ),
};

const edgeTypes = {
  message: ({ data }: EdgeProps<MessageEdge>) => data && <Message line={data.line} />,
  read: ({ data }: EdgeProps<ReadEdge>) => data && <ReadLink link={data.link} />,
};

/** The same joints as data, for the first paint before anything is measured. */
const handles: Node['handles'] = [
  { type: 'source', position: Position.Right, x: 0, y: 0, width: 1, height: 1 },
  { type: 'target', position: Position.Left, x: 0, y: 0, width: 1, height: 1 },
];

const still = { draggable: false, selectable: false, focusable: false, connectable: false, handles } as const;

function nodesOf(drawing: MapDrawing): Node[] {
  const { width, height, plates, sheets, tray } = drawing;
  return [
    { id: 'ground', type: 'ground', position: { x: 0, y: 0 }, width, height, zIndex: -1, data: { drawing }, ...still },
    ...plates.map((plate) => ({
      id: plate.id,
      type: 'plate',
      position: { x: plate.x, y: plate.y },
      width: plate.width,
      height: plate.height,
      zIndex: 2,
      data: { plate },
      ...still,
    })),
    ...sheets.map((sheet) => ({
      id: sheet.id,
      type: 'sheet',
      position: { x: sheet.x, y: sheet.y },
      width: sheet.width,
      height: 50,
      zIndex: 2,
      data: { sheet },
      ...still,
    })),
    {
      id: 'in-hand',
      type: 'tray',
      position: { x: tray.x, y: tray.y - 12 },
      width: tray.width,
      height: 40,
      // It may lie inside a plate.
      zIndex: 3,
      data: { tray },
      ...still,
    },
  ];
}

function edgesOf({ lines, sheets }: MapDrawing): Edge[] {
  const messages = lines.map((line) => ({
    id: line.id,
    type: 'message',
    source: line.from,
    target: line.to,
    zIndex: 0,
    data: { line },
  }));
  const reads = sheets.map(({ id, reader, link }) => ({
    id: `${id} read`,
    type: 'read',
    source: id,
    target: reader,
    zIndex: 0,
    data: { link },
  }));
  return [...reads, ...messages];
}

type Props = { flow: Flow; sheet: MapSheet; trace: Trace; cursor: number; onBeat: (line: LineDrawing) => void };

/** The interactive pane. Its height follows its width, so that it stands exactly where the picture stood. */
export function FlowMap({ flow, sheet, trace, cursor, onBeat }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const width = usePaneWidth(pane, sheet.width);
  const drawing = useMemo(() => drawMap(flow, sheet, trace, cursor), [flow, sheet, trace, cursor]);
  const nodes = useMemo(() => nodesOf(drawing), [drawing]);
  const edges = useMemo(() => edgesOf(drawing), [drawing]);
  const zoom = width / drawing.width;
  const viewport = useMemo((): Viewport => ({ x: 0, y: 0, zoom }), [zoom]);
  return (
    <div
      ref={pane}
      className="map long pane"
      style={{ aspectRatio: `${drawing.width} / ${drawing.height}` }}
      aria-hidden="true"
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        viewport={viewport}
        width={width}
        height={(width * drawing.height) / drawing.width}
        minZoom={0.2}
        maxZoom={4}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        panOnDrag={false}
        panOnScroll={false}
        preventScrolling={false}
        autoPanOnNodeFocus={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
        onEdgeClick={(_, edge) => {
          const line = drawing.lines.find(({ id }) => id === edge.id);
          if (line) onBeat(line);
        }}
      />
    </div>
  );
}
