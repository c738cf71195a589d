import type { Seal } from '#diagram/map-drawing.ts';
import type { ChipLook } from '#diagram/map-plan.ts';
import { Marks } from './shape.tsx';

type Props = { readonly look: ChipLook; readonly seal: Seal; readonly edited: boolean };

/** The seal: tick, cracked disc, padlock, or a dotted ring where nothing is sealed. */
function SealMark({ seal }: { seal: Seal }) {
  switch (seal) {
    case 'broken':
      return (
        <g className="sb">
          <path d="M-1.5 -7.3a7.5 7.5 0 0 0 0 14.6l1.5-4.5-2-2.5 2-3z" />
          <path d="M1.5 -7.3a7.5 7.5 0 0 1 0 14.6l1-4.5-2-2.5 2.5-3z" />
        </g>
      );
    case 'locked':
      return (
        <>
          <rect className="lk" x="-6" y="-1.5" width="12" height="8.5" rx="1.2" />
          <path className="lk n" d="M-3.5 -1.5v-2a3.5 3.5 0 0 1 7 0v2" />
        </>
      );
    case 'absent':
      return <circle className="ab" cx="0" cy="0" r="7.5" />;
    default:
      return (
        <>
          <circle className="tk-s" cx="0" cy="0" r="7.5" />
          <path className="tk-c" d="M-3.3 .3l2.3 2.3 4.4-4.8" />
        </>
      );
  }
}

/** What travels and what is held, around (0, 0). It looks the same wherever it appears. */
export function Chip({ look, seal, edited }: Props) {
  const state = `${look.keys ? 'key ' : ''}${edited || seal === 'broken' ? 'ed ' : ''}${seal === 'ended' ? 'ghost' : ''}`;
  return (
    <g className={`tk ${state}`}>
      <Marks shape={look.marks} />
      {look.seal && (
        <g transform={`translate(${look.seal.x} 0) scale(${look.seal.scale ?? 1})`}>
          <SealMark seal={look.seal.always ?? seal} />
        </g>
      )}
    </g>
  );
}
