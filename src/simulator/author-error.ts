/** A mistake of whoever wrote a flow, a lesson or a command line: what, where, and the near match. Never the learner's. */
export class AuthorError extends Error {
  readonly near: string | undefined;
  constructor(message: string, near?: string) {
    super(near === undefined ? message : `${message} Did you mean “${near}”?`);
    this.name = 'AuthorError';
    this.near = near;
  }
}

/** The candidate that is fewest edits away, if that is at most a third of the word; undefined when nothing is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Throws an {@link AuthorError} that lists what exists, unless `id` is one of `known`. */
export function mustBeOneOf(what: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  throw new AuthorError(`There is no ${what} “${id}”. There is: ${known.join(', ') || 'none'}.`, nearest(id, known));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
