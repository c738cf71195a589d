import { useEffect, useRef } from 'react';
import type { Change } from '#diagram/player-state.ts';
import { keepable } from './use-kept-change.ts';
import type { Player } from './use-player.ts';

/** What an entry of the browser's history holds for a player: what was wanted then, and where this page load has the whole of it. */
type Entry = { readonly change: Change; readonly place: string };

/**
 * Makes the browser's Back and Forward undo and redo the changes of a run: each is an entry of its history, without
 * secrets; a run from pasted material leaves none. Entries that others made are left as they are.
 */
export function useHistory(id: string, { state, dispatch }: Player): void {
  const key = `federation-lab:${id}`;
  const { wanted, undo } = state;
  const whole = useRef(new Map<string, Change>());
  const before = useRef({ wanted, depth: undo.length, kept: keepable(state) });
  const following = useRef(false);

  useEffect(() => {
    const was = before.current;
    const kept = keepable(state);
    // The same again only where what it led to may not be kept.
    if (was.wanted === wanted && (kept || !was.kept)) return;
    const entry = (change: Change, kept: Change | undefined): object => {
      const place = `${performance.timeOrigin}/${whole.current.size}`;
      whole.current.set(place, change);
      return { ...(history.state as object | null), [key]: kept && ({ change: kept, place } satisfies Entry) };
    };
    before.current = { wanted, depth: undo.length, kept };
    if (undo.length > was.depth && !following.current) {
      history.replaceState(entry(was.wanted, was.kept), '');
      history.pushState(entry(wanted, kept), '');
    } else history.replaceState(entry(wanted, kept), '');
    following.current = false;
  }, [key, state, wanted, undo]);

  useEffect(() => {
    const onPop = ({ state: entries }: PopStateEvent) => {
      const there = (entries as { readonly [key: string]: Entry | undefined } | null)?.[key];
      const change = there && (whole.current.get(there.place) ?? there.change);
      if (!change || change === before.current.wanted) return;
      following.current = true;
      dispatch({ type: 'travel', change });
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [key, dispatch]);
}
