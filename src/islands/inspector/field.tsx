import { lazy, Suspense, useRef, useState } from 'react';
import { fieldOutcome } from '#diagram/field-outcome.ts';
import type { ExplainedField, Source } from '#diagram/flow-page.ts';
import { mask } from '#diagram/masked.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import type { Beat, Edit, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { Breakable } from './breakable.tsx';
import { Citation } from './citation.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

const ChangeField = lazy(async () => ({ default: (await import('./change-field.tsx')).ChangeField }));

const words = player.inspector;

/** What it takes to change a field of the message. */
export type Editing = {
  trace: Trace;
  beat: Beat;
  engine: Engine;
  onEdit: (edit: Edit) => void;
  /** Whether the value of the selected field is being changed. */
  changing: boolean;
  onChanging: (changing: boolean) => void;
  /** Changes the whole text in which the selected field stands. */
  onWhole: () => void;
  /** Nothing was changed: back to where it began. */
  onCancel: () => void;
};

export type FieldProps = {
  editing: Editing;
  checks: readonly CheckLine[];
  sources: { readonly [short: string]: Source };
  selected: string | undefined;
  onSelect: (key: string | undefined) => void;
  /** Shows a check that looked at a field, with what it found. */
  onCheck: (line: CheckLine) => void;
};

/** The name under which a field is selected. */
export const fieldKey = ({ layer, path }: { layer: string; path: string }): string => `${layer} ${path}`;

/** Values longer than this are cut until the field is opened. */
const longValue = 160;

function Value({ text, open }: { text: string; open: boolean }) {
  const long = text.length > longValue;
  return (
    <code className={long && open ? 'long' : undefined}>
      <Breakable text={long && !open ? `${text.slice(0, 96)}… ` : text} />
      {long && !open && <small>{words.bytes(text.length)}</small>}
    </code>
  );
}

type DetailsProps = Pick<FieldProps, 'sources' | 'onCheck'> & { field: ExplainedField; looking: readonly CheckLine[] };

function Details({ field, looking, sources, onCheck }: DetailsProps) {
  return (
    <>
      {field.aws && <p className="why">{field.aws}</p>}
      {field.cite && (
        <div className="why">
          <b>{words.source}</b>
          <Citation cite={field.cite} sources={sources} />
        </div>
      )}
      {looking.length > 0 && (
        <div className="why">
          <b>{words.checkedBy}</b>
          <ul className="looked">
            {looking.map((line) => (
              <li key={line.check}>
                <OutcomeMark outcome={line.outcome} />
                <span>
                  <button type="button" className="link" onClick={() => onCheck(line)}>
                    {line.description.title}
                  </button>
                  {!line.enforced && ` (${words.strict.toLowerCase()})`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A field of the message, and opened what AWS does with it, where that is written, and how to change it. */
export function Field({ field, ...props }: FieldProps & { field: ExplainedField }) {
  const { checks, selected, onSelect, editing } = props;
  const [shown, show] = useState(!field.secret);
  const key = fieldKey(field);
  const name = useRef<HTMLButtonElement>(null);
  const looking = checks.filter(({ check }) => field.checks.includes(check));
  const { party, strict } = fieldOutcome(looking);
  const open = selected === key;
  return (
    <div className={`f c ${open ? 'sel' : ''} ${party === 'fail' ? 'fail' : ''}`} data-field={key}>
      <button
        ref={name}
        type="button"
        className="fb"
        aria-expanded={open}
        onClick={() => onSelect(open ? undefined : key)}
      >
        {field.label}
      </button>
      <div>
        {field.value && (
          <div className={field.secret ? 'secret' : undefined}>
            <Value text={shown ? field.value : mask} open={open} />
            {field.secret && (
              <button
                type="button"
                className="link"
                aria-label={`${shown ? words.hide : words.show}: ${field.label}`}
                onClick={() => show(!shown)}
              >
                {shown ? words.hide : words.show}
              </button>
            )}
          </div>
        )}
        <p className="why">{field.meaning}</p>
        {open && <Details {...{ field, looking }} {...props} />}
      </div>
      {open && field.value && (
        <div className="change">
          {editing.changing ? (
            <Suspense fallback={<p className="why">{words.loading}</p>}>
              <ChangeField
                {...{ field, editing }}
                lines={field.value.length > longValue}
                // The form goes away; the reader stays at the field, and does not wait for the run.
                onSent={() => {
                  editing.onChanging(false);
                  name.current?.focus({ preventScroll: true });
                }}
                onCancel={editing.onCancel}
              />
            </Suspense>
          ) : (
            <>
              <button type="button" className="btn" onClick={() => editing.onChanging(true)}>
                <Icon name="pen" />
                {player.edit.value}
              </button>
              <button type="button" className="link" onClick={editing.onWhole}>
                {player.edit.whole}
              </button>
            </>
          )}
        </div>
      )}
      <span className="v2">{party && <OutcomeMark outcome={party} />}</span>
      <span className="v2">{strict && <OutcomeMark outcome={strict} />}</span>
    </div>
  );
}
