// Peels a record into layers and puts a changed one back. What was not changed stays byte for byte as it was.
import type { Layer, LayerProblem } from './layer.ts';
import { layerNodes } from './layer-nodes.ts';
import { type MutationParams, mutateBytes } from './mutations.ts';
import type { WireRecord } from './records.ts';
import { setField } from './set-field.ts';

/** The record's layers, outermost first: `http`, `ldap` or `work`, then what is inside. A body over 1 MB is not looked into. */
export function peel(record: WireRecord): readonly Layer[] {
  return layerNodes(record).map(({ path, kind, text }) => ({ path, kind, text }));
}

/** The record with one layer's text replaced. Content-Length follows the body, except when the whole message is given. Never throws. */
export function rebuild(record: WireRecord, layerPath: string, text: string): WireRecord | LayerProblem {
  const node = layerNodes(record).find(({ path }) => path === layerPath);
  return node?.put(text) ?? { kind: 'problem', problem: `the message has no layer “${layerPath}”` };
}

/** The layer's text with single fields replaced: XML and JSON by path, form, query, header, page and LDAP fields by name. */
export function setPaths(
  layer: Pick<Layer, 'kind' | 'text'>,
  fields: readonly { readonly path: string; readonly value: string }[],
): { readonly text: string } | { readonly problem: string } {
  let text = layer.text;
  for (const { path, value } of fields) {
    const changed = setField(layer.kind, text, path, value);
    if ('problem' in changed) return changed;
    text = changed.text;
  }
  return { text };
}

/** The text with a generic mutation of its bytes: see {@link mutateBytes}. A problem for a mutation that does not exist. */
export function mutate(
  text: string,
  mutation: string,
  params: MutationParams,
): { readonly text: string } | { readonly problem: string } {
  return mutateBytes(text, mutation, params);
}
