import { loadFlow } from '#flows/load.ts';
import type { WireRecord } from '#wire/records.ts';

export type Signer = { readonly id: string; readonly label: string };

/** Who could sign this layer of this message again once it was changed; empty where nothing in it is signed. */
export async function signersOf(flow: string, record: WireRecord, layer: string): Promise<readonly Signer[]> {
  const { signers, resign } = await loadFlow(flow);
  return Object.entries(signers)
    .filter(([id]) => resign(record, layer, id) !== undefined)
    .map(([id, label]) => ({ id, label }));
}
