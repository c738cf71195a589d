import { useLayoutEffect, useRef } from 'react';
import { playerLazy } from '#strings/player-lazy.ts';

/**
 * Nothing but black, as a presentation remote asks for: the room looks at the speaker. Any key or press ends it. A modal
 * dialog, because it has to cover the window and not only the player.
 */
export function Blank({ onEnd }: { onEnd: () => void }) {
  const screen = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = screen.current;
    dialog?.showModal();
    // Closing gives the focus back to where it was, as long as the dialog is still there.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={screen}
      className="blank"
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
      onCancel={onEnd}
    >
      <button type="button" onClick={onEnd}>
        {playerLazy.blank}
      </button>
    </dialog>
  );
}
