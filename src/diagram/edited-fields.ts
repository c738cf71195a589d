import type { Edit, Trace } from '#simulator/types.ts';
import type { WireRecord } from '#wire/records.ts';
import type { FlowPage } from './flow-page.ts';
import { mask } from './masked.ts';

/** A field that was changed: its name in plain words, what stood there as far as that is known, and what stands there now. */
export type EditedField = { readonly label: string; readonly was?: string | undefined; readonly is: string };

/** The message of a beat as it would have been sent without edits; that of the lesson's own run where this run has none. */
export function sentAt(page: FlowPage, trace: Trace, id: string): WireRecord | undefined {
  const beat = [...trace.beats, ...page.trace.beats].find((one) => one.id === id);
  return beat?.editedFrom ?? beat?.record;
}

/** The fields that an edit sets, named as the page explains them; empty for an edit of a whole layer. */
export function editedFields(page: FlowPage, trace: Trace, { beat, layer, change }: Edit): readonly EditedField[] {
  if (!('set' in change)) return [];
  // The page knows the values of the lesson's own run: those are what was sent only where the message is the same.
  const own = page.trace.beats.find(({ id }) => id === beat)?.record;
  const same = JSON.stringify(own) === JSON.stringify(sentAt(page, trace, beat));
  return change.set.map(({ path, value }) => {
    const field = page.fields[beat]?.find((one) => one.layer === layer && one.path === path);
    const label = field?.label ?? path.slice(path.lastIndexOf('/') + 1);
    if (field?.secret) return { label, is: mask };
    return { label, was: same ? field?.value : undefined, is: value };
  });
}

/** How many characters two texts differ by, in the one stretch from the first to the last that differs. */
export const charactersChanged = ({ removed, added }: { readonly removed: string; readonly added: string }): number =>
  Math.max(removed.length, added.length);
