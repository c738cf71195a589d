import { changedSpan } from '#diagram/changed-span.ts';
import { charactersChanged, editedFields, sentAt } from '#diagram/edited-fields.ts';
import type { FlowPage } from '#diagram/flow-page.ts';
import type { Edit, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import type { Engine } from './engine.ts';
import { useAsked } from './inspector/use-asked.ts';

const words = player.edit;

type Props = { edit: Edit; page: FlowPage; trace: Trace; engine: Engine };

/** Who could sign an edited message again, by key. Their names are the words before what they sign with: 'the IdP, with its own key'. */
export function useSigners({ edit, page, trace, engine }: Omit<Props, 'edit'> & { edit: Edit | undefined }) {
  const sent = edit && sentAt(page, trace, edit.beat);
  const { value } = useAsked(engine, sent, async (client) =>
    edit && sent ? client.call('signers', trace.flow, sent, edit.layer) : [],
  );
  return value?.map(({ id, label }) => ({ id, who: label.split(',')[0] ?? label }));
}

/** One edit in the learner's words: the fields with their old and new values, or how much of which message; who signed it. */
export function EditSaid(props: Props) {
  const { edit, page, trace, engine } = props;
  const fields = editedFields(page, trace, edit);
  const sent = sentAt(page, trace, edit.beat);
  const { change, layer, sign } = edit;
  const text = 'replace' in change ? change.replace : undefined;
  const layers = useAsked(engine, text === undefined ? undefined : sent, async (client) =>
    sent ? client.call('layers', sent) : [],
  );
  const before = layers.value?.find(({ path }) => path === layer)?.text;
  const signer = useSigners({ ...props, edit: sign ? edit : undefined })?.find(({ id }) => id === sign);
  const number = trace.beats.findIndex(({ id }) => id === edit.beat) + 1;
  return (
    <>
      {fields.map(({ label, was, is }, index) => (
        <span key={label}>
          {index > 0 && ', '}
          <span className="lbl">
            <bdi>{label}</bdi>
          </span>{' '}
          {was !== undefined && <del>{was}</del>} <ins>{is}</ins>
        </span>
      ))}
      {fields.length === 0 && words.message(number)}
      {text !== undefined &&
        before !== undefined &&
        text !== before &&
        `, ${words.characters(charactersChanged(changedSpan(before, text)))}`}
      {signer && `, ${words.signedBy(signer.who)}`}
    </>
  );
}
