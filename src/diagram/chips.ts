// What travels and what is held, drawn around (0, 0), 44 by 26. Shape tells the kind; classes are those of tokens.css.
import type { ChipKind, ChipLook } from './map-plan.ts';
import type { Mark } from './shape.ts';

const body = (d: string): Mark => ['path', { className: 'tk-b', d }];
const lines = (d: string): Mark => ['path', { className: 'tk-l', d }];
const card = (x: number, y: number, width: number, height: number, rx: number): Mark => [
  'rect',
  { className: 'tk-b', x, y, width, height, rx },
];
const paper = card(-22, -13, 44, 26, 3);
/** The key is drawn on the grid of glyphs. */
const onGrid = 'translate(-18 -18) scale(1.5)';
const wire = (d: string, more: { readonly [name: string]: string } = {}): Mark => [
  'path',
  { className: 'gl', transform: onGrid, d, ...more },
];

/** How each kind of chip looks, and where its seal sits. */
export const chips: { readonly [kind in ChipKind]: ChipLook } = {
  form: { marks: [paper, lines('M-15 -5h16M-15 1h10M6 6h10')] },
  signed: { marks: [paper, lines('M-15 -5h13M-15 0h9M-15 5h11')], seal: { x: 10.5 } },
  assertion: {
    marks: [body('M-22 -13H22V-4a4 4 0 0 0 0 8V13H-22V4a4 4 0 0 0 0 -8z'), lines('M-14 -5.5h13M-14 0h9M-14 5.5h11')],
    seal: { x: 10.5 },
  },
  jwt: {
    marks: [
      card(-22, -13, 10, 26, 2),
      card(-9.5, -13, 14, 26, 2),
      card(7, -13, 17, 26, 2),
      lines('M-17 -5v10M-5.5 -5h6M-5.5 0h4M-5.5 5h5'),
    ],
    seal: { x: 15.5, scale: 0.8 },
  },
  cognito: {
    marks: [
      card(-26, -15, 54, 30, 4),
      card(-22, -10, 9, 20, 1.5),
      card(-10.5, -10, 13, 20, 1.5),
      card(5, -10, 19, 20, 1.5),
      lines('M-6.5 -4h5M-6.5 1h3'),
    ],
    seal: { x: 14.5 },
  },
  ticket: {
    marks: [body('M-22 -13H15L22 -6V13H-15L-22 6z'), lines('M-15 -5.5h12M-15 0h8')],
    seal: { x: 9, always: 'locked' },
  },
  code: {
    marks: [body('M-20 -11H14l4 4-4 4 4 4-4 4 4 4-4 2H-20z'), lines('M-10 -5l-2 10M-3 -5l-2 10M-14 -2h14M-14.5 2h14')],
  },
  cookie: {
    marks: [
      body('M0 -13a13 13 0 1 0 13 13 5 5 0 0 1-6-6A5.2 5.2 0 0 1 0 -13z'),
      ['path', { className: 'tk-l', strokeWidth: 2.6, d: 'M-5 -3h.01M-5.5 4h.01M1 1h.01M3 7h.01' }],
    ],
  },
  entry: { marks: [card(-20, -13, 40, 26, 1), lines('M-14 -6h6M-4 -6h17M-14 0h6M-4 0h14M-14 6h6M-4 6h10')] },
  credentials: {
    marks: [
      paper,
      ['circle', { className: 'kk', cx: -11, cy: -2.5, r: 4.3 }],
      ['path', { className: 'kk', d: 'M-6.7 -2.5H15v4.5M9.5 -2.5v3.5' }],
      ['path', { className: 'kx', d: 'M-15.5 8.5H4' }],
      ['path', { className: 'kx r', d: 'M4 8.5H16' }],
    ],
    keys: true,
  },
  key: {
    marks: [
      ['circle', { className: 'gl', transform: onGrid, cx: 6.5, cy: 9, r: 3.8 }],
      wire('M10.3 9H21v3.5M17 9v2.8'),
      wire('M4 18.5h16', { strokeDasharray: '1.5 2.5' }),
    ],
  },
};
