import type { Flow } from '#simulator/types.ts';
import { chips } from './chips.ts';
import { glyphs } from './glyphs.ts';
import type { MapPlan, MapSheet } from './map-plan.ts';

/** A plan with the glyphs and chips that its flow shows, and no others: they travel with the page. */
export function withDrawings(plan: MapPlan, { actors, things }: Pick<Flow, 'actors' | 'things'>): MapSheet {
  const travelling = plan.lines.flatMap((line) => line.chips ?? []);
  return {
    ...plan,
    glyphs: picked(
      glyphs,
      [...actors, ...things].map(({ glyph }) => glyph),
    ),
    // Whatever has no drawing of its own is a form; what is awaited is a key.
    chips: picked(chips, ['form', 'key', ...(plan.tray.chips ?? []), ...travelling.filter((kind) => !!kind)]),
  };
}

function picked<T>(table: { readonly [name: string]: T }, names: readonly string[]): { readonly [name: string]: T } {
  return Object.fromEntries(
    names.map((name) => {
      const drawing = table[name];
      if (!drawing)
        throw new Error(`Nothing is drawn under the name ${name}; there are ${Object.keys(table).join(', ')}.`);
      return [name, drawing];
    }),
  );
}
