import { commonExperiments } from '#diagram/policy/experiments.ts';
import type { LabState } from '#diagram/policy/lab-history.ts';
import { experimentOn } from '#diagram/policy/lab-state.ts';
import type { Decision } from '#policy/types.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon, type IconName } from '../icon.tsx';

type Props = {
  state: LabState;
  /** The decisions before the running experiment, and now; undefined while an answer is on its way. */
  before: readonly Decision[];
  now: readonly Decision[] | undefined;
  names: readonly string[];
  onExperiment: (id: string) => void;
  onTravel: (where: 'undo' | 'redo') => void;
  onReset: () => void;
};

/** Changes of one press; pressing again takes it back. What it did to each decision stands below. Undo is for everything. */
export function TryBar({ state, before, now, names, onExperiment, onTravel, onReset }: Props) {
  const { experiment, lab, preset, past, future, start } = state;
  const base = experiment?.before ?? lab;
  const others = preset !== undefined && `${preset.shown}` !== `${state.shown}`;
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
      <span className="past">
        <Quiet icon="undo" enabled={past.length > 0} label={words.try.undo} onPress={() => onTravel('undo')} />
        <Quiet icon="redo" enabled={future.length > 0} label={words.try.redo} onPress={() => onTravel('redo')} />
        <Quiet enabled={lab !== start || others} label={words.try.reset} onPress={onReset} />
      </span>
      {experiment && now && (
        <p className="out">
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

type QuietProps = { icon?: IconName; label: string; enabled: boolean; onPress: () => void };

// It keeps the focus when there is nothing left to take back.
function Quiet({ icon, label, enabled, onPress }: QuietProps) {
  return (
    <button type="button" className="btn quiet" aria-disabled={!enabled} onClick={() => enabled && onPress()}>
      {icon && <Icon name={icon} />}
      {label}
    </button>
  );
}
