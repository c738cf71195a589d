import type { Note } from '#simulator/types.ts';
import './note.css';

/**
 * What came of a setting, where that is not what was set; nothing while the run does as told. The player's live region says
 * it, with how the run ends.
 */
export function Notes({ id, notes }: { id: string; notes: readonly Note[] }) {
  return (
    <span id={id} className="notes">
      {notes.map(({ kind, text }) => (
        <small key={text} className={kind === 'policy-not-taken' ? 'note no' : 'note'}>
          {text}
        </small>
      ))}
    </span>
  );
}
