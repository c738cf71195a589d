import type { Lab } from '#diagram/policy/lab.ts';
import { decisionSentence } from '#diagram/policy/sentence.ts';
import { tellingStep, walk } from '#diagram/policy/walk.ts';
import type { Evaluation } from '#policy/evaluate.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';
import { StepDetail } from './step-detail.tsx';

type Props = { lab: Lab; callers: readonly number[]; evaluations: readonly Evaluation[] };

/** An example as a still picture: who, the form filled in for them, and what came of it. Needs no script. */
export function PolicyPicture({ lab, callers, evaluations }: Props) {
  const explanations = evaluations.map(({ explanation }) => explanation);
  const steps = walk(explanations);
  const step = steps[tellingStep(explanations, steps)];
  return (
    <div className="people">
      {callers.map((index, place) => {
        const caller = lab.callers[index];
        const evaluation = evaluations[place];
        if (!caller || !evaluation || !step) return null;
        const allowed = evaluation.decision === 'Allowed';
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form
          <div key={index} className="person-of" role="group" aria-label={caller.name}>
            <p className="name">
              <b>{caller.name}</b> <small>{caller.note}</small>
            </p>
            <StepDetail explanation={evaluation.explanation} step={step} question={{ ...lab, principal: '' }} />
            <p className="came">
              <Icon name={allowed ? 'tick' : 'cross'} className={allowed ? 'ok' : 'bad'} />
              <span>
                <b className={allowed ? 'ok' : 'bad'}>{words.decision[evaluation.decision]}.</b>{' '}
                {decisionSentence(evaluation.explanation, lab, words.sentence)}
              </span>
            </p>
          </div>
        );
      })}
    </div>
  );
}
