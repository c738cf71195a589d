import { changedSpan } from '#diagram/changed-span.ts';

/** What was there and what is there now. */
export function Difference({ was, is }: { was: string; is: string }) {
  const { before, removed, added, after } = changedSpan(was, is);
  return (
    <pre className="diff">
      {before}
      {removed && <del>{removed}</del>}
      {added && <ins>{added}</ins>}
      {after}
    </pre>
  );
}
