import { useState } from 'react';
import { changedSpan } from '#diagram/changed-span.ts';
import type { Beat, Edit, Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import type { Layer } from '#wire/layer.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { EditForm } from './edit-form.tsx';
import { useAsked } from './use-asked.ts';

const words = player.inspector;

/** The end of a file's name by the kind of layer. */
const extensionOf = ({ kind }: Layer): string => /xml|json|html/.exec(kind)?.[0] ?? 'txt';

const fileName = (flow: string, beat: string, layer: Layer): string =>
  `${flow}-${beat}-${layer.path.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${extensionOf(layer)}`;

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What was there and what is there now. */
function Difference({ was, is }: { was: string; is: string }) {
  const { before, removed, added, after } = changedSpan(was, is);
  return (
    <pre className="diff">
      {before}
      {removed && <del>{removed}</del>}
      {added && <ins>{added}</ins>}
      {after}
    </pre>
  );
}

type Props = {
  trace: Trace;
  beat: Beat;
  engine: Engine;
  onEdit: (edit: Edit) => void;
  onSaid: (said: string) => void;
};

function LayerView({ layer, was, open, ...props }: Props & { layer: Layer; was: string | undefined; open: boolean }) {
  const { trace, beat, engine, onEdit, onSaid } = props;
  const [editing, setEditing] = useState(false);
  const changed = was !== undefined && was !== layer.text;
  return (
    <details className="layer" open={open}>
      <summary>
        <code>{layer.path}</code>
        {changed && <span className="tag e">{player.list.edited}</span>}
        <small>{words.bytes(layer.text.length)}</small>
      </summary>
      <div className="layer-acts">
        <CopyButton label={`${words.copy}: ${layer.path}`} text={() => layer.text} onDone={onSaid}>
          {words.copy}
        </CopyButton>
        <button type="button" onClick={() => download(fileName(trace.flow, beat.id, layer), layer.text)}>
          <Icon name="download" />
          <span>{words.download}</span>
        </button>
        <button type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          <Icon name="pen" />
          <span>{player.edit.edit}</span>
        </button>
      </div>
      {editing && (
        <EditForm
          trace={trace}
          beat={beat.id}
          sent={beat.editedFrom ?? beat.record}
          layer={layer.path}
          label={player.edit.layer(layer.path)}
          text={layer.text}
          lines
          change={(text) => ({ replace: text })}
          engine={engine}
          onEdit={onEdit}
          onCancel={() => setEditing(false)}
        />
      )}
      {changed && <Difference was={was} is={layer.text} />}
      <pre>{layer.text}</pre>
    </details>
  );
}

/** The message layer by layer, as it was peeled: bytes in, bytes out, and every layer can be changed. */
export function Raw(props: Props) {
  const { beat, engine } = props;
  const now = useAsked(engine, beat.record, (client) => client.call('layers', beat.record));
  const before = useAsked(engine, beat.editedFrom, (client) => client.call('layers', beat.editedFrom ?? beat.record));
  const [wrap, setWrap] = useState(true);
  if (!now.value) return <p className="empty">{now.failed ?? words.loading}</p>;
  const [innermost] = now.value.toSorted((a, b) => b.path.split('/').length - a.path.split('/').length);
  return (
    <div className={`layers ${wrap ? '' : 'nowrap'}`}>
      <label className="wrap-toggle">
        <input type="checkbox" checked={wrap} onChange={(event) => setWrap(event.target.checked)} />
        {words.wrap}
      </label>
      {now.value.map((layer) => (
        <LayerView
          key={layer.path}
          layer={layer}
          was={before.value?.find(({ path }) => path === layer.path)?.text}
          open={layer === innermost}
          {...props}
        />
      ))}
    </div>
  );
}
