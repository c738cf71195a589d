import { useRef, useState } from 'react';
import type { ExplainedField } from '#diagram/flow-page.ts';
import { masked } from '#diagram/masked.ts';
import type { Beat, Edit, Trace } from '#simulator/types.ts';
import { layerName } from '#strings/layers.ts';
import { player } from '#strings/player.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import type { Layer } from '#wire/layer.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { Difference } from './difference.tsx';
import { download } from './download.ts';
import { EditForm } from './edit-form.tsx';
import { Mutations } from './mutations.tsx';
import { useAsked } from './use-asked.ts';

const words = player.inspector;

/** The end of a file's name by the kind of layer. */
const extensionOf = ({ kind }: Layer): string => /xml|json|html/.exec(kind)?.[0] ?? 'txt';

const fileName = (flow: string, beat: string, layer: Layer): string =>
  `${flow}-${beat}-${layer.path.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${extensionOf(layer)}`;

type Props = {
  trace: Trace;
  beat: Beat;
  /** What is masked until it is asked for. */
  secrets: readonly string[];
  engine: Engine;
  onEdit: (edit: Edit) => void;
  onSaid: (said: string) => void;
  /** What was begun before this is shown: a change of the text, or of its bytes. */
  begun: 'field' | 'text' | 'damage' | undefined;
  /** The field that is selected: its layer opens, at its value. */
  field: ExplainedField | undefined;
  /** A change that was begun elsewhere was given up. */
  onCancel: () => void;
};

/** The text that says most to a reader: the longest that is marked up, or else the message as a whole. */
const fullest = (layers: readonly Layer[]): Layer | undefined =>
  layers
    .filter(({ kind }) => /xml|json|html/.test(kind))
    .toSorted((a, b) => b.text.length - a.text.length || b.path.length - a.path.length)[0] ?? layers[0];

function LayerView({ layer, was, open, ...props }: Props & { layer: Layer; was: string | undefined; open: boolean }) {
  const { trace, beat, secrets, engine, onEdit, onSaid } = props;
  const begun = open ? props.begun : undefined;
  const [changing, setChanging] = useState<'edit' | 'mutate' | undefined>(
    begun === 'damage' ? 'mutate' : begun === 'text' ? 'edit' : undefined,
  );
  const edit = useRef<HTMLButtonElement>(null);
  const toggle = (way: 'edit' | 'mutate') => setChanging(changing === way ? undefined : way);
  const changed = was !== undefined && was !== layer.text;
  const name = layerName(layer.path);
  return (
    <details className="layer" open={open}>
      <summary>
        <span>{name}</span>
        {changed && <span className="tag e">{player.list.edited}</span>}
        <small>{words.bytes(layer.text.length)}</small>
      </summary>
      <div className="layer-acts">
        <CopyButton label={`${playerLazy.raw.copy}: ${name}`} text={() => layer.text} onDone={onSaid}>
          {playerLazy.raw.copy}
        </CopyButton>
        <button type="button" onClick={() => download(fileName(trace.flow, beat.id, layer), layer.text)}>
          <Icon name="download" />
          <span>{playerLazy.raw.download}</span>
        </button>
        <button ref={edit} type="button" aria-expanded={changing === 'edit'} onClick={() => toggle('edit')}>
          <Icon name="pen" />
          <span>{player.edit.edit}</span>
        </button>
        {layer.text && (
          <button type="button" aria-expanded={changing === 'mutate'} onClick={() => toggle('mutate')}>
            <Icon name="down" />
            <span>{playerLazy.mutate}</span>
          </button>
        )}
      </div>
      {changing === 'edit' && (
        <EditForm
          trace={trace}
          beat={beat.id}
          sent={beat.editedFrom ?? beat.record}
          layer={layer.path}
          label={playerLazy.edit.layer(name)}
          text={layer.text}
          lines
          find={open ? props.field?.value : undefined}
          change={(text) => ({ replace: text })}
          engine={engine}
          onEdit={(edit) => {
            setChanging(undefined);
            onEdit(edit);
          }}
          onCancel={() => {
            setChanging(undefined);
            if (begun) props.onCancel();
            else edit.current?.focus();
          }}
        />
      )}
      {changing === 'mutate' && (
        <Mutations
          trace={trace}
          beat={beat.id}
          layer={layer.path}
          name={name}
          original={beat.editedFrom ? was : layer.text}
          onEdit={onEdit}
        />
      )}
      {changed && <Difference was={masked(was, secrets)} is={masked(layer.text, secrets)} />}
      {changing !== 'edit' && <pre>{masked(layer.text, secrets)}</pre>}
    </details>
  );
}

/** The message layer by layer, as it was peeled: bytes in, bytes out, and every layer can be changed. */
export function Raw(props: Props) {
  const { beat, engine } = props;
  const now = useAsked(engine, beat.record, (client) => client.call('layers', beat.record));
  const before = useAsked(engine, beat.editedFrom, (client) => client.call('layers', beat.editedFrom ?? beat.record));
  const [wrap, setWrap] = useState(true);
  const [shown, show] = useState(false);
  // What is changed is compared with what was sent, which has to be there too.
  if (!now.value || (beat.editedFrom && !before.value && !before.failed))
    return <p className="empty">{now.failed ?? words.loading}</p>;
  const ofField = now.value.find(({ path }) => path === props.field?.layer);
  const opened = (props.begun === 'text' && ofField) || fullest(now.value);
  return (
    <div className={`layers ${wrap ? '' : 'nowrap'}`}>
      <label className="wrap-toggle">
        <input type="checkbox" checked={wrap} onChange={(event) => setWrap(event.target.checked)} />
        {playerLazy.raw.wrap}
      </label>
      {props.secrets.length > 0 && (
        <label className="wrap-toggle">
          <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
          {words.showSecrets}
        </label>
      )}
      {now.value.map((layer) => (
        <LayerView
          key={layer.path}
          layer={layer}
          was={before.value?.find(({ path }) => path === layer.path)?.text}
          open={layer === opened}
          {...props}
          secrets={shown ? [] : props.secrets}
        />
      ))}
    </div>
  );
}
