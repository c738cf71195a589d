import type { Note } from '#simulator/types.ts';
import './note.css';

/** What came of a setting, where that is not what was set; nothing while the run does as told. */
export function Notes({ id, notes }: { id: string; notes: readonly Note[] }) {
  return notes.map(({ kind, text }, at) => (
    <small
      key={text}
      id={at === 0 ? id : undefined}
      role="status"
      className={kind === 'policy-not-taken' ? 'note no' : 'note'}
    >
      {text}
    </small>
  ));
}
