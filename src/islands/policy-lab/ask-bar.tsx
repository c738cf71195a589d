import type { ReactNode } from 'react';
import type { Lab } from '#diagram/policy/lab.ts';
import { typeOf } from '#diagram/policy/lab-case.ts';
import type { LabState } from '#diagram/policy/lab-history.ts';
import type { LabAction } from '#diagram/policy/lab-state.ts';
import type { Preset } from '#diagram/policy/presets/preset.ts';
import { presetById, presetGroups, presets } from '#diagram/policy/presets/presets.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

type Props = {
  id: string;
  state: LabState;
  names: readonly string[];
  dispatch: (action: LabAction) => void;
  onPreset: (preset: Preset) => void;
};

const actions: readonly string[] = [
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  's3:ListBucket',
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
];

/** Which example, what is asked, and for whom the form is filled in. */
export function AskBar({ id, state, names, dispatch, onPreset }: Props) {
  const { lab, preset, fill } = state;
  return (
    <div className="ctl">
      <Field id={`${id}-example`} label={words.example.label} className="example">
        <span className="pick">
          <select
            id={`${id}-example`}
            value={preset?.id ?? ''}
            onChange={({ target }) => {
              const chosen = presetById(target.value);
              if (chosen) onPreset(chosen);
            }}
          >
            {!preset && <option value="">{words.example.own}</option>}
            {presetGroups.map((group) => (
              <optgroup key={group} label={words.example.groups[group]}>
                {presets
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </Field>
      <Field id={`${id}-action`} label={words.ask.action} className="action">
        <input
          id={`${id}-action`}
          list={`${id}-actions`}
          value={lab.action}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={({ target }) => dispatch({ type: 'ask', ask: { action: target.value } })}
        />
        <datalist id={`${id}-actions`}>
          {actions.map((action) => (
            <option key={action} value={action} />
          ))}
        </datalist>
      </Field>
      <Field id={`${id}-resource`} label={resourceLabel(lab)} className="resource">
        <input
          id={`${id}-resource`}
          value={lab.resource}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={({ target }) => dispatch({ type: 'ask', ask: { resource: target.value } })}
        />
      </Field>
      <div className="field">
        <span id={`${id}-fill`}>{words.fill.label}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form */}
        <div className="seg" role="group" aria-labelledby={`${id}-fill`}>
          <button
            type="button"
            aria-pressed={fill === undefined}
            onClick={() => dispatch({ type: 'fill', fill: undefined })}
          >
            {words.fill.nobody}
          </button>
          {names.map((name, index) => (
            <button
              key={name}
              type="button"
              aria-pressed={fill === index}
              onClick={() => dispatch({ type: 'fill', fill: index === 0 ? 0 : 1 })}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <p className="help">{words.help}</p>
    </div>
  );
}

function resourceLabel(lab: Lab): string {
  return typeOf(lab, 'resource') === 'trust' ? words.ask.role : words.ask.resource;
}

function Field({
  id,
  label,
  className,
  children,
}: {
  id: string;
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
