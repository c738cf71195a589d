import { useEffect, useRef, useState } from 'react';
import { askedBy, type Goal } from '#diagram/policy/goal.ts';
import type { Lab } from '#diagram/policy/lab.ts';
import { caseOf } from '#diagram/policy/lab-case.ts';
import type { Decision } from '#policy/types.ts';
import { policyLab } from '#strings/policy-lab.ts';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';

type Props = { goal: Goal; lab: Lab; engine: Engine; onLook: (row: number) => void };

const words = policyLab.goal;

/** An exercise's requests: what should be, and what is under the policy as it stands. */
export function GoalTable({ goal, lab, engine, onLook }: Props) {
  const decisions = useDecisions(goal, lab, engine);
  const wrong = decisions && goal.rows.filter(({ allowed }, i) => (decisions[i] === 'Allowed') !== allowed).length;
  return (
    <section className="goal" aria-labelledby="goal">
      <h2 id="goal">{words.title}</h2>
      <p>{goal.text}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.request}</th>
            <th scope="col">{words.should}</th>
            <th scope="col">{words.is}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {goal.rows.map(({ caller, does, allowed }, index) => {
            const decision = decisions?.[index];
            const right = decision && (decision === 'Allowed') === allowed;
            const name = lab.callers[caller]?.name ?? '';
            return (
              <tr key={name + does} className={right === false ? 'wrong' : undefined}>
                <th scope="row">
                  {name} <code>{does}</code>
                </th>
                <td>{allowed ? words.allowed : words.refused}</td>
                <td>
                  {decision && <Icon name={right ? 'tick' : 'cross'} className={right ? 'ok' : 'bad'} />}{' '}
                  {decision ? (decision === 'Allowed' ? words.allowed : words.refused) : words.asking}
                </td>
                <td>
                  <button
                    type="button"
                    className="btn"
                    aria-label={words.lookAt(`${name} ${does}`)}
                    onClick={() => onLook(index)}
                  >
                    {words.look}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p role="status" className={wrong === 0 ? 'ok' : undefined}>
        {wrong === undefined ? '' : wrong === 0 ? goal.solved : words.left(wrong)}
      </p>
    </section>
  );
}

/** The decisions of all rows; those of an earlier policy until the new ones are there. */
function useDecisions(goal: Goal, lab: Lab, engine: Engine): readonly Decision[] | undefined {
  const [decisions, setDecisions] = useState<readonly Decision[]>();
  const latest = useRef(0);
  useEffect(() => {
    const id = ++latest.current;
    const ask = async () => {
      const client = await engine();
      const answers = await Promise.all(
        goal.rows.flatMap((row) => {
          const caller = lab.callers[row.caller];
          return caller ? [client.call('evaluate', caseOf(askedBy(lab, row), caller))] : [];
        }),
      );
      if (id === latest.current) setDecisions(answers.map(({ decision }) => decision));
    };
    // What the engine cannot answer is said above, where the explanation would stand.
    ask().catch(() => undefined);
  }, [goal, lab, engine]);
  return decisions;
}
