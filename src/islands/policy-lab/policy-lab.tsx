import { type ReactNode, useCallback, useMemo, useReducer, useRef, useState } from 'react';
import type { Vocabulary } from '#diagram/policy/completions.ts';
import { labReducer, stateOf } from '#diagram/policy/lab-state.ts';
import type { Preset } from '#diagram/policy/presets/preset.ts';
import { firstPreset } from '#diagram/policy/presets/presets.ts';
import { keyOfStep } from '#diagram/policy/provenance.ts';
import { rowText } from '#diagram/policy/row-text.ts';
import { starterPolicy } from '#diagram/policy/starter.ts';
import { treeRows } from '#diagram/policy/tree-rows.ts';
import type { Evaluation } from '#policy/evaluate.ts';
import type { Decision } from '#policy/types.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { useEngine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { AskBar } from './ask-bar.tsx';
import { CallerColumn } from './caller-column.tsx';
import { GoalTable } from './goal-table.tsx';
import { LabHeading } from './lab-heading.tsx';
import { Notes } from './notes.tsx';
import { Notice } from './notice.tsx';
import { PersonChoice } from './person-choice.tsx';
import { PolicyPane } from './policy-pane.tsx';
import { problemText } from './problem-line.tsx';
import { Share } from './share.tsx';
import { TryBar } from './try-bar.tsx';
import { useCompletions } from './use-completions.ts';
import { useEvaluations } from './use-evaluations.ts';
import { useLabAddress } from './use-lab-address.ts';
import { useSpoken } from './use-spoken.ts';
import { useTold } from './use-told.ts';
import { useWalk } from './use-walk.ts';
import { Values } from './values.tsx';
import { WalkBar } from './walk-bar.tsx';
import { WhereFrom } from './where-from.tsx';

type Props = {
  vocabulary: Vocabulary;
  /** The decisions of the first example, made when the page was built. */
  evaluations: readonly Evaluation[];
  /** The site's base, without a slash at its end. */
  base: string;
};

const id = 'lab';
const first = stateOf(firstPreset);

/** The policy lab: a policy, the people it is filled in for, and every comparison up to the decision. */
export function PolicyLab({ vocabulary, evaluations, base }: Props) {
  const [state, dispatch] = useReducer(labReducer, first);
  const engine = useEngine();
  const built = useMemo(() => ({ lab: first.lab, shown: first.shown, evaluations }), [evaluations]);
  const made = useEvaluations(state, built, engine);
  const { answer, problems, stale, pending, waiting, failed, retry } = made;
  const address = useLabAddress(state, dispatch);
  const { dismiss } = address;
  const walk = useWalk(state, answer, dispatch);
  const [said, setSaid] = useState('');
  // The same words once more are said once more.
  const say = useCallback((text: string) => setSaid((last) => (last === text ? `${text}\u00a0` : text)), []);
  const before = useRef<readonly Decision[]>([]);
  const now = answer.evaluations.map(({ decision }) => decision);

  const { lab, preset, fill } = state;
  const callers = answer.shown.flatMap((index) => (index === undefined ? [] : (answer.lab.callers[index] ?? [])));
  const shown = state.shown.filter((index) => index !== undefined);
  const names = shown.flatMap((index) => lab.callers[index]?.name ?? []);
  const explanations = answer.evaluations.map(({ explanation }) => explanation);
  const policy = lab.policies.find((one) => one.id === state.policy);

  const onPreset = useCallback(
    (chosen: Preset) => {
      history.pushState(null, '', `#${chosen.id}`);
      dispatch({ type: 'preset', preset: chosen });
      dismiss();
    },
    [dismiss],
  );
  const complete = useCompletions(vocabulary);
  const completions = (text: string, caret: number) => complete(text, caret, lab, lab.callers[shown[fill ?? 0] ?? 0]);
  const onExperiment = (chosen: string) => {
    if (!state.experiment) before.current = now;
    dispatch({ type: 'experiment', id: chosen });
  };
  useSpoken(walk.step, state.step !== undefined, () => stepSaid(), say);

  const onTravel = (type: 'undo' | 'redo') => {
    const next = labReducer(state, { type });
    if (next.preset !== preset) history.replaceState(null, '', next.preset ? `#${next.preset.id}` : location.pathname);
    dispatch({ type });
  };
  useTold(made, () => answerSaid(), say);

  function answerSaid(): string {
    const [problem] = problems;
    if (problem) return problemText(problem);
    return callers.map(({ name }, index) => `${name}: ${words.decision[now[index] ?? 'ImplicitlyDenied']}.`).join(' ');
  }

  function stepSaid(): string {
    const told = explanations.map((explanation, index) => {
      const row = treeRows(explanation, explanations).find(({ path }) => path === walk.step.path);
      const small = row ? rowText(row, answer.lab.action, words.rows).small : words.decision[explanation.decision];
      return `${callers[index]?.name}: ${small.replace(/\.$/, '')}.`;
    });
    return words.walk.spoken(walk.at + 1, walk.steps.length, words.walk.names[walk.step.kind], told.join(' '));
  }

  const chooser = (place: 0 | 1): ReactNode =>
    lab.callers.length > 2 || (place === 1 && lab.callers.length > 1) ? (
      <PersonChoice
        lab={lab}
        place={place}
        chosen={shown[place]}
        onChoose={(caller) => dispatch({ type: 'show', place, caller })}
      />
    ) : undefined;

  return (
    <div className="lab-page">
      <LabHeading preset={preset} fromRun={address.from !== undefined} onPreset={onPreset} />
      <Notice address={address} state={state} base={base} />
      <section
        className="lab"
        aria-label={words.instrument}
        aria-busy={pending}
        onPointerEnter={made.warm}
        onFocusCapture={made.warm}
      >
        <AskBar id={id} state={state} names={names} dispatch={dispatch} onPreset={onPreset} />
        <div className="l">
          <PolicyPane
            id={id}
            lab={lab}
            policy={policy}
            answer={answer}
            fill={fill}
            step={walk.step}
            problems={problems}
            completions={completions}
            onSelect={(chosen) => dispatch({ type: 'select-policy', policy: chosen })}
            onText={(one, text, pasted) => dispatch({ type: 'text', policy: one, text, pasted })}
            onAdd={(slot) => dispatch({ type: 'add-policy', slot, text: starterPolicy(slot) })}
            onRemove={(one) => dispatch({ type: 'remove-policy', policy: one })}
            onSaid={say}
          />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside */}
        <div className="r" onKeyDown={walk.onKeyDown}>
          {failed !== undefined && (
            <p className="err" role="alert">
              <Icon name="error" />
              <span>{words.unavailable}</span>
              <button type="button" className="btn" onClick={retry}>
                {words.retry}
              </button>
            </p>
          )}
          {stale && (
            <p className="stale">
              <Icon name="clock" />
              <span>{words.stale}</span>
            </p>
          )}
          <div className={`pair ${waiting ? 'wait' : stale ? 'old' : ''} n${callers.length}`}>
            {callers.map((caller, index) => {
              const evaluation = answer.evaluations[index];
              const place = index === 0 ? 0 : 1;
              return (
                evaluation && (
                  <CallerColumn
                    // biome-ignore lint/suspicious/noArrayIndexKey: two places, side by side
                    key={index}
                    lab={answer.lab}
                    caller={caller}
                    place={place}
                    evaluation={evaluation}
                    all={answer.evaluations}
                    steps={walk.steps}
                    step={walk.step}
                    onStep={walk.go}
                    choose={chooser(place)}
                  />
                )
              );
            })}
          </div>
          <WalkBar
            steps={walk.steps}
            at={walk.at}
            open={answer.evaluations.some(({ explanation }) => explanation.openPoints.length > 0)}
            onStep={walk.go}
          />
        </div>
        <div className="from">
          <WhereFrom lab={answer.lab} callers={callers} name={keyOfStep(explanations, walk.step)} />
        </div>
        <TryBar
          state={state}
          before={before.current}
          now={pending ? undefined : now}
          names={names}
          onExperiment={onExperiment}
          onTravel={onTravel}
          onReset={() => dispatch({ type: 'reset' })}
        />
        <Share id={id} state={state} link={address.link} dispatch={dispatch} onSaid={say} />
      </section>
      {preset?.goal && !waiting && (
        <GoalTable
          goal={preset.goal}
          lab={answer.lab}
          engine={engine}
          onLook={(row) => dispatch({ type: 'look', row })}
        />
      )}
      <div className="under">
        <Values
          id={id}
          lab={lab}
          shown={shown}
          explanations={explanations}
          keys={vocabulary.keys.map(({ key }) => key).filter((key) => !key.startsWith('*'))}
          dispatch={dispatch}
        />
        <Notes evaluations={answer.evaluations} names={callers.map(({ name }) => name)} />
      </div>
      {preset && (
        <p className="source">
          {words.example.source} <a href={preset.source.url}>{preset.source.title}</a>
        </p>
      )}
      <p className="sr" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
