import { playerLazy } from '#strings/player-lazy.ts';
import { Icon } from './icon.tsx';

/** The keys that work while the focus is in the player. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const words = playerLazy.keys;
  return (
    <div className="keys-help">
      <b>{words.title}</b>
      <button type="button" className="b" aria-label={words.close} onClick={onClose}>
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
