import { type Dispatch, useEffect, useReducer, useRef, useState } from 'react';
import type { FlowPage } from '#diagram/flow-page.ts';
import { playerReducer } from '#diagram/player-reducer.ts';
import { initialState, isBusy, type PlayerAction, type PlayerState } from '#diagram/player-state.ts';
import { readingTime } from '#diagram/reading-time.ts';
import { type Engine, useEngine } from './engine.ts';
import type { Kept } from './use-kept.ts';

export type Player = {
  readonly state: PlayerState;
  readonly dispatch: Dispatch<PlayerAction>;
  readonly engine: Engine;
  /** How the messages were read: a step takes the inspector away on a narrow screen, and so does a panel on any. */
  readonly kept: Kept;
};

/** The player's state, with what has to happen by itself: a run when another one is wanted, and the clock of playing. */
export function usePlayer(page: FlowPage, start: string | undefined): Player {
  const [state, dispatch] = useReducer(playerReducer, undefined, () => initialState(page.flow, page.trace, start));
  const engine = useEngine();
  const [kept] = useState<Kept>(() => new Map());
  useRuns(state, dispatch, engine);
  usePlaying(state, dispatch);
  return { state, dispatch, engine, kept };
}

/** Whether the browser gives this page the cryptography that a run needs (W3C Web Cryptography API: secure contexts only). */
const isSecure = (): boolean => window.isSecureContext && crypto.subtle !== undefined;

function useRuns(state: PlayerState, dispatch: Dispatch<PlayerAction>, engine: Engine): void {
  const { run, wanted, flow, trace } = state;
  const busy = isBusy(state);
  const { seed, start } = trace;
  const asked = useRef(-1);
  useEffect(() => {
    if (!busy || asked.current === run) return;
    asked.current = run;
    if (!isSecure()) {
      dispatch({ type: 'problem', problem: { kind: 'insecure', text: '' } });
      return;
    }
    engine()
      .then((client) => client.call('run', { flow: flow.id, ...wanted, seed, start }))
      .then(
        (fresh) => dispatch({ type: 'ran', run, trace: fresh }),
        (error: unknown) =>
          dispatch({ type: 'failed', run, text: error instanceof Error ? error.message : String(error) }),
      );
  }, [busy, run, wanted, flow, seed, start, engine, dispatch]);
}

/** How long a message stands when a changed run plays on, milliseconds: its motion, and a moment. */
const forkPaceMs = 1400;

function usePlaying(state: PlayerState, dispatch: Dispatch<PlayerAction>): void {
  const { playing, forked, trace, cursor, speed, flow } = state;
  useEffect(() => {
    if (!playing) return;
    if (forked && matchMedia('(prefers-reduced-motion: reduce)').matches) {
      dispatch({ type: 'settle' });
      return;
    }
    const beat = trace.beats[cursor];
    const step = flow.steps.find(({ id }) => id === beat?.step);
    const caption = (beat && step?.[beat.part]) ?? '';
    const pause = forked ? forkPaceMs : readingTime(caption) / speed;
    const timer = setTimeout(() => dispatch({ type: 'tick' }), pause);
    const whenHidden = () => document.hidden && dispatch({ type: 'pause' });
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', whenHidden);
    };
  }, [playing, forked, trace, cursor, speed, flow, dispatch]);
}
