import { commonExperiments } from '#diagram/policy/experiments.ts';
import { experimentOn, type LabAction, type LabState } from '#diagram/policy/lab-state.ts';
import type { Decision } from '#policy/types.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

type Props = {
  state: LabState;
  /** The decisions before the running experiment, and now; undefined while an answer is on its way. */
  before: readonly Decision[];
  now: readonly Decision[] | undefined;
  names: readonly string[];
  onExperiment: (id: string) => void;
  dispatch: (action: LabAction) => void;
};

/** Changes of one press; pressing again takes it back. What it did to each decision stands below. */
export function TryBar({ state, before, now, names, onExperiment, dispatch }: Props) {
  const { experiment, lab, preset, past, start } = state;
  const base = experiment?.before ?? lab;
  const all = [
    ...(preset?.experiments.map(({ id, label }) => ({ id: `own-${id}`, label })) ?? []),
    ...commonExperiments.map((id) => ({ id: id as string, label: words.try.common[id] as string })),
  ].filter(({ id }) => experimentOn(state, base, id) !== undefined);
  return (
    <div className="try">
      <span className="lbl">{words.try.label}</span>
      {all.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="btn"
          aria-pressed={experiment?.id === id}
          onClick={() => onExperiment(id)}
        >
          {label}
        </button>
      ))}
      <span className="sp" />
      <button
        type="button"
        className="btn quiet"
        disabled={past.length === 0}
        onClick={() => dispatch({ type: 'undo' })}
      >
        <Icon name="undo" />
        {words.try.undo}
      </button>
      <button type="button" className="btn quiet" disabled={lab === start} onClick={() => dispatch({ type: 'reset' })}>
        {words.try.reset}
      </button>
      {experiment && now && (
        <p className="out" role="status">
          {names.map((name, index) => {
            const was = before[index];
            const is = now[index];
            if (!was || !is) return null;
            return (
              <span key={name} className={was === is ? '' : is === 'Allowed' ? 'ok' : 'bad'}>
                {words.try.outcome(name, words.decision[was], words.decision[is])}
              </span>
            );
          })}
        </p>
      )}
    </div>
  );
}
