import type { Seal } from '#diagram/map-drawing.ts';
import type { ChipKind } from '#diagram/map-plan.ts';

type Look = { readonly kind: ChipKind | 'key'; readonly seal: Seal; readonly edited: boolean };

const ticket = 'M-22 -13H22V-4a4 4 0 0 0 0 8V13H-22V4a4 4 0 0 0 0 -8z';

/** The seal of an assertion at x: tick, cracked disc, padlock, or a dotted ring where nothing is sealed. */
function SealMark({ x, seal }: { x: number; seal: Seal }) {
  switch (seal) {
    case 'broken':
      return (
        <g className="sb">
          <path d={`M${x - 1.5} -7.3a7.5 7.5 0 0 0 0 14.6l1.5-4.5-2-2.5 2-3z`} />
          <path d={`M${x + 1.5} -7.3a7.5 7.5 0 0 1 0 14.6l1-4.5-2-2.5 2.5-3z`} />
        </g>
      );
    case 'locked':
      return (
        <>
          <rect className="lk" x={x - 6} y="-1.5" width="12" height="8.5" rx="1.2" />
          <path className="lk n" d={`M${x - 3.5} -1.5v-2a3.5 3.5 0 0 1 7 0v2`} />
        </>
      );
    case 'absent':
      return <circle className="ab" cx={x} cy="0" r="7.5" />;
    default:
      return (
        <>
          <circle className="tk-s" cx={x} cy="0" r="7.5" />
          <path className="tk-c" d={`M${x - 3.3} .3l2.3 2.3 4.4-4.8`} />
        </>
      );
  }
}

function Body({ kind, seal }: Pick<Look, 'kind' | 'seal'>) {
  switch (kind) {
    case 'assertion':
      return (
        <>
          <path className="tk-b" d={ticket} />
          <path className="tk-l" d="M-14 -5.5h13M-14 0h9M-14 5.5h11" />
          <SealMark x={10.5} seal={seal} />
        </>
      );
    case 'credentials':
      return (
        <>
          <rect className="tk-b" x="-22" y="-13" width="44" height="26" rx="3" />
          <g className="kk">
            <circle cx="-11" cy="-2.5" r="4.3" />
            <path d="M-6.7 -2.5H15v4.5M9.5 -2.5v3.5" />
          </g>
          <path className="kx" d="M-15.5 8.5H4" />
          <path className="kx r" d="M4 8.5H16" />
        </>
      );
    case 'cookie':
      return (
        <>
          <path className="tk-b" d="M0 -13a13 13 0 1 0 13 13 5 5 0 0 1-6-6A5.2 5.2 0 0 1 0 -13z" />
          <path className="tk-l" strokeWidth="2.6" d="M-5 -3h.01M-5.5 4h.01M1 1h.01M3 7h.01" />
        </>
      );
    case 'entry':
      return (
        <>
          <rect className="tk-b" x="-20" y="-13" width="40" height="26" rx="1" />
          <path className="tk-l" d="M-14 -6h6M-4 -6h17M-14 0h6M-4 0h14M-14 6h6M-4 6h10" />
        </>
      );
    case 'key':
      return (
        <g className="gl" transform="translate(-18 -18) scale(1.5)">
          <circle cx="6.5" cy="9" r="3.8" />
          <path d="M10.3 9H21v3.5M17 9v2.8" />
          <path d="M4 18.5h16" strokeDasharray="1.5 2.5" />
        </g>
      );
    case 'signed':
      return (
        <>
          <rect className="tk-b" x="-22" y="-13" width="44" height="26" rx="3" />
          <path className="tk-l" d="M-15 -5h13M-15 0h9M-15 5h11" />
          <SealMark x={10.5} seal={seal} />
        </>
      );
    case 'form':
      return (
        <>
          <rect className="tk-b" x="-22" y="-13" width="44" height="26" rx="3" />
          <path className="tk-l" d="M-15 -5h16M-15 1h10M6 6h10" />
        </>
      );
  }
}

/** What travels and what is held, drawn around (0, 0), 44 by 26. It looks the same wherever it appears. */
export function Chip({ kind, seal, edited }: Look) {
  const state = `${kind === 'credentials' ? 'key ' : ''}${edited || seal === 'broken' ? 'ed ' : ''}${seal === 'ended' ? 'ghost' : ''}`;
  return (
    <g className={`tk ${state}`}>
      <Body kind={kind} seal={seal} />
    </g>
  );
}
