import { useEffect, useRef, useState } from 'react';
import { notesToSay } from '#diagram/notes-to-say.ts';
import type { Speed } from '#diagram/player-state.ts';
import type { Row } from '#diagram/rows.ts';
import { spoken } from '#diagram/spoken.ts';
import type { Trace } from '#simulator/types.ts';
import { player as words } from '#strings/player.ts';
import { endingOf } from './ending.ts';
import type { GateElement } from './use-gates.ts';

type About = {
  readonly trace: Trace;
  readonly row: Row | undefined;
  readonly restored: boolean;
  readonly speed: Speed;
  readonly notice: string | undefined;
  /** The prediction at which the player stands, and whether it still waits. */
  readonly gate: GateElement | undefined;
  readonly waits: boolean;
};

/** What the one live region says: where the player went, how a new run ended and why, and what a link could not bring. */
export function useSaid(about: About): readonly [said: string, say: (text: string) => void] {
  const { trace, row, restored, speed, notice, gate, waits } = about;
  const [said, say] = useState('');
  useEffect(() => {
    if (restored) say(words.problem.restored);
  }, [restored]);
  useEffect(() => {
    if (!gate) return;
    // An answer that was committed is judged, and spoken, by the prediction itself.
    const happened = gate.dataset['result'] ? '' : (gate.querySelector('.after p')?.textContent ?? '');
    say(waits ? `${gate.querySelector('h3')?.textContent}. ${words.gate.waits}` : happened);
  }, [gate, waits]);
  const position = useRef({ row, trace });
  useEffect(() => {
    const before = position.current;
    position.current = { row, trace };
    if (!row) return;
    const here = spoken(row, trace.beats.length, words.spoken);
    if (before.trace !== trace)
      say([...notesOf(trace), endingOf(trace), reasonOf(trace), here].filter(Boolean).join(' '));
    else if (before.row?.beat !== row.beat) say(here);
  }, [row, trace]);
  const pace = useRef(speed);
  useEffect(() => {
    if (pace.current !== speed) say(words.bar.speed(speed));
    pace.current = speed;
  }, [speed]);
  // Last, so that it is heard over the place to which the link led.
  useEffect(() => {
    if (notice) say(notice);
  }, [notice]);
  return [said, say];
}

const notesOf = (trace: Trace): readonly string[] => notesToSay(trace).map(({ text }) => text);

const reasonOf = ({ outcome: { error } }: Trace): string => (error ? `${error.code}: ${error.message}` : '');
