import { useState } from 'react';
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
  /** Whether the innermost layer opens ready to be changed. */
  editing: boolean;
};

function LayerView({ layer, was, open, ...props }: Props & { layer: Layer; was: string | undefined; open: boolean }) {
  const { trace, beat, secrets, engine, onEdit, onSaid } = props;
  const [changing, setChanging] = useState<'edit' | 'mutate' | undefined>(open && props.editing ? 'edit' : undefined);
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
        <button type="button" aria-expanded={changing === 'edit'} onClick={() => toggle('edit')}>
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
          change={(text) => ({ replace: text })}
          engine={engine}
          onEdit={(edit) => {
            setChanging(undefined);
            onEdit(edit);
          }}
          onCancel={() => setChanging(undefined)}
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
      <pre>{masked(layer.text, secrets)}</pre>
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
  if (!now.value) return <p className="empty">{now.failed ?? words.loading}</p>;
  const [innermost] = now.value.toSorted((a, b) => b.path.split('/').length - a.path.split('/').length);
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
          open={layer === innermost}
          {...props}
          secrets={shown ? [] : props.secrets}
        />
      ))}
    </div>
  );
}
