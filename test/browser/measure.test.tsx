// A measure that finds nothing may be one that sees nothing: each is shown a sheet with its mistake.
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { drawMap } from '#diagram/map.ts';
import type { LinePlan, MapSheet } from '#diagram/map-plan.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { MapPicture } from '#islands/map/map-picture.tsx';
import { completedTrace, fixtureFlow } from '../diagram/fixture-trace.ts';
import { type Measure, problemsOf } from './measure.ts';
import './player-styles.ts';

const sheet = mapSheet(fixtureFlow);
const beat = 'assume-role.request';
const at = completedTrace.beats.findIndex(({ id }) => id === beat);

const withLine = (change: Partial<LinePlan>): MapSheet => ({
  ...sheet,
  lines: sheet.lines.map((line) => (line.beats[0] === beat ? { ...line, ...change } : line)),
});
const label = (x: number, y: number): MapSheet =>
  withLine({ label: { x, y, anchor: 'start', lines: ['AssumeRole', 'WithSAML'] } });
const plate = (actor: string, change: object): MapSheet => ({
  ...sheet,
  plates: { ...sheet.plates, [actor]: { ...sheet.plates[actor], ...change } as MapSheet['plates'][string] },
});

const mistakes: readonly { readonly measure: Measure; readonly mistake: string; readonly sheet: MapSheet }[] = [
  { measure: 'textOutside', mistake: 'a plate narrower than its name', sheet: plate('sts', { width: 100 }) },
  {
    measure: 'textOutside',
    mistake: 'a tray narrower than its words',
    sheet: { ...sheet, tray: { ...sheet.tray, width: 60 } },
  },
  { measure: 'textOnPlates', mistake: 'a label on a plate', sheet: label(640, 80) },
  { measure: 'textOnText', mistake: 'a label on a title', sheet: label(456, 22) },
  { measure: 'textCovered', mistake: 'a plate over what is read', sheet: plate('s3', { y: 166, height: 40, x: 480 }) },
  { measure: 'linesThroughText', mistake: 'a label on its line', sheet: label(484, 102) },
  { measure: 'linesThroughText', mistake: 'a label across a boundary', sheet: label(420, 64) },
  {
    measure: 'chipsOnThings',
    mistake: 'a token on a label',
    sheet: withLine({ rest: 110, label: { x: 456, y: 74, anchor: 'start', lines: ['AssumeRole', 'WithSAML'] } }),
  },
  { measure: 'chipsOnThings', mistake: 'a token on a gate', sheet: withLine({ rest: 150 }) },
  { measure: 'numbersApart', mistake: 'two numbers in one place', sheet: withLine({ disc: [470, 126] }) },
];

let place: HTMLElement | undefined;
let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  place?.remove();
});

async function show(content: React.ReactNode, width = 760): Promise<HTMLElement> {
  await browser.viewport(1280, 800);
  const here = document.body.appendChild(document.createElement('div'));
  place = here;
  here.style.width = `${width}px`;
  root = createRoot(here);
  root.render(content);
  await vi.waitFor(() => expect(here.firstElementChild).not.toBeNull());
  return here;
}
const picture = (drawn: MapSheet) => <MapPicture drawing={drawMap(fixtureFlow, drawn, completedTrace, at)} />;

describe('a measure of the drawing', () => {
  it('finds nothing on a sheet without mistakes', async () => {
    expect(problemsOf(await show(picture(sheet)))).toEqual([]);
  });

  it.each(mistakes)('$measure finds $mistake', async ({ measure, sheet: wrong }) => {
    expect(problemsOf(await show(picture(wrong)), [measure])).not.toEqual([]);
  });

  it('finds text that is scaled under 12 px', async () => {
    expect(problemsOf(await show(picture(sheet), 700), ['smallText'])).not.toEqual([]);
  });

  it('finds stops that are too many for their bar, and those that are too small', async () => {
    const bar = (count: number, size: number) => (
      <div className="bar">
        <ol className="stops" style={{ width: 400 }}>
          {Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: all are alike
            <li key={index}>
              <button type="button" style={{ width: size, height: size }}>
                {index}
              </button>
            </li>
          ))}
        </ol>
      </div>
    );
    expect(problemsOf(await show(bar(12, 24)), ['stopsFit'])).toEqual([]);
    root?.render(bar(30, 24));
    await vi.waitFor(() => expect(place?.querySelectorAll('li')).toHaveLength(30));
    expect(problemsOf(place as HTMLElement, ['stopsFit'])).not.toEqual([]);
    root?.render(bar(12, 20));
    await vi.waitFor(() => expect(place?.querySelectorAll('li')).toHaveLength(12));
    expect(problemsOf(place as HTMLElement, ['stopsFit'])).not.toEqual([]);
  });

  it('finds what would have to be scrolled sideways', async () => {
    const wide = (
      <div className="stage" style={{ overflow: 'auto' }}>
        <p style={{ width: 2000 }}>far</p>
      </div>
    );
    expect(problemsOf(await show(wide), ['wide'])).not.toEqual([]);
  });
});
