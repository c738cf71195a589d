// The playback bar of a run with more messages than it has room for, in both widths.
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { barStops } from '#diagram/bar-stops.ts';
import type { Gates } from '#diagram/gates.ts';
import { withDrawings } from '#diagram/map-sheet.ts';
import { rows } from '#diagram/rows.ts';
import { Controls } from '#islands/controls.tsx';
import { longFlow, longTrace } from '../diagram/long-flow.ts';
import { longPlan } from '../diagram/long-plan.ts';
import './player-styles.ts';

const sheet = withDrawings(longPlan, longFlow);

let place: HTMLElement;
let root: Root;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  place.className = 'player';
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

async function show(gates: Gates, width: number) {
  await browser.viewport(width, 800);
  place.style.cssText = `display: block; width: ${Math.min(width, 720)}px`;
  root.render(
    <Controls
      rows={barStops(rows(longFlow, sheet, longTrace, 0), sheet)}
      cursor={0}
      last={longTrace.beats.length - 1}
      gates={gates}
      playing={false}
      speed={1}
      dispatch={() => undefined}
      onJump={() => undefined}
      onHelp={() => undefined}
      helpOpen={false}
    />,
  );
  await vi.waitFor(() => expect(place.querySelector('.stops')).not.toBeNull());
}

it.each([1280, 390])('marks a prediction before the answer of an exchange over its stop, at %i px', async (width) => {
  await show({ 'kerberos-as.response': 'waits', 'post-saml.request': 'answered' }, width);
  const [within, before, ...more] = place.querySelectorAll('.stops .gt');
  expect(more).toEqual([]);
  expect(within?.querySelector('button')?.ariaLabel).toMatch(/^Message 3: .*, a prediction comes before its answer$/);
  expect(before?.querySelector('button')?.ariaLabel).toMatch(/^Message 17: .*, its prediction is open$/);
  const mark = within && getComputedStyle(within, '::before');
  const middle =
    Number.parseFloat(mark?.left ?? '') +
    Number.parseFloat(mark?.marginLeft ?? '') +
    Number.parseFloat(mark?.width ?? '') / 2;
  // Its border is not part of the width.
  expect(middle + 1.5).toBeCloseTo((within?.clientWidth ?? 0) / 2, 0);
  expect(Number.parseFloat(before ? getComputedStyle(before, '::before').left : '')).toBeLessThan(0);
});
