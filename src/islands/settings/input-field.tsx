import { useEffect, useState } from 'react';
import type { Input, InputValue, Note } from '#simulator/types.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { Notes } from './note.tsx';

type Props = {
  id: string;
  input: Input;
  value: InputValue;
  touched: boolean;
  /** What the run did with it instead of taking it as it is. */
  notes: readonly Note[];
  onChange: (value: InputValue) => void;
};

/** A text that is used when the learner leaves the field or presses Enter: a run for every letter would be noise. */
function TextField({ id, input, value, notes, onChange }: Props) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);
  const use = () => {
    const number = Number(draft);
    if (input.kind !== 'number') return onChange(draft);
    if (draft.trim() && Number.isFinite(number)) onChange(number);
    else setDraft(String(value));
  };
  const common = {
    id,
    value: draft,
    'aria-describedby': `${id}-help ${id}-note`,
    'aria-invalid': notes.some(({ kind }) => kind === 'policy-not-taken') || undefined,
    onBlur: use,
  } as const;
  if (input.kind === 'policy' || input.kind === 'claim-rules')
    return (
      <textarea
        {...common}
        rows={draft ? 8 : 2}
        spellCheck={false}
        placeholder={playerLazy.change.empty}
        onChange={(event) => setDraft(event.target.value)}
      />
    );
  return (
    <input
      {...common}
      type={input.kind === 'number' ? 'number' : 'text'}
      min={input.min}
      max={input.max}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && use()}
    />
  );
}

/** One input of the flow, as its kind wants it. Passwords here belong to nobody and are shown. */
export function InputField(props: Props) {
  const { id, input, value, touched, notes, onChange } = props;
  const help = <small id={`${id}-help`}>{input.help}</small>;
  if (input.kind === 'switch')
    return (
      <>
        <label className="fault">
          <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
          <span>
            {input.label}
            {help}
          </span>
        </label>
        <Notes id={`${id}-note`} notes={notes} />
      </>
    );
  return (
    <div className={`field ${touched ? 'touched' : ''}`}>
      <label htmlFor={id}>{input.label}</label>
      {input.kind === 'choice' ? (
        <select
          id={id}
          value={String(value)}
          aria-describedby={`${id}-help ${id}-note`}
          onChange={(event) => onChange(event.target.value)}
        >
          {input.options?.map(({ value: option, label }) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <TextField {...props} />
      )}
      {help}
      <Notes id={`${id}-note`} notes={notes} />
    </div>
  );
}
