// What a drawing must hold, measured on the screen: sizes in rendered pixels, boxes as the browser lays them out.

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
type Word = { readonly text: string; readonly box: DOMRect; readonly element: SVGTextElement };

/** The smallest text, and the smallest target, in pixels. Half a pixel is lost in rounding. */
const smallest = { text: 12, target: 24 };

const shown = ({ width, height }: DOMRect): boolean => width > 0 && height > 0;
const overlap = (a: Box, b: Box, x = 1, y = 1): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > x &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > y;
const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
/** Of a line box, what letters take: the rest is room above and below them. */
const ink = ({ left, right, top, bottom }: DOMRect): Box => ({ left, right, top: top + 3, bottom: bottom - 3 });

/** Every line of text of the drawings under `root` that is seen. */
function wordsOf(root: Element): readonly Word[] {
  return [...root.querySelectorAll<SVGTextElement>('svg text')].flatMap((element) => {
    const parts = element.querySelectorAll('tspan').length > 0 ? [...element.querySelectorAll('tspan')] : [element];
    return parts
      .map((part) => ({ text: part.textContent, box: part.getBoundingClientRect(), element }))
      .filter(({ text, box }) => text && shown(box));
  });
}

/** Text under 12 px, in drawings and around them. */
export function smallText(root: Element): readonly string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim();
    if (!element || !text || element.closest('.sr, [hidden]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!shown(range.getBoundingClientRect())) continue;
    const drawn = element.closest('text');
    const scale = drawn ? drawn.getBoundingClientRect().height / drawn.getBBox().height : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < smallest.text - 0.05) found.push(`${size.toFixed(1)} px: ${text}`);
  }
  return found;
}

/** Text that leaves its plate, its tray, or the drawing. */
export function textOutside(root: Element): readonly string[] {
  return wordsOf(root).flatMap(({ text, box, element }) => {
    const holder = element.closest('.act, .in-hand');
    // Who lives in another's plate has no outline; the hairline over it is as wide. So are those of a tray.
    const edge = holder?.querySelector(':scope > .plate') ?? holder?.querySelector('.hr, .hr2, .plate');
    const limit = (edge ?? element.closest('.map, .sq'))?.getBoundingClientRect();
    const margin = holder?.matches('.in-hand') ? 0 : 2;
    return limit && (box.right > limit.right - margin || box.left < limit.left) ? [`${text} leaves its place`] : [];
  });
}

/** Text that lies on a plate to which it does not belong, or on other text. */
export function textOnPlates(root: Element): readonly string[] {
  const plates = [...root.querySelectorAll('.act > .plate')].map((plate) => ({
    box: plate.getBoundingClientRect(),
    group: plate.parentElement,
  }));
  return wordsOf(root).flatMap(({ text, box, element }) =>
    plates.flatMap(({ box: plate, group }) => {
      if (!shown(plate) || group?.contains(element) || !overlap(ink(box), plate)) return [];
      // A tray, or another's compartment, may lie inside a plate as a whole.
      const guest = element.closest('.in-hand, .act')?.getBoundingClientRect();
      return guest && inside(guest, plate) ? [] : [`${text} lies on a plate`];
    }),
  );
}

export function textOnText(root: Element): readonly string[] {
  const words = wordsOf(root);
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter(({ element, box }) => element !== one.element && overlap(ink(box), ink(one.box)))
      .map(({ text }) => `${one.text} lies on ${text}`),
  );
}

/** Text that something opaque hides: a plate, a disc, a pill that is drawn after it. */
export function textCovered(root: Element): readonly string[] {
  return wordsOf(root).flatMap(({ text, box, element }) => {
    const seen = document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const own = seen.findIndex((one) => element.contains(one));
    const cover = seen.slice(0, Math.max(0, own)).find((one) => one.matches('.plate, .nb, .pill, .tk-b'));
    return cover ? [`${text} is hidden`] : [];
  });
}

/** The points of a path on the screen. The map's own units are those of its pane, the sequence's those of its picture. */
function pointsOf(path: SVGPathElement): readonly (readonly [number, number])[] {
  const picture = path.closest('.pane') ?? path.closest('svg.map, svg.sq');
  const box = picture?.getBoundingClientRect();
  const drawn = picture instanceof SVGSVGElement ? picture.viewBox.baseVal.width : 760;
  if (!box || getComputedStyle(path).display === 'none') return [];
  const scale = box.width / drawn;
  const length = path.getTotalLength();
  return Array.from({ length: Math.ceil(length / 3) }, (_, index) => path.getPointAtLength(index * 3)).map(
    ({ x, y }) => [box.left + x * scale, box.top + y * scale] as const,
  );
}

/** Lines that run through a label: messages, links of what is read, boundaries, life lines. */
export function linesThroughText(root: Element): readonly string[] {
  // What stands on something opaque is not run through: plates, discs, pills.
  const words = wordsOf(root).filter(
    ({ element }) => !element.closest('.act, .nt') && !element.parentElement?.querySelector(':scope > .pill'),
  );
  const open = words.filter(({ element, box }) => {
    const tray = element.closest('.in-hand')?.getBoundingClientRect();
    const plates = [...root.querySelectorAll('.act > .plate')].map((plate) => plate.getBoundingClientRect());
    return !tray || !plates.some((plate) => inside(box, plate));
  });
  return [...root.querySelectorAll<SVGPathElement>('path:is(.m, .rd, .bd, .ll)')].flatMap((path) => {
    const points = pointsOf(path);
    return open
      .filter(({ box }) => {
        const { left, right, top, bottom } = ink(box);
        return points.some(([x, y]) => x > left + 1 && x < right - 1 && y > top && y < bottom);
      })
      .map(({ text }) => `a line (${path.getAttribute('class')?.trim()}) runs through ${text}`);
  });
}

/** The token that travels, where it rests: not on words, numbers or gates. */
export function chipsOnThings(root: Element): readonly string[] {
  const seen = '.msg:is(.on, .no) .fly .tk';
  return [...root.querySelectorAll(seen)].flatMap((chip) => {
    const box = chip.getBoundingClientRect();
    const gates = [...root.querySelectorAll('.gate')].filter((gate) => overlap(box, gate.getBoundingClientRect()));
    const words = wordsOf(root).filter(({ box: word }) => shown(box) && overlap(box, ink(word)));
    return [...words.map(({ text }) => `the token lies on ${text}`), ...gates.map(() => 'the token lies on a gate')];
  });
}

/** Numbers that touch each other. */
export function numbersApart(root: Element): readonly string[] {
  const discs = [...root.querySelectorAll('.map .nb')].map((disc) => disc.getBoundingClientRect());
  const touching = discs.flatMap((one, index) => discs.slice(index + 1).filter((other) => overlap(one, other)));
  return touching.map(() => 'two numbers touch');
}

/** The stops: in their bar, and each a target of 24 px that no neighbour covers. */
export function stopsFit(root: Element): readonly string[] {
  const list = root.querySelector('.stops')?.getBoundingClientRect();
  // Hits are rounded to whole pixels.
  const reach = smallest.target / 2 - 0.7;
  return [...root.querySelectorAll('.stops button')].flatMap((button) => {
    button.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (!list || left < list.left - 1 || right > list.right + 1) return [`${button.textContent} leaves the bar`];
    const corners = [
      [x - reach, y],
      [x + reach, y],
      [x, y - reach],
      [x, y + reach],
    ] as const;
    return corners.every(([atX, atY]) => document.elementFromPoint(atX, atY) === button)
      ? []
      : [`stop ${button.textContent} is under ${smallest.target} px`];
  });
}

/** What would have to be scrolled sideways. */
export function wide(root: Element): readonly string[] {
  const page = document.documentElement;
  const panes = [...root.querySelectorAll('.stage, .sqw, .bar, .mini, .message-feed, .cap')];
  const over = [page, ...panes].filter((pane) => {
    const { clipPath, overflowX } = getComputedStyle(pane);
    // A map may lose its margins.
    const lost = overflowX === 'clip' ? 10 : 0;
    return clipPath === 'none' && pane.clientWidth > 1 && pane.scrollWidth > pane.clientWidth + lost;
  });
  return over.map((pane) => `${pane.className || pane.tagName}: ${pane.scrollWidth} in ${pane.clientWidth}`);
}

const measures = {
  smallText,
  textOutside,
  textOnPlates,
  textOnText,
  textCovered,
  linesThroughText,
  chipsOnThings,
  numbersApart,
  stopsFit,
  wide,
};

export type Measure = keyof typeof measures;

/** Everything that is wrong with what is drawn under `root`, by measure. */
export function problemsOf(
  root: Element,
  only: readonly Measure[] = Object.keys(measures) as Measure[],
): readonly string[] {
  return only.flatMap((name) => [...new Set(measures[name](root))].map((problem) => `${name}: ${problem}`));
}
