import { changedFields } from '#diagram/changed-fields.ts';
import { shortDiff, textDiff, unlike } from '#diagram/text-diff.ts';
import { playerLazy } from '#strings/player-lazy.ts';

/** What was there and what is there now, and the names of the fields in which it is; one after the other when little stayed. */
export function Difference({ was, is }: { was: string; is: string }) {
  const parts = textDiff(was, is);
  if (unlike(was, is, parts))
    return (
      <>
        <p className="why">{playerLazy.before}</p>
        <pre className="diff">
          <del>{was}</del>
        </pre>
        <p className="why">{playerLazy.now}</p>
        <pre className="diff">
          <ins>{is}</ins>
        </pre>
      </>
    );
  const fields = changedFields(was, is, parts);
  return (
    <>
      {fields.length > 0 && <p className="why">{playerLazy.changedFields(fields)}</p>}
      <pre className="diff">
        {shortDiff(parts).map(({ kind, text, was: old, is: now }) => {
          const key = `${kind} ${old} ${now}`;
          if (kind === 'removed') return <del key={key}>{text}</del>;
          return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
        })}
      </pre>
    </>
  );
}
