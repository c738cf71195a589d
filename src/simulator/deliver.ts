// A message on its way: what someone on the path, then the learner, made of it.
import { sha256Hex } from '#wire/hash.ts';
import type { Layer } from '#wire/layer.ts';
import { mutate, peel, rebuild, setPaths } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import type { Edit, LayerChange } from './types.ts';

/** Signs a changed layer again with a key of the world; undefined where there is nothing to sign. Given by the engine, since signing is a protocol's. */
export type Resign = (record: WireRecord, layer: string, key: string) => WireRecord | undefined;

export type Changed = { readonly record: WireRecord; readonly problem?: string };

/** The record with one layer changed, or unchanged with the reason why not. Never throws, whatever the change says. */
export function applyChange(record: WireRecord, layerPath: string, change: LayerChange): Changed {
  const layers = peel(record);
  const layer = layerAt(layers, layerPath);
  if (layer === undefined) {
    const paths = layers.map(({ path }) => path);
    return { record, problem: `the message has no layer “${layerPath}”; it has ${paths.join(', ') || 'none'}` };
  }
  const text =
    'replace' in change
      ? { text: change.replace }
      : 'set' in change
        ? setPaths(layer, change.set)
        : mutate(layer.text, change.mutation, change.params ?? {});
  if ('problem' in text) return { record, problem: text.problem };
  if (text.text === layer.text) return { record };
  const rebuilt = rebuild(record, layer.path, text.text);
  return rebuilt.kind === 'problem' ? { record, problem: rebuilt.problem } : { record: rebuilt };
}

/** The layer at a path; the empty path stands for the whole message. */
const layerAt = (layers: readonly Layer[], path: string): Layer | undefined =>
  path === '' ? layers[0] : layers.find((layer) => layer.path === path);

/** Applies one edit. An edit made on other bytes than these is said, never applied silently. */
export function applyEdit(record: WireRecord, edit: Edit, resign: Resign): Changed {
  const layer = layerAt(peel(record), edit.layer);
  if (edit.base !== undefined && layer !== undefined && sha256Hex(layer.text) !== edit.base) {
    return { record, problem: 'the message is no longer the one that was edited' };
  }
  const changed = applyChange(record, edit.layer, edit.change);
  if (changed.problem !== undefined || edit.sign === undefined) return changed;
  const signed = resign(changed.record, layer?.path ?? edit.layer, edit.sign);
  return signed === undefined
    ? { record: changed.record, problem: `nothing in “${edit.layer}” can be signed with ${edit.sign}` }
    : { record: signed };
}
