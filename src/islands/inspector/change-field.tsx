import type { ExplainedField } from '#diagram/flow-page.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { EditForm } from './edit-form.tsx';
import type { Editing } from './field.tsx';

type Props = { field: ExplainedField; editing: Editing; lines: boolean; onSent: () => void; onCancel: () => void };

/** A field's value, changed in its place. */
export function ChangeField({ field, editing, lines, onSent, onCancel }: Props) {
  const { beat, onEdit, trace, engine } = editing;
  return (
    <EditForm
      {...{ trace, engine, lines, onCancel }}
      beat={beat.id}
      sent={beat.editedFrom ?? beat.record}
      layer={field.layer}
      label={playerLazy.edit.field(field.label)}
      text={field.value}
      change={(value) => ({ set: [{ path: field.path, value }] })}
      onEdit={(edit) => {
        onSent();
        onEdit(edit);
      }}
    />
  );
}
