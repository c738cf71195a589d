import { useEffect, useState } from 'react';
import { player } from '#strings/player.ts';
import { Icon, type IconName } from './icon.tsx';

type Props = {
  label: string;
  icon?: IconName;
  /** What to copy; undefined when there is nothing that may be copied. */
  text: () => string | undefined | Promise<string | undefined>;
  onDone: (said: string) => void;
  children?: string;
};

/** Copies, and says so for a moment, in its place and in the live region. */
export function CopyButton({ label, icon = 'copy', text, onDone, children }: Props) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 1500);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const value = await text();
    if (value === undefined) return;
    try {
      await navigator.clipboard.writeText(value);
      setDone(true);
      onDone(player.inspector.copied);
    } catch {
      onDone(player.inspector.notCopied);
    }
  };
  return (
    <button type="button" aria-label={children ? undefined : label} title={children ? undefined : label} onClick={copy}>
      <Icon name={done ? 'tick' : icon} className={done ? 'ok' : ''} />
      {children && <span>{done ? player.inspector.copied : children}</span>}
    </button>
  );
}
