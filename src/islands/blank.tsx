import { useEffect, useRef } from 'react';
import { playerLazy } from '#strings/player-lazy.ts';

/** Nothing but black, as a presentation remote asks for: the room looks at the speaker. Any key or press ends it. */
export function Blank({ onEnd }: { onEnd: () => void }) {
  const screen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    screen.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <button
      ref={screen}
      type="button"
      className="blank"
      onClick={onEnd}
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      {playerLazy.blank}
    </button>
  );
}
