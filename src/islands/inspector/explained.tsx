import { useEffect, useRef } from 'react';
import { fieldGroups, leadingFields } from '#diagram/field-groups.ts';
import type { ExplainedField } from '#diagram/flow-page.ts';
import { layerName } from '#strings/layers.ts';
import { player } from '#strings/player.ts';
import { Icon } from '../icon.tsx';
import { type Kept, useKept } from '../use-kept.ts';
import { Field, type FieldProps, fieldKey } from './field.tsx';

const words = player.inspector;

type Props = FieldProps & { kept: Kept; fields: readonly ExplainedField[] };

/** The fields of a message in plain words, those that decide first, with what this party and a strict one make of each. */
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
  const { lead, rest, folds } = leadingFields(fields, checks);
  const unfolded = all || !folds || (selected !== undefined && rest.some((field) => fieldKey(field) === selected));
  const looked = fields.some((field) => checks.some(({ check }) => field.checks.includes(check)));
  const row = (field: ExplainedField) => <Field key={fieldKey(field)} field={field} {...shared} />;
  return (
    <div ref={list} className={looked ? undefined : 'bare'}>
      <div className="fh c" aria-hidden="true">
        <span>{words.field}</span>
        <span>{words.value}</span>
        <span>{words.party}</span>
        <span title={words.strictWhy}>{words.strict}</span>
      </div>
      {lead.map(row)}
      {folds && (
        <button
          type="button"
          className="ckg all"
          aria-expanded={unfolded}
          onClick={() => {
            showAll(!unfolded);
            if (unfolded && !lead.some((field) => fieldKey(field) === selected)) shared.onSelect(undefined);
          }}
        >
          <Icon name="down" />
          <span>{words.allFields(fields.length)}</span>
        </button>
      )}
      {unfolded &&
        fieldGroups(rest).map(({ layer, fields: members }) => (
          <div key={layer}>
            <p className="cks">{layer === 'http' ? words.firstLine : layerName(layer)}</p>
            {members.map(row)}
          </div>
        ))}
    </div>
  );
}
