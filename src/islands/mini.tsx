import type { Row } from '#diagram/rows.ts';
import { Chip } from './map/chip.tsx';
import { GlyphIcon } from './map/glyph.tsx';

/** The current message at the head of the feed: from, what travels, to. The list says it in words. */
export function Mini({ row }: { row: Row }) {
  const back = row.part === 'response';
  // A message that is refused does not arrive; an answer that says no does.
  const stopped = row.state === 'refused' && !back;
  return (
    <div className={`mini ${row.state === 'refused' ? 'no' : ''}`} aria-hidden="true">
      <span>
        <GlyphIcon shape={row.from.glyph} />
        {row.from.name}
      </span>
      {row.part !== 'work' && (
        <>
          <svg aria-hidden="true" viewBox="0 0 120 32" preserveAspectRatio="xMidYMid meet">
            <g className={`msg ${row.says ? 'no' : 'on'} ${row.channel === 'back' ? 'bk' : ''}`}>
              <path className={`m ${back ? 'rs' : ''}`} d={stopped ? 'M4 16H96' : 'M4 16H108'} />
              {stopped ? (
                <path className="stop" d="M98 10.5L109 21.5M109 10.5L98 21.5" />
              ) : (
                <path
                  className={`hd2 ${back ? '' : 'so'}`}
                  d={back ? 'M108 11.5L116 16L108 20.5' : 'M107 11.8L116 16L107 20.2Z'}
                />
              )}
            </g>
            {row.chip && (stopped || !row.says) && (
              <g transform="translate(58 16)">
                <Chip look={row.chip} seal={row.seal} edited={row.edited} />
              </g>
            )}
          </svg>
          <span>
            <GlyphIcon shape={row.to.glyph} />
            {row.to.name}
          </span>
        </>
      )}
    </div>
  );
}
