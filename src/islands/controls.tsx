import { type Dispatch, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { type BarStop, gateOf } from '#diagram/bar-stops.ts';
import type { Gates } from '#diagram/gates.ts';
import type { PlayerAction, Speed } from '#diagram/player-state.ts';
import type { Row } from '#diagram/rows.ts';
import { player } from '#strings/player.ts';
import { Icon } from './icon.tsx';
import { stateClass } from './map/state-class.ts';

type Props = {
  rows: readonly BarStop<Row>[];
  cursor: number;
  last: number;
  /** Questions that wait between two stops, by the beat after them. */
  gates: Gates;
  playing: boolean;
  speed: Speed;
  dispatch: Dispatch<PlayerAction>;
  onJump: () => void;
  onHelp: () => void;
  helpOpen: boolean;
};

/** Play, step, and the stops: one for each message, those that this run never reached dotted and still. */
export function Controls({ rows, cursor, last, gates, playing, speed, dispatch, onJump, onHelp, helpOpen }: Props) {
  const words = player.bar;
  const list = useRef<HTMLOListElement>(null);
  // The focus goes along with the run: a stop that is not the current one is not where Tab comes by.
  useLayoutEffect(() => {
    const there = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (cursor >= 0 && list.current?.contains(document.activeElement)) there?.focus({ preventScroll: true });
  }, [cursor]);
  // Pressed anywhere on the track and drawn along it, the run follows; the stops are the way without a pointer.
  const scrub = ({ buttons, clientX, currentTarget, type }: PointerEvent<HTMLOListElement>) => {
    if (buttons !== 1) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    const reached = rows.filter((row) => row.reached);
    const share = Math.min(Math.max(0, (clientX - left) / width), 0.999);
    const to = Math.min(Math.floor(share * rows.length), reached.length - 1);
    const number = reached[to]?.number ?? 1;
    if (number - 1 === cursor) return;
    if (type === 'pointerdown') onJump();
    dispatch({ type: 'go', to: number - 1 });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form
    <div className="bar" role="group" aria-label={words.label}>
      <button
        type="button"
        className="b"
        aria-label={words.previous}
        aria-disabled={cursor <= 0}
        onClick={() => dispatch({ type: 'go', to: 'previous' })}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="b go"
        aria-label={playing ? words.pause : words.play}
        onClick={() => dispatch({ type: playing ? 'pause' : 'play' })}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="b"
        aria-label={words.next}
        aria-disabled={cursor >= last}
        onClick={() => dispatch({ type: 'go', to: 'next' })}
      >
        <Icon name="next" />
      </button>
      <ol
        ref={list}
        className={`stops ${rows.length > 12 ? 'many' : ''}`}
        aria-label={words.stops}
        onPointerDown={scrub}
        onPointerMove={scrub}
      >
        {rows.map((row) => {
          const { beat, number, state, reached, title, refusal } = row;
          const gate = gateOf(gates, row);
          const said = [
            words.stop(number, title),
            !reached && words.notReached,
            gate && (gate.within && gate.how !== 'answered' ? words.gateWithin : words.gate[gate.how]),
          ];
          const marks = [
            stateClass(state),
            !reached && 'out',
            refusal === 'unexpected' && 'stopped',
            gate && `gt ${gate.how}`,
            gate?.within && 'within',
          ];
          return (
            <li key={beat} className={marks.filter(Boolean).join(' ')}>
              <button
                type="button"
                aria-label={said.filter(Boolean).join(', ')}
                aria-current={state === 'active' || state === 'refused' ? 'step' : undefined}
                disabled={!reached}
                tabIndex={state === 'active' || state === 'refused' ? 0 : -1}
                onClick={() => {
                  onJump();
                  dispatch({ type: 'go', to: number - 1 });
                }}
              >
                {number}
              </button>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="txt"
        aria-label={words.speedLabel(speed)}
        onClick={() => {
          dispatch({ type: 'speed', by: 1 });
          if (speed === 2) for (const _ of [1, 2, 3]) dispatch({ type: 'speed', by: -1 });
        }}
      >
        {words.speed(speed)}
      </button>
      <button type="button" className="b help" aria-label={words.keys} aria-expanded={helpOpen} onClick={onHelp}>
        <kbd>?</kbd>
      </button>
    </div>
  );
}
