import type { ReactNode } from 'react';
import type { Lab, LabCaller } from '#diagram/policy/lab.ts';
import { decisionSentence } from '#diagram/policy/sentence.ts';
import type { WalkStep } from '#diagram/policy/walk.ts';
import type { Evaluation } from '#policy/evaluate.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';
import { StepDetail } from './step-detail.tsx';
import { Tree } from './tree.tsx';

type Props = {
  lab: Lab;
  caller: LabCaller;
  place: 0 | 1;
  evaluation: Evaluation;
  all: readonly Evaluation[];
  steps: readonly WalkStep[];
  step: WalkStep;
  onStep: (step: WalkStep) => void;
  choose?: ReactNode;
};

/** Everything about one caller: who, the decision in a sentence, the current comparison, and the whole tree. */
export function CallerColumn({ lab, caller, place, evaluation, all, steps, step, onStep, choose }: Props) {
  const { explanation, decision } = evaluation;
  const allowed = decision === 'Allowed';
  const who = whoIs(caller);
  return (
    <section aria-label={caller.name}>
      <div className="who">
        <span className={`av ${place === 1 ? 'two' : ''}`} aria-hidden="true">
          {initials(caller.name)}
        </span>
        <div>
          {choose ?? <b>{caller.name}</b>}
          <small className="mono">{who.slice(who.indexOf('/') + 1)}</small>
        </div>
        <small className="note">{caller.note}</small>
      </div>
      <div className={`dec ${allowed ? 'y' : 'n'}`}>
        <Icon name={allowed ? 'tick' : 'cross'} className={allowed ? 'ok' : 'bad'} />
        <div>
          <b className={allowed ? 'ok' : 'bad'}>{words.decision[decision]}</b>
          <p>{decisionSentence(explanation, lab, words.sentence)}</p>
        </div>
      </div>
      <StepDetail explanation={explanation} step={step} question={{ ...lab, principal: who }} />
      <Tree
        explanation={explanation}
        all={all.map((one) => one.explanation)}
        name={caller.name}
        action={lab.action}
        steps={steps}
        step={step}
        onStep={onStep}
      />
    </section>
  );
}

function whoIs({ principal }: LabCaller): string {
  return principal.arn ?? principal.provider ?? principal.service ?? principal.type;
}

function initials(name: string): string {
  const [one = '', other] = name.split(/[\s,]+/).filter((word) => !/^(a|the|an)$/i.test(word));
  return (other ? one.slice(0, 1) + other.slice(0, 1) : one.slice(0, 2)).toUpperCase();
}
