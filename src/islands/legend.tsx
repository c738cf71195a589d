import { player } from '#strings/player.ts';

/** What the lines of a picture mean; only a map has links of what is read. It leaves when the window is low. */
export function Legend({ map = true }: { map?: boolean }) {
  const words = player.legend;
  return (
    <div className="key tall">
      <span>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path className="m" d="M0 5H21" />
          <path className="hd2 so" d="M20 1L29 5L20 9Z" />
        </svg>
        {words.front}
      </span>
      <span className="msg bk p">
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path className="m b1" d="M0 3.4H22M0 6.6H22" />
          <path className="hd2 so" d="M21 1L29 5L21 9Z" />
        </svg>
        {words.back}
      </span>
      <span>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path className="m rs" d="M0 5H28" />
          <path className="hd2" d="M23 1L29 5L23 9" />
        </svg>
        {words.response}
      </span>
      <span>
        <svg viewBox="0 0 16 16" className="gate-key" aria-hidden="true">
          <rect className="gate" x="3.5" y="3.5" width="9" height="9" transform="rotate(45 8 8)" />
        </svg>
        {words.gate}
      </span>
      {map && (
        <span className="rdg">
          <svg viewBox="0 0 30 10" aria-hidden="true">
            <path className="rd" d="M0 5H28" />
          </svg>
          {words.reads}
        </span>
      )}
    </div>
  );
}
