import type { Trace } from '#simulator/types.ts';
import type { Layer } from '#wire/layer.ts';

/** How a message differs from the lesson's own run: other bytes, not in it at all, or in it and not in this one. */
export type BeatDifference = 'changed' | 'new' | 'gone';

/** The beats that differ between two runs. Those that are random by nature in both are left out. */
export function differingBeats(base: Trace, trace: Trace): ReadonlyMap<string, BeatDifference> {
  const before = new Map(base.beats.map((beat) => [beat.id, beat]));
  const found = new Map<string, BeatDifference>();
  for (const beat of trace.beats) {
    const was = before.get(beat.id);
    before.delete(beat.id);
    if (!was) found.set(beat.id, 'new');
    else if (!(was.random && beat.random) && JSON.stringify(was.record) !== JSON.stringify(beat.record))
      found.set(beat.id, 'changed');
  }
  for (const id of before.keys()) found.set(id, 'gone');
  return found;
}

/** The innermost layers in which two messages differ, with both texts; '' where one has no such layer. */
export function differingLayers(
  was: readonly Layer[],
  is: readonly Layer[],
): readonly { readonly path: string; readonly was: string; readonly is: string }[] {
  const textIn = (layers: readonly Layer[], path: string) => layers.find((one) => one.path === path)?.text ?? '';
  const [root] = is;
  const paths = [...new Set([...is, ...was].map(({ path }) => path))];
  const different = paths
    .map((path) => ({ path, was: textIn(was, path), is: textIn(is, path) }))
    .filter((layer) => layer.was !== layer.is);
  // The outermost layer is the whole message: its name does not begin the others' paths.
  const holds = (outer: string, inner: string) =>
    outer !== inner && (outer === root?.path || inner.startsWith(`${outer}/`));
  return different.filter(({ path }) => !different.some((inner) => holds(path, inner.path)));
}
