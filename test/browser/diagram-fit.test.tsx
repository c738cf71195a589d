// Four views of one run, at the sizes that they were drawn for and with the widest of the fonts that may stand in: every
// message of every sheet, measured.
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import type { MapSheet } from '#diagram/map-plan.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { withDrawings } from '#diagram/map-sheet.ts';
import { FlowPlayer } from '#islands/flow-player.tsx';
import type { Flow, Trace } from '#simulator/types.ts';
import { fanFlow, fanRefusedTrace, fanTrace } from '../diagram/fan-flow.ts';
import { fanPlan } from '../diagram/fan-plan.ts';
import { completedTrace, fixtureFlow, refusedTrace } from '../diagram/fixture-trace.ts';
import { longFlow, longFormsTrace, longRefusedTrace, longTrace } from '../diagram/long-flow.ts';
import { longPlan } from '../diagram/long-plan.ts';
import { type Measure, problemsOf } from './measure.ts';
import './player-styles.ts';

const saml = mapSheet(fixtureFlow);
const long = withDrawings(longPlan, longFlow);
const fan = withDrawings(fanPlan, fanFlow);

type Run = { readonly name: string; readonly flow: Flow; readonly sheet: MapSheet; readonly trace: Trace };
const runs: readonly Run[] = [
  { name: 'saml-sts', flow: fixtureFlow, sheet: saml, trace: completedTrace },
  { name: 'saml-sts, refused', flow: fixtureFlow, sheet: saml, trace: refusedTrace },
  { name: 'a long flow', flow: longFlow, sheet: long, trace: longTrace },
  { name: 'a long flow, its other variant', flow: longFlow, sheet: long, trace: longFormsTrace },
  { name: 'a long flow, refused', flow: longFlow, sheet: long, trace: longRefusedTrace },
  { name: 'a fan', flow: fanFlow, sheet: fan, trace: fanTrace },
  { name: 'a fan, refused', flow: fanFlow, sheet: fan, trace: fanRefusedTrace },
];
/**
 * The window, the width that the page leaves to the player in it, and what it begins with: at the sizes it was drawn for,
 * and at the smallest at which each of its layouts stands (a scroll bar takes 15 px).
 */
const drawnFor = [
  { width: 1440, height: 900, player: 1176, first: 'map' },
  { width: 1280, height: 800, player: 1184, first: 'map' },
] as const;
const smallest = [
  { width: 1167, height: 800, player: 1152, first: 'map' },
  { width: 1024, height: 768, player: 1009, first: 'sequence' },
  { width: 768, height: 1024, player: 753, first: 'map' },
] as const;

let place: HTMLElement;
let root: Root | undefined;

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
  sessionStorage.clear();
  place = document.body.appendChild(document.createElement('div'));
  place.className = 'player-room';
});
afterEach(() => {
  root?.unmount();
  place.remove();
});

async function show({ flow, sheet, trace }: Run, window: { width: number; height: number; player?: number }) {
  await browser.viewport(window.width, window.height);
  place.style.width = window.player ? `${window.player}px` : 'auto';
  place.style.marginInline = window.player ? '0' : '16px';
  root = createRoot(place);
  root.render(<FlowPlayer id="run" page={{ flow, sheet, trace, fields: {}, sources: {} }} />);
  await vi.waitFor(() => expect(place.querySelector('.message-feed')).not.toBeNull(), { timeout: 10_000 });
}
const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The map is there, and as large as its pane. */
const mapDrawn = () =>
  vi.waitFor(
    () => {
      const [ground, pane] = ['.pane .react-flow__node-ground', '.pane'].map(
        (part) => place.querySelector(part)?.getBoundingClientRect().width ?? 0,
      );
      expect(ground).toBeGreaterThan(0);
      expect(ground).toBeCloseTo(pane ?? 0, 0);
    },
    { timeout: 10_000 },
  );

const sequenceDrawn = () =>
  vi.waitFor(() => expect(place.querySelector('.sq .msg')).not.toBeNull(), { timeout: 10_000 });

/** What is wrong at each message of the run, and at which. */
async function problemsOfRun({ trace }: Run, only?: readonly Measure[]): Promise<readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const buttons = place.querySelectorAll<HTMLButtonElement>('.message-feed > li > button');
  for (const [index, { id }] of trace.beats.entries()) {
    buttons[index]?.click();
    await drawn();
    for (const motion of document.getAnimations()) motion.finish();
    for (const problem of problemsOf(place, only)) found.set(problem, [...(found.get(problem) ?? []), id]);
  }
  return [...found].map(([problem, beats]) => `${problem}, at ${beats.join(' ')}`);
}

describe.each(drawnFor)('at $width by $height', (window) => {
  // A refused run is the same drawing in other states: once is enough.
  const here = runs.filter(({ name }) => window.width === 1280 || !name.endsWith('refused'));

  it.each(here)('the map of $name fits at every message', async (run) => {
    await show(run, window);
    await mapDrawn();
    expect(await problemsOfRun(run)).toEqual([]);
  });

  it.each(here)('the sequence of $name fits at every message', async (run) => {
    await show(run, window);
    const views = [...place.querySelectorAll<HTMLElement>('.views button')];
    views.find(({ textContent }) => textContent === 'Sequence')?.click();
    await sequenceDrawn();
    expect(await problemsOfRun(run)).toEqual([]);
  });
});

describe.each(smallest)('at $width by $height, the least that the $first needs', (window) => {
  it.each(runs.filter(({ name }) => !name.endsWith('refused')))('$name fits at every message', async (run) => {
    await show(run, window);
    await { map: mapDrawn, sequence: sequenceDrawn }[window.first]();
    expect(place.querySelector('.views [aria-pressed=true]')?.className).toBe(`see-${window.first}`);
    expect(await problemsOfRun(run)).toEqual([]);
  });
});

describe.each([
  { width: 390, height: 844 },
  { width: 320, height: 568 },
])('at $width by $height', (window) => {
  it.each(runs)('the feed of $name fits at every message', async (run) => {
    await show(run, window);
    expect(await problemsOfRun(run, ['smallText', 'wide'])).toEqual([]);
  });
});
