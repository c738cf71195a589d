import type { Preset } from '#diagram/policy/presets/preset.ts';
import { presetById } from '#diagram/policy/presets/presets.ts';
import { policyLab as words } from '#strings/policy-lab.ts';

type Props = { preset: Preset | undefined; fromRun: boolean; onPreset: (preset: Preset) => void };

/** The example's title and idea, and the switch between its two kinds of policy. */
export function LabHeading({ preset, fromRun, onPreset }: Props) {
  const other = preset?.other === undefined ? undefined : presetById(preset.other);
  return (
    <div className="lh">
      <div>
        <p className="eyebrow">{words.title}</p>
        <h1 id="_top" tabIndex={-1} data-page-title>
          {preset?.title ?? (fromRun ? words.link.runTitle : words.example.own)}
        </h1>
        <p className="lead">{preset?.lead ?? words.summary}</p>
      </div>
      {preset && other && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form
        <div className="seg" role="group" aria-label={words.modes.label}>
          {(['permissions', 'trust'] as const).map((mode) => (
            <button
              key={mode}
              type="button"
              aria-pressed={preset.mode === mode}
              onClick={() => preset.mode !== mode && onPreset(other)}
            >
              {words.modes[mode]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
