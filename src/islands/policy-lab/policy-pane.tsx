import { useState } from 'react';
import { blanksInText } from '#diagram/policy/blanks-in-text.ts';
import type { Completions } from '#diagram/policy/completions.ts';
import type { Mark } from '#diagram/policy/highlight.ts';
import { type Lab, type LabPolicy, type PolicySlot, policySlots } from '#diagram/policy/lab.ts';
import { engineName, policyAt, typeOf } from '#diagram/policy/lab-case.ts';
import { policyText } from '#diagram/policy/policy-text.ts';
import type { PolicyProblem } from '#diagram/policy/problems.ts';
import { nodeAt, typeAt } from '#diagram/policy/tree-nodes.ts';
import type { WalkStep } from '#diagram/policy/walk.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';
import { FilledPolicy } from './filled-policy.tsx';
import { PolicyEditor, type Seek } from './policy-editor.tsx';
import { ProblemLine } from './problem-line.tsx';
import type { Answer } from './use-evaluations.ts';

type Props = {
  id: string;
  lab: Lab;
  policy: LabPolicy | undefined;
  answer: Answer;
  /** Who fills the form: the place of an evaluation, or undefined for nobody. */
  fill: 0 | 1 | undefined;
  step: WalkStep;
  problems: readonly PolicyProblem[];
  completions: (text: string, caret: number) => Completions | undefined;
  onSelect: (policy: string) => void;
  onText: (policy: string, text: string, pasted: boolean) => void;
  onAdd: (slot: PolicySlot) => void;
  onRemove: (policy: string) => void;
  onSaid: (said: string) => void;
};

/** The policies of the lab: one of them to read with its blanks filled in, or to edit. */
export function PolicyPane(props: Props) {
  const { id, lab, policy, answer, fill, step, problems, onSelect, onText, onSaid } = props;
  const [editing, setEditing] = useState(false);
  const [seek, setSeek] = useState<Seek>();
  const problem = problems.find((one) => one.policy.id === policy?.id);
  const marks = policy ? marksOf(policy, answer, step, problem) : [];
  const tidy = policy && tidied(policy.text);
  const show = (edited: boolean) => {
    setEditing(edited);
    setSeek(undefined);
  };
  const remove = (one: string) => {
    if (lab.policies.length === 1) document.getElementById(`${id}-add`)?.focus();
    props.onRemove(one);
  };
  return (
    <>
      <div className="ph">
        <span className="pick">
          <label htmlFor={`${id}-which`} className="sr">
            {words.policies.label}
          </label>
          <select id={`${id}-which`} value={policy?.id ?? ''} onChange={({ target }) => onSelect(target.value)}>
            {lab.policies.map((one) => (
              <option key={one.id} value={one.id}>
                {`${words.policies.slots[typeOf(lab, one.slot)]}: ${one.level ? `${one.level}, ` : ''}${one.name}`}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
        <AddPolicy {...props} />
        {policy && (
          <button type="button" className="btn" aria-pressed={editing} onClick={() => show(!editing)}>
            <Icon name={editing ? 'tick' : 'pen'} />
            {editing ? words.policies.done : words.policies.edit}
          </button>
        )}
      </div>
      {problem && (
        <ProblemLine
          problem={problem}
          onGo={() => {
            setEditing(true);
            setSeek({ offset: problem.offset, length: problem.length });
          }}
        />
      )}
      {!policy && <p className="none">{words.policies.noPolicies}</p>}
      {policy && editing && (
        <PolicyEditor
          key={policy.id}
          id={`${id}-text`}
          label={`${words.policies.editing}: ${policy.name}`}
          text={policy.text}
          marks={marks}
          seek={seek}
          completions={props.completions}
          onText={(text, pasted) => onText(policy.id, text, pasted)}
          onSaid={onSaid}
        />
      )}
      {policy && !editing && (
        <FilledPolicy
          text={policy.text}
          marks={marks}
          label={policy.name}
          blanks={sameText(policy, answer) ? blanks(policy, answer, fill) : []}
        />
      )}
      {policy && editing && (
        <div className="tidy">
          <button
            type="button"
            className="btn"
            aria-disabled={!tidy}
            onClick={() => tidy && onText(policy.id, tidy, false)}
          >
            {words.policies.tidy}
          </button>
          <button type="button" className="btn" onClick={() => remove(policy.id)}>
            {words.policies.remove(policy.name)}
          </button>
        </div>
      )}
    </>
  );
}

function AddPolicy({ id, lab, onAdd }: Props) {
  return (
    <span className="pick add">
      <label htmlFor={`${id}-add`} className="sr">
        {words.policies.add}
      </label>
      <select id={`${id}-add`} value="" onChange={({ target }) => onAdd(target.value as PolicySlot)}>
        <option value="" disabled hidden>
          {words.policies.add}
        </option>
        {policySlots
          .filter((slot) => slot !== 'resource' || !lab.policies.some((one) => one.slot === slot))
          .map((slot) => (
            <option key={slot} value={slot}>
              {words.policies.slots[typeOf(lab, slot)]}
            </option>
          ))}
      </select>
      <span aria-hidden="true">+</span>
    </span>
  );
}

function sameText({ id, text }: LabPolicy, { lab }: Answer): boolean {
  return lab.policies.some((one) => one.id === id && one.text === text);
}

function blanks(policy: LabPolicy, { lab, evaluations }: Answer, fill: 0 | 1 | undefined) {
  const evaluation = fill === undefined ? undefined : evaluations[fill];
  return evaluation ? blanksInText(lab, policy, evaluation.explanation) : [];
}

function marksOf(
  policy: LabPolicy,
  { lab, evaluations }: Answer,
  { path }: WalkStep,
  problem: PolicyProblem | undefined,
): readonly Mark[] {
  if (problem) return [{ kind: 'error', offset: problem.offset, length: problem.length }];
  if (!sameText(policy, { lab, evaluations } as Answer)) return [];
  const explanation = evaluations[0]?.explanation;
  const node = explanation && nodeAt(explanation, path);
  const place = node?.at;
  const own = place && explanation && policyAt(lab, typeAt(explanation, path), place.policy)?.id === policy.id;
  const warnings = (evaluations[0]?.warnings ?? []).flatMap(({ at }): Mark[] =>
    at && at.policy === engineName(lab, policy) ? [{ kind: 'warning', offset: at.offset, length: at.length }] : [],
  );
  if (!own || !place) return warnings;
  const span = node.kind === 'condition' ? spanOf(place, node.children?.at(-1)?.at) : place;
  return [{ kind: 'step', offset: span.offset, length: span.length }, ...warnings];
}

// A condition reaches from its key to its last value.
function spanOf(
  from: { readonly offset: number; readonly length: number },
  to: { readonly offset: number; readonly length: number } | undefined,
): { readonly offset: number; readonly length: number } {
  return to ? { offset: from.offset, length: to.offset + to.length - from.offset } : from;
}

function tidied(text: string): string | undefined {
  try {
    const tidy = policyText(JSON.parse(text));
    return tidy === text ? undefined : tidy;
  } catch {
    return undefined;
  }
}
