export type Colours = {
  readonly [name in 'bold' | 'dim' | 'red' | 'green' | 'blue' | 'yellow']: (text: string) => string;
};

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  blue: [34, 39],
  yellow: [33, 39],
} as const;

/** ANSI colours, or functions that leave the text as it is. Colour is never the only sign: words and marks carry it too. */
export function colours(on: boolean): Colours {
  const entries = Object.entries(codes).map(([name, [open, close]]) => [
    name,
    (text: string) => (on ? `\u001b[${open}m${text}\u001b[${close}m` : text),
  ]);
  return Object.fromEntries(entries) as Colours;
}
