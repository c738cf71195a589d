import { act } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import type { FlowPage } from '#diagram/flow-page.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { FlowPlayer } from '#islands/flow-player.tsx';
import { completedTrace, fixtureFlow } from '../diagram/fixture-trace.ts';

const page: FlowPage = {
  flow: fixtureFlow,
  trace: completedTrace,
  sheet: mapSheet(fixtureFlow),
  fields: {},
  sources: {},
};
const player = <FlowPlayer id="run" page={page} />;

let place: HTMLElement;
let root: Root | undefined;

beforeEach(async () => {
  await browser.viewport(1280, 800);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  history.replaceState(null, '', location.pathname);
  sessionStorage.clear();
  place = document.body.appendChild(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  place.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const show = async () => {
  root = createRoot(place);
  await act(async () => root?.render(player));
};
const one = <E extends Element = HTMLElement>(selector: string): E => {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
};
const press = (key: string, on: Element = one('.ib-body')) =>
  act(async () => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

describe('the player on a page', () => {
  it('takes over what the page was built with, without drawing anything anew', async () => {
    const problems: unknown[] = [];
    place.innerHTML = renderToString(player);
    const title = one('.transcript h3');
    await act(async () => {
      root = hydrateRoot(place, player, { onRecoverableError: (error) => problems.push(error) });
    });
    expect(problems).toEqual([]);
    expect(one('.transcript h3')).toBe(title);
  });

  it('names every message in its list for those who cannot see the map', async () => {
    await show();
    const rows = [...place.querySelectorAll('.message-feed .sr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(20);
    expect(rows[11]).toBe('Message 12 of 20. Client app to AWS STS: AssumeRoleWithSAML.');
  });

  it('marks the current message once in the list and once in the stops', async () => {
    await show();
    await press('ArrowRight');
    expect(place.querySelectorAll('.message-feed [aria-current=step]')).toHaveLength(1);
    expect(place.querySelectorAll('.stops [aria-current=step]')).toHaveLength(1);
    expect(one('.stops [aria-current=step]').textContent).toBe('2');
  });

  it('works where the browser refuses to keep anything', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await show();
    await press('End');
    expect(one('.cap .n b').textContent).toBe('20');
  });
});

describe('the tabs of the inspector', () => {
  it('are moved by arrows, which then do not step', async () => {
    await show();
    await press('Home', one('[role=tab][aria-selected=true]'));
    expect(one('[role=tab][aria-selected=true]').textContent).toBe('Message');
    await press('ArrowLeft', one('[role=tab][aria-selected=true]'));
    expect(one('[role=tab][aria-selected=true]').textContent).toBe('Use it');
    expect(document.activeElement).toBe(one('[role=tab][aria-selected=true]'));
    expect(one('.cap .n b').textContent).toBe('1');
  });

  it('open at the checks where something was checked or refused, at the message otherwise', async () => {
    await show();
    expect(one('[role=tab][aria-selected=true]').textContent).toBe('Message');
    for (let step = 0; step < 12; step++) await press('ArrowRight');
    expect(one('[role=tab][aria-selected=true]').textContent).toBe('Checks5');
  });
});

describe('keys', () => {
  it('with a modifier belong to the browser', async () => {
    await show();
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    await act(async () => void one('.ib-body').dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(one('.cap .n b').textContent).toBe('1');
  });

  it('change speed and view', async () => {
    await show();
    await press(']');
    expect(one('.bar .txt').textContent).toBe('1.5×');
    await press('t');
    expect(one('.transcript').hidden).toBe(false);
    await press('m');
    expect(one('.transcript').hidden).toBe(true);
  });
});
