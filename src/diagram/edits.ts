import type { Edit } from '#simulator/types.ts';

const within = (layer: string, outer: string): boolean => layer === outer || layer.startsWith(`${outer}/`);

/**
 * The edits with one more. A text typed for a layer already holds what was changed in it and inside it before, so it
 * takes their place; fields changed one after the other in one layer become one edit. What follows an earlier edit of
 * the same message has no base: it was made on what that edit left. The very same change, sent again because someone
 * else signs it, takes its own place.
 */
export function withEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const { change } = edit;
  if (edits.some((one) => one.change === change)) return edits.map((one) => (one.change === change ? edit : one));
  if ('set' in change) {
    const same = edits.findLast(({ beat, layer }) => beat === edit.beat && layer === edit.layer);
    if (same && 'set' in same.change && same === edits.findLast(({ beat }) => beat === edit.beat)) {
      const paths = new Set(change.set.map(({ path }) => path));
      const set = [...same.change.set.filter(({ path }) => !paths.has(path)), ...change.set];
      const { sign: _before, ...rest } = same;
      const merged: Edit = { ...rest, change: { set }, ...(edit.sign !== undefined && { sign: edit.sign }) };
      return edits.map((one) => (one === same ? merged : one));
    }
  }
  const kept =
    'replace' in change ? edits.filter(({ beat, layer }) => beat !== edit.beat || !within(layer, edit.layer)) : edits;
  const { base: _unedited, ...onEdited } = edit;
  return [...kept, kept.some(({ beat }) => beat === edit.beat) ? onEdited : edit];
}
