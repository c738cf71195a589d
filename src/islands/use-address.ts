import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { placeLink, readPlace, readState, stateLink } from '#diagram/player-link.ts';
import { player as words } from '#strings/player.ts';
import { packing } from './packing.ts';
import type { Player } from './use-player.ts';

export type Address = {
  /** What a link said that does not fit; told once, in sight. */
  readonly notice: string | undefined;
  readonly dismiss: () => void;
  /** The address of the current beat, or of the whole state; undefined for a run from pasted material. */
  readonly linkTo: (what: 'beat' | 'state') => Promise<string | undefined>;
  /** Call before a chosen jump: it makes a history entry; playing and stepping only move the current one. */
  readonly jump: () => void;
};

/** Keeps `#<id>/<beat>` in step with the cursor once the learner has acted, and follows links and the browser's Back. */
export function useAddress(id: string, { state, dispatch }: Player, root: RefObject<HTMLElement | null>): Address {
  const [notice, setNotice] = useState<string>();
  const { flow, trace, cursor, wanted, view } = state;
  const beat = trace.beats[cursor]?.id;
  const entry = useRef<'none' | 'replace' | 'push'>('none');
  const opened = useRef(beat);
  const known = useRef(trace);
  known.current = trace;

  useEffect(() => {
    const follow = async () => {
      const place = readPlace(location.hash);
      // Back to before the first jump.
      if (!place && opened.current) dispatch({ type: 'go-to-beat', beat: opened.current });
      if (place?.player !== id) return;
      const { change, view: asked, problem } = await readState(location.hash, flow, packing);
      const lost = problem && words.problem.link[problem];
      if (
        location.hash.includes(';s=') &&
        !(problem && Object.keys(change.inputs).length + change.faults.length + change.edits.length === 0)
      )
        dispatch({ type: 'restore', change, beat: place.beat, view: asked });
      else if (place.beat !== undefined) dispatch({ type: 'go-to-beat', beat: place.beat });
      const missing =
        place.beat !== undefined &&
        !location.hash.includes(';s=') &&
        !known.current.beats.some((one) => one.id === place.beat);
      setNotice(lost ?? (missing ? words.problem.link.beat(place.beat ?? '') : undefined));
      entry.current = 'none';
    };
    void follow();
    // The browser takes the focus to the fragment: the same message in the transcript, which is mostly hidden.
    const onHash = () => {
      const here = readPlace(location.hash)?.player === id;
      if (here && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
      void follow();
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [id, flow, dispatch, root]);

  const first = useRef(beat);
  useEffect(() => {
    if (beat === undefined || beat === first.current) return;
    first.current = beat;
    const hash = placeLink({ player: id, beat });
    if (location.hash === hash || (entry.current === 'none' && location.hash.startsWith(`${hash};`))) return;
    if (entry.current === 'push') history.pushState(history.state, '', hash);
    else history.replaceState(history.state, '', hash);
    entry.current = 'replace';
  }, [id, beat]);

  const linkTo = useCallback(
    async (what: 'beat' | 'state') => {
      const page = location.href.replace(/#.*$/, '');
      if (what === 'beat') return page + placeLink({ player: id, beat });
      const hash = await stateLink(
        { player: id, beat, change: wanted, view },
        { flow: flow.id, tainted: trace.tainted },
        packing,
      );
      return hash && page + hash;
    },
    [id, beat, wanted, view, flow, trace],
  );
  const jump = useCallback(() => {
    entry.current = 'push';
  }, []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  return { notice, dismiss, linkTo, jump };
}
