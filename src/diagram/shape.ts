/** One element of a drawing: the data of a path, or an element of SVG with its attributes. */
export type Mark =
  | string
  | readonly [
      element: 'path' | 'rect' | 'circle' | 'ellipse',
      attributes: { readonly [name: string]: string | number },
    ];

/** A small drawing as data, so that a page gets those of its own flow and no others. */
export type Shape = readonly Mark[];

export const circle = (cx: number, cy: number, r: number): Mark => ['circle', { cx, cy, r }];

export const box = (x: number, y: number, width: number, height: number, rx: number): Mark => [
  'rect',
  { x, y, width, height, rx },
];
