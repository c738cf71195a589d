import { rowText } from '#diagram/policy/row-text.ts';
import { treeRows } from '#diagram/policy/tree-rows.ts';
import type { WalkStep } from '#diagram/policy/walk.ts';
import type { Explanation } from '#policy/explanation.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { ToneMark } from './tone-icon.tsx';

type Props = {
  explanation: Explanation;
  all: readonly Explanation[];
  name: string;
  action: string;
  steps: readonly WalkStep[];
  step: WalkStep;
  onStep: (step: WalkStep) => void;
};

/** Why, row by row; every row that is a step of the walk goes there. */
export function Tree({ explanation, all, name, action, steps, step, onStep }: Props) {
  return (
    <ol className="why" aria-label={words.tree(name)}>
      {treeRows(explanation, all).map((row) => {
        const { title, code, small } = rowText(row, action, words.rows);
        const target = steps.find(({ path }) => path === row.path);
        const current = target !== undefined && target.path === step.path;
        const inside = (
          <>
            <ToneMark tone={row.tone} />
            <span>
              <b>{title}</b> {code && <code>{code}</code>}
              <small>{small}</small>
            </span>
          </>
        );
        return (
          <li key={row.path} className={`d${row.depth} ${current ? 'at' : ''}`}>
            {target ? (
              <button
                type="button"
                tabIndex={current ? 0 : -1}
                aria-current={current ? 'step' : undefined}
                onClick={() => onStep(target)}
              >
                {inside}
              </button>
            ) : (
              <div>{inside}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
