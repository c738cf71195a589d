import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { decisiveFields, fieldGroups } from '#diagram/field-groups.ts';
import { fieldOutcome } from '#diagram/field-outcome.ts';
import type { ExplainedField, Source } from '#diagram/flow-page.ts';
import { mask } from '#diagram/masked.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import type { Beat, Edit, Trace } from '#simulator/types.ts';
import { layerName } from '#strings/layers.ts';
import { player } from '#strings/player.ts';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { type Kept, useKept } from '../use-kept.ts';
import { Citation } from './citation.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

const EditForm = lazy(async () => ({ default: (await import('./edit-form.tsx')).EditForm }));

const words = player.inspector;

/** What it takes to change a field of the message. */
export type Editing = { trace: Trace; beat: Beat; engine: Engine; onEdit: (edit: Edit) => void };

type Props = {
  kept: Kept;
  editing: Editing;
  fields: readonly ExplainedField[];
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
  if (text.length <= longValue) return <code>{text}</code>;
  if (open) return <code className="long">{text}</code>;
  return (
    <code>
      {text.slice(0, 96)}… <small>{words.bytes(text.length)}</small>
    </code>
  );
}

function ChangeField({ field, editing, onClose }: { field: ExplainedField; editing: Editing; onClose: () => void }) {
  const { beat, onEdit, ...rest } = editing;
  return (
    <Suspense fallback={<p className="why">{words.loading}</p>}>
      <EditForm
        {...rest}
        beat={beat.id}
        sent={beat.editedFrom ?? beat.record}
        layer={field.layer}
        label={player.edit.field(field.label)}
        text={field.value}
        lines={field.value.length > longValue}
        change={(value) => ({ set: [{ path: field.path, value }] })}
        onEdit={(edit) => {
          onClose();
          onEdit(edit);
        }}
        onCancel={onClose}
      />
    </Suspense>
  );
}

type FieldProps = Omit<Props, 'fields' | 'kept'> & { field: ExplainedField };

function Field({ field, checks, sources, selected, onSelect, onCheck, editing }: FieldProps) {
  const [changing, setChanging] = useState(false);
  const [shown, show] = useState(!field.secret);
  const key = fieldKey(field);
  const name = useRef<HTMLButtonElement>(null);
  // The form goes away; the reader stays at the field, and does not wait for the run.
  const close = () => {
    setChanging(false);
    name.current?.focus({ preventScroll: true });
  };
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
        {open && field.aws && <p className="why">{field.aws}</p>}
        {open && field.cite && (
          <p className="why">
            <Citation cite={field.cite} sources={sources} />
          </p>
        )}
        {open && looking.length > 0 && (
          <ul className="why looked">
            {looking.map((line) => (
              <li key={line.check}>
                <OutcomeMark outcome={line.outcome} />{' '}
                <button type="button" className="link" onClick={() => onCheck(line)}>
                  {line.description.title}
                </button>
                {!line.enforced && ` (${words.strict.toLowerCase()})`}
              </li>
            ))}
          </ul>
        )}
      </div>
      {open && field.value && (
        <div className="change">
          {changing ? (
            <ChangeField field={field} editing={editing} onClose={close} />
          ) : (
            <button type="button" className="btn" onClick={() => setChanging(true)}>
              <Icon name="pen" />
              {player.edit.value}
            </button>
          )}
        </div>
      )}
      <span className="v2">{party && <OutcomeMark outcome={party} />}</span>
      <span className="v2">{strict && <OutcomeMark outcome={strict} />}</span>
    </div>
  );
}

/** The fields of a message in plain words, with what this party and a strict one make of each. */
export function Explained({ fields, kept, ...shared }: Props) {
  const { checks, selected } = shared;
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(selected);
  useEffect(() => {
    // The button that led here, under a check, is gone, and the focus with it.
    const led = document.activeElement === document.body;
    const field = list.current?.querySelector('.f.sel');
    // Selected when one comes back to it, it stays where it was.
    if (led || before.current !== selected) field?.scrollIntoView({ block: 'nearest' });
    before.current = selected;
    if (led) field?.querySelector('button')?.focus({ preventScroll: true });
  }, [selected]);
  const [all, showAll] = useKept(kept, `${shared.editing.beat.id} all`, false);
  if (!fields.length) return <p className="empty">{words.empty.explained}</p>;
  const failed = new Set(checks.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check));
  const decisive = decisiveFields(fields, failed);
  const hidden = selected !== undefined && !decisive.some((field) => fieldKey(field) === selected);
  const shown = all || hidden ? fields : decisive;
  const groups = fieldGroups(shown);
  return (
    <div ref={list}>
      <div className="fh c" aria-hidden="true">
        <span>{words.field}</span>
        <span>{words.value}</span>
        <span>{checks.length > 0 && words.party}</span>
        <span>{checks.length > 0 && words.strict}</span>
      </div>
      {groups.map(({ layer, fields: members }) => (
        <div key={layer}>
          {groups.length > 1 && <p className="cks">{layer === 'http' ? words.firstLine : layerName(layer)}</p>}
          {members.map((field) => (
            <Field key={fieldKey(field)} field={field} {...shared} />
          ))}
        </div>
      ))}
      {decisive.length < fields.length && (
        <button type="button" className="more" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? words.fewFields : words.allFields(fields.length)}
        </button>
      )}
    </div>
  );
}
