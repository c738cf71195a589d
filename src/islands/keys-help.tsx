import { useCallback, useEffect, useRef } from 'react';
import { playerLazy } from '#strings/player-lazy.ts';
import { Icon } from './icon.tsx';

/** The keys that work while the focus is in the player, over the picture. Escape closes it; the focus goes to its button. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const words = playerLazy.keys;
  const place = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    place.current?.closest('.player')?.querySelector<HTMLElement>('.bar .help')?.focus({ preventScroll: true });
    onClose();
  }, [onClose]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <div className="keys-help" ref={place}>
      <b>{words.title}</b>
      <button type="button" className="b" aria-label={words.close} onClick={close}>
        <Icon name="cross" />
      </button>
      <dl>
        {words.rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
