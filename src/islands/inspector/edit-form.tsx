import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Edit, LayerChange, Trace } from '#simulator/types.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { sha256Hex } from '#wire/hash.ts';
import type { WireRecord } from '#wire/records.ts';
import type { Engine } from '../engine.ts';
import { goToText } from './go-to-text.ts';
import { SignerChoice } from './signer-choice.tsx';
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
  /** Where in the text to begin. */
  find?: string | undefined;
  change: (text: string) => LayerChange;
  engine: Engine;
  onEdit: (edit: Edit) => void;
  onCancel: () => void;
};

/** A message changed in place: new text, and who signs it again, if anyone. The run is made anew with it. */
export function EditForm({ trace, beat, sent, layer, label, text, lines, find, change, engine, ...on }: Props) {
  const [draft, setDraft] = useState(text);
  const [signer, setSigner] = useState('');
  const [asks, ask] = useState(false);
  const [wanted, want] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, textarea');
    if (field instanceof HTMLTextAreaElement) goToText(field, find);
    form.current?.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
  }, [find]);
  const { value: layers, failed } = useAsked(engine, sent, (client) => client.call('layers', sent));
  const original = layers?.find(({ path }) => path === layer)?.text;
  // Without the text that it changes, an edit would be applied to whatever stands there in a later run.
  const waits = !layers && !failed;
  const unchanged = draft === text && !signer;
  const send = () =>
    on.onEdit({
      beat,
      layer,
      change: change(draft),
      ...(signer && { sign: signer }),
      ...(original !== undefined && { base: sha256Hex(original) }),
    });
  // Sent before its base is known, it goes as soon as that is.
  useEffect(() => {
    if (!wanted || waits) return;
    want(false);
    send();
  });
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (unchanged) on.onCancel();
    else ask(!asks);
  };
  const keep = () => {
    ask(false);
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <form
      ref={form}
      className="edit-form"
      onKeyDown={onEscape}
      onSubmit={(event) => {
        event.preventDefault();
        want(!unchanged);
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
      <SignerChoice {...{ id, trace, sent, layer, engine, signer }} onSigner={setSigner} />
      {asks ? (
        <p role="alert">
          <span>{words.discard}</span>
          <button type="button" className="btn" onClick={on.onCancel}>
            {words.yes}
          </button>
          <button type="button" className="btn" onClick={keep}>
            {words.keep}
          </button>
        </p>
      ) : (
        <p>
          <button
            type="submit"
            className="btn pri"
            disabled={unchanged}
            aria-disabled={waits}
            title={waits ? words.waits : unchanged ? words.unchanged : undefined}
          >
            {words.send}
          </button>
          <button type="button" className="btn" onClick={on.onCancel}>
            {words.cancel}
          </button>
        </p>
      )}
    </form>
  );
}
