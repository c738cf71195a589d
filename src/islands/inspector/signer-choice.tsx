import type { Trace } from '#simulator/types.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import type { WireRecord } from '#wire/records.ts';
import type { Engine } from '../engine.ts';
import { useAsked } from './use-asked.ts';

const words = playerLazy.edit;

type Props = {
  id: string;
  trace: Trace;
  sent: WireRecord;
  layer: string;
  engine: Engine;
  signer: string;
  onSigner: (signer: string) => void;
};

/** Who signs a changed text again; nothing where nobody of the flow could. */
export function SignerChoice({ id, trace, sent, layer, engine, signer, onSigner }: Props) {
  const { value: signers } = useAsked(engine, sent, (client) => client.call('signers', trace.flow, sent, layer));
  if (signers?.length === 0) return null;
  return (
    <>
      <label htmlFor={`${id}-signer`}>{words.signer}</label>
      <select id={`${id}-signer`} value={signer} disabled={!signers} onChange={(event) => onSigner(event.target.value)}>
        <option value="">{words.nobody}</option>
        {signers?.map(({ id: key, label: who }) => (
          <option key={key} value={key}>
            {who}
          </option>
        ))}
      </select>
    </>
  );
}
