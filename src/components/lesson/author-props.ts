import type { z } from 'astro/zod';
import { type Run, rememberedRuns } from '#build/lesson-runs.ts';
import { lessonAt } from '../lesson-at.ts';

/** The lesson that a part stands in, the flow whose run it shows, and the runs of the page that is built. */
export type Here = { readonly slug: string; readonly flow: string; readonly run: Run };

/**
 * Returns a part's properties as its schema reads them. Throws with the part, its id, and every place that is wrong:
 * a lesson with a mistake does not build.
 */
export function authorProps<Schema extends z.ZodType>(
  part: string,
  schema: Schema,
  props: Record<string, unknown>,
): z.output<Schema> {
  const read = schema.safeParse(props);
  if (read.success) return read.data;
  const id = typeof props['id'] === 'string' ? ` id="${props['id']}"` : '';
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'as a whole'}: ${message}`);
  throw new Error(`<${part}${id}> in a lesson is not as it should be.\n${faults.join('\n')}`);
}

/** Returns the lesson of the page that is built. `flow` names another flow than the lesson's own. */
export function lessonHere(locals: App.Locals, flow?: string): Here {
  const placed = lessonAt(locals.starlightRoute.id);
  // A page has locals of its own: its parts share their runs there.
  const page: App.Locals & { runs?: Run } = locals;
  page.runs ??= rememberedRuns();
  return { slug: placed?.lesson.slug ?? '', flow: flow ?? placed?.lesson.flow ?? '', run: page.runs };
}
