import { useEffect, useId, useRef, useState } from 'react';
import type { Edit, LayerChange, Trace } from '#simulator/types.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { sha256Hex } from '#wire/hash.ts';
import type { WireRecord } from '#wire/records.ts';
import type { Engine } from '../engine.ts';
import { useAsked } from './use-asked.ts';

const words = playerLazy.edit;

type Props = {
  trace: Trace;
  beat: string;
  /** The message as it would have been sent without the learner's edits. */
  sent: WireRecord;
  layer: string;
  label: string;
  text: string;
  lines: boolean;
  change: (text: string) => LayerChange;
  engine: Engine;
  onEdit: (edit: Edit) => void;
  onCancel: () => void;
};

/** A message changed in place: new text, and who signs it again, if anyone. The run is made anew with it. */
export function EditForm({ trace, beat, sent, layer, label, text, lines, change, engine, onEdit, onCancel }: Props) {
  const [draft, setDraft] = useState(text);
  const [signer, setSigner] = useState('');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }, []);
  const { value: signers } = useAsked(engine, sent, (client) => client.call('signers', trace.flow, sent, layer));
  const { value: layers } = useAsked(engine, sent, (client) => client.call('layers', sent));
  const original = layers?.find(({ path }) => path === layer)?.text;
  const send = () =>
    onEdit({
      beat,
      layer,
      change: change(draft),
      ...(signer && { sign: signer }),
      ...(original !== undefined && { base: sha256Hex(original) }),
    });
  return (
    <form
      ref={form}
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={`${id}-text`}>{label}</label>
      {lines ? (
        <textarea
          id={`${id}-text`}
          rows={10}
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      ) : (
        <input
          id={`${id}-text`}
          autoComplete="off"
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      {signers?.length !== 0 && (
        <>
          <label htmlFor={`${id}-signer`}>{words.signer}</label>
          <select
            id={`${id}-signer`}
            value={signer}
            disabled={!signers}
            onChange={(event) => setSigner(event.target.value)}
          >
            <option value="">{words.nobody}</option>
            {signers?.map(({ id: key, label: who }) => (
              <option key={key} value={key}>
                {who}
              </option>
            ))}
          </select>
        </>
      )}
      <p>
        <button type="submit" className="btn pri" disabled={draft === text && !signer}>
          {words.send}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
