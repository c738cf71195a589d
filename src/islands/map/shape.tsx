import { createElement } from 'react';
import type { Shape } from '#diagram/shape.ts';

/** The elements of a small drawing. */
export function Marks({ shape }: { shape: Shape }) {
  return shape.map((mark, key) =>
    typeof mark === 'string' ? createElement('path', { key, d: mark }) : createElement(mark[0], { key, ...mark[1] }),
  );
}
