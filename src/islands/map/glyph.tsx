import type { Shape } from '#diagram/shape.ts';
import { Marks } from './shape.tsx';

/** A glyph as part of a drawing, its corner at (x, y). */
export function Glyph({ shape, x, y, scale = 1 }: { shape: Shape; x: number; y: number; scale?: number }) {
  return (
    <g className="gl" transform={`translate(${x} ${y}) scale(${scale})`}>
      <Marks shape={shape} />
    </g>
  );
}

/** A glyph that stands by itself in a line of text. */
export function GlyphIcon({ shape }: { shape: Shape }) {
  return (
    <svg className="g24" viewBox="0 0 24 24" aria-hidden="true">
      <Glyph shape={shape} x={0} y={0} />
    </svg>
  );
}
