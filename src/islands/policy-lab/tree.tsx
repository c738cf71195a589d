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

/** A longer tree shows the parts of one policy type at a time: the one that the walk is in. */
const longest = 16;

/** Why, row by row; every row that is a step of the walk goes there. */
export function Tree({ explanation, all, name, action, steps, step, onStep }: Props) {
  const rows = treeRows(explanation, all);
  const inside = `${step.path.split('.')[0]}.`;
  const shown =
    rows.length <= longest ? rows : rows.filter(({ path, depth }) => depth === 0 || path.startsWith(inside));
  return (
    <ol className="why" aria-label={words.tree(name)}>
      {shown.map((row) => {
        const { title, code, small } = rowText(row, action, words.rows);
        const target = steps.find(({ path }) => path === row.path);
        const current = target !== undefined && target.path === step.path;
        const said = (
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
                {said}
              </button>
            ) : (
              <div>{said}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
