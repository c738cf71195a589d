/** Where two texts differ: what they share before and after, what was there and what is there now. */
export type ChangedSpan = {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
};

/** The one stretch in which two texts differ, with at most `context` characters of what they share around it. */
export function changedSpan(was: string, is: string, context = 60): ChangedSpan {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  const [wasEnd, isEnd] = [was.length - end, is.length - end];
  return {
    before: `${start > context ? '…' : ''}${was.slice(Math.max(0, start - context), start)}`,
    removed: was.slice(start, wasEnd),
    added: is.slice(start, isEnd),
    after: `${was.slice(wasEnd, wasEnd + context)}${end > context ? '…' : ''}`,
  };
}
