import { type Run, textOf } from '#diagram/policy/cells.ts';
import { policyLab as words } from '#strings/policy-lab.ts';

const longestPrefix = 14;

/** A blank on a form: one cell a letter, dashed where there is nothing to write. */
export function Blank({ run }: { run: Extract<Run, { kind: 'blank' }> }) {
  return (
    <span className={`cells ${run.state} ${run.letters.length > 12 ? 'long' : ''}`} title={run.form}>
      {run.letters.map(({ letter, same }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: letters keep their order
        <i key={index} className={run.state === 'other' && !same ? 'x' : undefined}>
          {letter || '\u00a0'}
        </i>
      ))}
    </span>
  );
}

/** One side of a comparison; a long beginning before the first blank is cut short for the eye. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const hasBlank = runs.some(({ kind }) => kind === 'blank');
  return (
    <code className="runs">
      <span className="sr">{textOf(runs, words.detail.empty)}</span>
      <span aria-hidden="true">
        {runs.map((run, index) =>
          run.kind === 'blank' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs keep their order
            <Blank key={index} run={run} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs keep their order
            <span key={index} className={run.kind} title={run.kind === 'rest' ? words.detail.leftOver : undefined}>
              {index === 0 && hasBlank ? short(run.text) : run.text}
            </span>
          ),
        )}
      </span>
    </code>
  );
}

function short(text: string): string {
  if (text.length <= longestPrefix) return text;
  const cut = text.lastIndexOf('/', text.length - 2);
  const tail = cut < 0 || text.length - cut > longestPrefix ? text.slice(-1) : text.slice(cut);
  return `…${tail}`;
}
