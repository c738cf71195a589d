// What differs between two texts of a message, token by token: Myers, "An O(ND) Difference Algorithm" (1986).
import { changedSpan } from './changed-span.ts';

/** A stretch of two texts. `was` and `is` are where it begins in each. */
export type DiffPart = {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly was: number;
  readonly is: number;
};

/** Tags, values of attributes, form fields, JSON tokens and words end at these; a value of letters stays whole. */
const token = /[^\s<>&="'{}[\]:;,?]+|\s+|./gs;

/** Texts that differ in more tokens than this are shown as one stretch: the search grows with the square of it. */
const mostEdits = 600;

type Ends = { readonly x: number; readonly y: number };

/** The tokens that both share in a shortest edit from `a` to `b`; undefined when that takes more than `most` edits. */
function sharedTokens(a: readonly string[], b: readonly string[], most: number): readonly Ends[] | undefined {
  const rounds: Int32Array[] = [];
  let reach = new Int32Array(2 * most + 3);
  const offset = most + 1;
  const isDown = (from: Int32Array, k: number, edits: number): boolean =>
    k === -edits || (k !== edits && (from[offset + k - 1] ?? 0) < (from[offset + k + 1] ?? 0));
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(reach.slice(offset - edits - 1, offset + edits + 2));
    const next = reach.slice();
    for (let k = -edits; k <= edits; k += 2) {
      let x = isDown(reach, k, edits) ? (reach[offset + k + 1] ?? 0) : (reach[offset + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(rounds, a.length, b.length);
    }
    reach = next;
  }
  return undefined;
}

function walkBack(rounds: readonly Int32Array[], width: number, height: number): readonly Ends[] {
  const shared: Ends[] = [];
  let [x, y] = [width, height];
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const reach = (k: number): number => rounds[edits]?.[k + edits + 1] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && reach(k - 1) < reach(k + 1));
    const fromX = edits === 0 ? 0 : reach(down ? k + 1 : k - 1);
    const fromY = edits === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX + (edits > 0 && !down ? 1 : 0) && y > fromY + (edits > 0 && down ? 1 : 0)) {
      x--;
      y--;
      shared.push({ x, y });
    }
    [x, y] = [fromX, fromY];
  }
  return shared.reverse();
}

const tokensOf = (text: string): readonly string[] => text.match(token) ?? [];

/** A replaced stretch; only what differs of it when most of its letters are the same, as in one long value. */
function replaced(removed: string, added: string, was: number, is: number): readonly DiffPart[] {
  const span = changedSpan(removed, added, Number.POSITIVE_INFINITY);
  const [before, after] = [span.before.length, span.after.length];
  const narrow =
    2 * (before + after) > Math.max(removed.length, added.length) && Math.max(removed.length, added.length) > 40;
  const [start, end] = narrow ? [before, after] : [0, 0];
  const parts: readonly DiffPart[] = [
    { kind: 'same', text: removed.slice(0, start), was, is },
    { kind: 'removed', text: removed.slice(start, removed.length - end), was: was + start, is: is + start },
    { kind: 'added', text: added.slice(start, added.length - end), was: was + removed.length - end, is: is + start },
    {
      kind: 'same',
      text: removed.slice(removed.length - end),
      was: was + removed.length - end,
      is: is + added.length - end,
    },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** What was taken away, what came and what stayed, in order. Texts that differ everywhere come as one stretch. */
export function textDiff(was: string, is: string, most = mostEdits): readonly DiffPart[] {
  const [a, b] = [tokensOf(was), tokensOf(is)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [innerA, innerB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const found = sharedTokens(innerA, innerB, Math.min(most, innerA.length + innerB.length));
  const prefix = Array.from({ length: head }, (_, index) => ({ x: index, y: index }));
  const suffix = Array.from({ length: tail }, (_, index) => ({
    x: a.length - tail + index,
    y: b.length - tail + index,
  }));
  const shared = [...prefix, ...(found ?? []).map(({ x, y }) => ({ x: x + head, y: y + head })), ...suffix];
  return partsOf(a, b, shared);
}

function partsOf(a: readonly string[], b: readonly string[], shared: readonly Ends[]): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y, was, is, same] = [0, 0, 0, 0, ''];
  const keep = () => {
    if (same) parts.push({ kind: 'same', text: same, was: was - same.length, is: is - same.length });
    same = '';
  };
  for (const next of [...shared, { x: a.length, y: b.length }]) {
    if (next.x > x || next.y > y) {
      keep();
      const [removed, added] = [a.slice(x, next.x).join(''), b.slice(y, next.y).join('')];
      parts.push(...replaced(removed, added, was, is));
      was += removed.length;
      is += added.length;
    }
    const word = a[next.x] ?? '';
    same += word;
    was += word.length;
    is += word.length;
    [x, y] = [next.x + 1, next.y + 1];
  }
  keep();
  return parts;
}

/** Whether two texts have less than half of their letters in common: between one another their parts say nothing. */
export function unlike(was: string, is: string, parts: readonly DiffPart[]): boolean {
  const same = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return was !== '' && is !== '' && 4 * same < was.length + is.length;
}

/** The parts with what stayed cut to `context` letters beside each change, and a long value cut to `most`. */
export function shortDiff(parts: readonly DiffPart[], context = 60, most = 400): readonly DiffPart[] {
  return parts.map((part, index) => {
    const { kind, text } = part;
    if (kind !== 'same') {
      return text.length <= most ? part : { ...part, text: `${text.slice(0, most / 2)}…${text.slice(-most / 2)}` };
    }
    const [first, last] = [index === 0, index === parts.length - 1];
    const [head, tail] = [first ? '' : text.slice(0, context), last ? '' : text.slice(-context)];
    return head.length + tail.length >= text.length && !(first && last) ? part : { ...part, text: `${head}…${tail}` };
  });
}
