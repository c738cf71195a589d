import type { MapDrawing } from '#diagram/map-drawing.ts';

const zoneClass = {
  user: 'user',
  corporate: 'corp',
  internet: 'net',
  network: 'net',
  aws: 'aws',
  account: 'acct',
} as const;

/** The ground of the sheet: territories edge to edge, the boundary between them, their titles and who runs them. */
export function Territories({ drawing }: { drawing: MapDrawing }) {
  return (
    <g>
      {drawing.territories.map(({ zone, x, y, width, height }) => (
        <rect key={`${x} ${y}`} className={`zone ${zoneClass[zone]}`} x={x} y={y} width={width} height={height} />
      ))}
      <path className="bd" d={drawing.boundaries} />
      {drawing.territories.map(({ x, y, width, title, owner, centred }) => {
        const at = centred ? x + width / 2 : x + 16;
        const anchor = centred ? 'middle' : 'start';
        return (
          <g key={title}>
            <text className="zt" x={at} y={y + 25} textAnchor={anchor}>
              {title}
            </text>
            <text className="zs" x={at} y={y + 41} textAnchor={anchor}>
              {owner}
            </text>
          </g>
        );
      })}
    </g>
  );
}
