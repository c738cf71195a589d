// A message on its way: what someone on the path, then the learner, made of it.
import { sha256Hex } from '#wire/hash.ts';
import { mutate, peel, rebuild, setPaths } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import type { Edit, LayerChange } from './types.ts';

/** Signs a changed layer again with a key of the world; undefined where there is nothing to sign. Given by the engine, since signing is a protocol's. */
export type Resign = (record: WireRecord, layer: string, key: string) => WireRecord | undefined;

export type Changed = { readonly record: WireRecord; readonly problem?: string };

/** The record with one layer changed, or unchanged with the reason why not. Never throws, whatever the change says. */
export function applyChange(record: WireRecord, layerPath: string, change: LayerChange): Changed {
  const layer = peel(record).find(({ path }) => path === layerPath);
  if (layer === undefined) return { record, problem: `the message has no layer “${layerPath}” here` };
  const text =
    'replace' in change
      ? { text: change.replace }
      : 'set' in change
        ? setPaths(layer, change.set)
        : mutate(layer.text, change.mutation, change.params ?? {});
  if ('problem' in text) return { record, problem: text.problem };
  const rebuilt = rebuild(record, layerPath, text.text);
  return 'problem' in rebuilt && rebuilt.kind !== 'malformed' ? { record, problem: String(rebuilt.problem) } : { record: rebuilt as WireRecord };
}

/** Applies one edit. An edit made on other bytes than these is said, never applied silently. */
export function applyEdit(record: WireRecord, edit: Edit, resign: Resign): Changed {
  const layer = peel(record).find(({ path }) => path === edit.layer);
  if (edit.base !== undefined && layer !== undefined && sha256Hex(layer.text) !== edit.base) {
    return { record, problem: 'the message is no longer the one that was edited' };
  }
  const changed = applyChange(record, edit.layer, edit.change);
  if (changed.problem !== undefined || edit.sign === undefined) return changed;
  const signed = resign(changed.record, edit.layer, edit.sign);
  return signed === undefined
    ? { record: changed.record, problem: `nothing in “${edit.layer}” can be signed with ${edit.sign}` }
    : { record: signed };
}
