import { useEffect, useRef, useState } from 'react';
import { readPlace } from '#diagram/player-link.ts';
import { type Change, isChanged, noChange, type PlayerState } from '#diagram/player-state.ts';
import type { Player } from './use-player.ts';

const keyOf = (id: string): string => `federation-lab:player:${location.pathname}#${id}`;

/** What may be kept for a reload: everything but secrets, and nothing that came from pasted material. */
export const keepable = ({ wanted, flow, trace }: PlayerState): Change | undefined => {
  if (trace.tainted) return undefined;
  const secrets = new Set(flow.inputs.filter(({ kind }) => kind === 'secret').map(({ id }) => id));
  return { ...wanted, inputs: Object.fromEntries(Object.entries(wanted.inputs).filter(([id]) => !secrets.has(id))) };
};

const read = (id: string): Change | undefined => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...noChange, ...kept } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Keeps the learner's changes over a reload of this tab (sessionStorage, no secrets) and tells whether some were brought
 * back. A link's own state wins over what was kept.
 */
export function useKeptChange(id: string, player: Player): boolean {
  const [restored, setRestored] = useState(false);
  const ready = useRef(false);
  const { state, dispatch } = player;

  useEffect(() => {
    const kept = read(id);
    const place = readPlace(location.hash);
    if (kept && isChanged({ wanted: kept }) && !location.hash.includes(';s=')) {
      dispatch({
        type: 'restore',
        change: kept,
        beat: place?.player === id ? place.beat : undefined,
      });
      setRestored(true);
    }
    ready.current = true;
  }, [id, dispatch]);

  const keep = keepable(state);
  const text = keep && isChanged({ wanted: keep }) ? JSON.stringify(keep) : undefined;
  const changed = state.wanted;
  useEffect(() => {
    if (!ready.current || changed === noChange) {
      if (ready.current && !restored) remove(id);
      return;
    }
    try {
      if (text === undefined) remove(id);
      else sessionStorage.setItem(keyOf(id), text);
    } catch {
      // Storage may be blocked: the changes then last as long as the page.
    }
  }, [id, text, changed, restored]);
  return restored;
}

function remove(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept.
  }
}
