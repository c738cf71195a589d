import { type Dispatch, useEffect, useRef } from 'react';
import type { PlayerAction } from '#diagram/player-state.ts';

/** A prediction of the page. It can be skipped once its own script is here. */
export type GateElement = HTMLElement & { readonly skip?: () => void };

/** Those that the player waits at, by the beat they come before; empty until the page is alive. */
export type GateElements = ReadonlyMap<string, GateElement>;

/** Finds the predictions that name this player, and tells it which of them are answered, now and whenever one is. */
export function useGates(player: string, dispatch: Dispatch<PlayerAction>): GateElements {
  const gates = useRef<GateElements>(new Map());
  useEffect(() => {
    const found = [...document.querySelectorAll<GateElement>(`lesson-choice[data-waits="${player}"]`)];
    if (!found.length) return;
    gates.current = new Map(found.map((gate) => [gate.dataset['before'] ?? '', gate]));
    const tell = () => {
      const answered = Object.fromEntries(
        [...gates.current].map(([before, gate]) => [before, !!gate.querySelector<HTMLDetailsElement>('.after')?.open]),
      );
      dispatch({ type: 'gates', answered });
    };
    tell();
    document.addEventListener('federation-lab:answer', tell);
    // It puts kept answers back, and the run does not wait for those.
    void import('./elements/lesson-choice.ts');
    return () => document.removeEventListener('federation-lab:answer', tell);
  }, [player, dispatch]);
  return gates.current;
}
