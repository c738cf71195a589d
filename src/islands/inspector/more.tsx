import { type KeyboardEvent, useEffect, useRef } from 'react';
import { recordText } from '#diagram/record-text.ts';
import type { Beat } from '#simulator/types.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { Icon } from '../icon.tsx';
import { download } from './download.ts';

const words = playerLazy.more;

type Props = {
  flow: string;
  beat: Beat;
  onDamage: () => void;
  onVerify: () => void;
  /** `back`: the focus returns to the button that opened the menu. */
  onClose: (back: boolean) => void;
};

/** What else can be done with a message, by the ARIA pattern of a menu: arrows move, Escape leaves. */
export function More({ flow, beat, onDamage, onVerify, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true }), []);
  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') onClose(true);
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const save = () => {
    download(`${flow}-${beat.id}.txt`, recordText(beat.record));
    onClose(true);
  };
  const rows = [
    { icon: 'warn', said: words.damage, act: onDamage },
    { icon: 'download', said: words.download, act: save },
    { icon: 'shield', said: words.verify, act: onVerify },
  ] as const;
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className="more-menu"
      aria-label={words.label}
      onKeyDown={move}
      onBlur={({ relatedTarget }) => {
        if (!menu.current?.contains(relatedTarget)) onClose(false);
      }}
    >
      {rows.map(({ icon, said, act }) => (
        <button key={icon} type="button" role="menuitem" tabIndex={-1} onClick={act}>
          <Icon name={icon} />
          {said}
        </button>
      ))}
    </div>
  );
}
