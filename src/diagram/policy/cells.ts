// A variable is a blank on a form. What the form says and what was asked for, laid against each other letter by letter.
import type { Piece } from '#policy/explanation.ts';

/** One cell: a letter, and whether it is the letter that the other side has there. */
export type Letter = { readonly letter: string; readonly same: boolean };

/** How a blank was filled: with a value, with its default, not at all, or (in what was asked for) with other letters. */
export type BlankState = 'value' | 'default' | 'empty' | 'other';

/** A stretch of one side: plain text, what a wildcard stands for, a blank, or what nothing on the form takes. */
export type Run =
  | { readonly kind: 'text' | 'wildcard' | 'rest'; readonly text: string }
  | { readonly kind: 'blank'; readonly form: string; readonly state: BlankState; readonly letters: readonly Letter[] };

/** Both sides of a comparison. */
export type Comparison = { readonly form: readonly Run[]; readonly asked: readonly Run[] };

// An empty blank is as wide as what was asked for there, within reason.
const emptyBlank = 3;
const widestBlank = 12;

/** Lays a pattern's pieces against the text that was asked for; `matched` says what the engine found. */
export function compare(pieces: readonly Piece[], asked: string, matched: boolean): Comparison {
  const stuck = pieces.findIndex(({ took }) => took === undefined);
  const laid = stuck < 0 ? pieces : pieces.slice(0, stuck);
  const runs: Run[] = laid.map((piece) => takenRun(piece));
  const at = laid.reduce((sum, { took = '' }) => sum + took.length, 0);
  const rest = asked.slice(at);
  // The pieces are laid from the left; where the engine found another way to match, the text speaks for itself.
  if (matched && (stuck >= 0 || rest))
    return { form: joined(pieces.map((one) => formRun(one, 0))), asked: plain(asked) };
  let wide = emptyBlank;
  if (stuck >= 0) {
    const missed = missedRuns(pieces, stuck, rest);
    runs.push(...missed);
    const blank = missed.find((run) => run.kind === 'blank');
    if (blank?.kind === 'blank') wide = Math.min(blank.letters.length, widestBlank) || emptyBlank;
  } else if (rest) runs.push({ kind: 'rest', text: rest });
  const form = pieces.map((piece, index) => formRun(piece, index === stuck ? wide : emptyBlank));
  return { form: joined(form), asked: joined(runs) };
}

/** The text of one side, with every blank filled in and `…` for an empty one: what is read aloud. */
export function textOf(runs: readonly Run[], empty: string): string {
  return runs
    .map((run) => (run.kind === 'blank' ? run.letters.map(({ letter }) => letter).join('') || empty : run.text))
    .join('');
}

// The engine cuts an ARN at its fifth colon; to the eye the letters go on.
function joined(runs: readonly Run[]): readonly Run[] {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (last?.kind === 'text' && run.kind === 'text')
      done[done.length - 1] = { kind: 'text', text: last.text + run.text };
    else done.push(run);
  }
  return done;
}

function plain(text: string): readonly Run[] {
  return [{ kind: 'text', text }];
}

function same(text: string): readonly Letter[] {
  return [...text].map((letter) => ({ letter, same: true }));
}

function takenRun({ kind, form, filled, took = '' }: Piece): Run {
  if (kind !== 'variable') return { kind: kind === 'text' ? 'text' : 'wildcard', text: took };
  return { kind: 'blank', form, state: stateOf(form, filled), letters: same(took) };
}

function formRun({ kind, form, filled }: Piece, wide: number): Run {
  if (kind !== 'variable') return { kind, text: form };
  const state = stateOf(form, filled);
  const letters =
    state === 'empty' ? Array.from({ length: wide }, () => ({ letter: '', same: false })) : same(filled ?? '');
  return { kind: 'blank', form, state, letters };
}

// The engine fills a blank with the session's value or with the default that the form itself holds.
function stateOf(form: string, filled: string | null | undefined): BlankState {
  if (filled === null || filled === undefined) return 'empty';
  return /,\s*'([^']*)'\s*\}$/.exec(form)?.[1] === filled ? 'default' : 'value';
}

function missedRuns(pieces: readonly Piece[], stuck: number, rest: string): readonly Run[] {
  const piece = pieces[stuck] as Piece;
  if (piece.kind !== 'variable') return missedText(piece.form, rest);
  const next = pieces.slice(stuck + 1).find(({ kind }) => kind === 'text')?.form[0];
  const found = next === undefined ? -1 : rest.indexOf(next);
  const end = found < 0 ? rest.length : found;
  const wanted = [...(piece.filled ?? '')];
  const letters = [...rest.slice(0, end)].map((letter, i) => ({ letter, same: letter === wanted[i] }));
  const blank: Run = { kind: 'blank', form: piece.form, state: 'other', letters };
  return end < rest.length ? [blank, { kind: 'text', text: rest.slice(end) }] : [blank];
}

function missedText(form: string, rest: string): readonly Run[] {
  let at = 0;
  while (at < form.length && form[at] === rest[at]) at++;
  const missed: Run = { kind: 'rest', text: rest.slice(at) };
  return at > 0 ? [{ kind: 'text', text: rest.slice(0, at) }, missed] : [missed];
}

/** Whether the letters of two values are the same but for their case, the mistake that is hardest to see. */
export function differsInCaseOnly(one: string, other: string): boolean {
  return one !== other && one.toLowerCase() === other.toLowerCase();
}
