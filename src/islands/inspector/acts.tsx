import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { recordText } from '#diagram/record-text.ts';
import type { Beat } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { CopyButton } from '../copy-button.tsx';
import { Icon } from '../icon.tsx';

const More = lazy(async () => ({ default: (await import('./more.tsx')).More }));

type Props = {
  flow: string;
  beat: Beat;
  /** The button that a change begins with, and to which the focus returns. */
  edit: RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  onDamage: () => void;
  onVerify: () => void;
  link: { readonly label: string; readonly make: () => Promise<string | undefined> };
  onSaid: (said: string) => void;
  /** What the player offers beside. */
  children: ReactNode;
};

/** What one can do with the message, at the inspector's foot. */
export function Acts({ flow, beat, edit, onEdit, onDamage, onVerify, link, onSaid, children }: Props) {
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const close = (back: boolean) => {
    setOpen(false);
    if (back) more.current?.focus();
  };
  return (
    <div className="acts">
      <button type="button" ref={edit} onClick={onEdit}>
        <Icon name="pen" />
        {player.edit.edit}
      </button>
      {children}
      <span className="sp" />
      <button
        type="button"
        ref={more}
        aria-haspopup="menu"
        aria-expanded={open}
        // Pressed while it is open it would close by the loss of the focus, and open again.
        onPointerDown={(event) => open && event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        {player.inspector.more}
      </button>
      <CopyButton label={player.inspector.copyMessage} text={() => recordText(beat.record)} onDone={onSaid} />
      <CopyButton label={link.label} icon="link" text={link.make} onDone={onSaid} />
      {open && (
        <Suspense>
          <More
            {...{ flow, beat }}
            onClose={close}
            onDamage={() => {
              close(false);
              onDamage();
            }}
            onVerify={() => {
              close(false);
              onVerify();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
