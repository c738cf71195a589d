import { useState } from 'react';
import type { Beat } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import type { Layer } from '#wire/layer.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Engine } from '../engine.ts';
import { Icon } from '../icon.tsx';
import { useAsked } from './use-asked.ts';

const words = player.inspector;

/** The end of a file's name by the kind of layer. */
const extensionOf = ({ kind }: Layer): string => /xml|json|html/.exec(kind)?.[0] ?? 'txt';

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function LayerView({
  layer,
  name,
  open,
  onSaid,
}: {
  layer: Layer;
  name: string;
  open: boolean;
  onSaid: (said: string) => void;
}) {
  return (
    <details className="layer" open={open}>
      <summary>
        <code>{layer.path}</code>
        <small>{words.bytes(layer.text.length)}</small>
      </summary>
      <div className="layer-acts">
        <CopyButton label={`${words.copy}: ${layer.path}`} text={() => layer.text} onDone={onSaid}>
          {words.copy}
        </CopyButton>
        <button type="button" onClick={() => download(name, layer.text)}>
          <Icon name="download" />
          <span>{words.download}</span>
        </button>
      </div>
      <pre>{layer.text}</pre>
    </details>
  );
}

type Props = { beat: Beat; flow: string; engine: Engine; layer: string | undefined; onSaid: (said: string) => void };

/** The message layer by layer, as it was peeled: bytes in, bytes out. */
export function Raw({ beat, flow, engine, layer, onSaid }: Props) {
  const { value, failed } = useAsked(engine, beat.record, (client) => client.call('layers', beat.record));
  const [wrap, setWrap] = useState(true);
  if (!value) return <p className="empty">{failed ?? words.loading}</p>;
  return (
    <div className={`layers ${wrap ? '' : 'nowrap'}`}>
      <label className="wrap-toggle">
        <input type="checkbox" checked={wrap} onChange={(event) => setWrap(event.target.checked)} />
        {words.wrap}
      </label>
      {value.map((one, index) => (
        <LayerView
          key={one.path}
          layer={one}
          name={`${flow}-${beat.id}-${one.path.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${extensionOf(one)}`}
          open={layer === undefined ? index === value.length - 1 : one.path === layer}
          onSaid={onSaid}
        />
      ))}
    </div>
  );
}
