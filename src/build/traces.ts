// At build time each flow runs once, in Node: pages get its trace as data, and stand there complete before any engine.
import type { FlowPage } from '#diagram/flow-page.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { fieldsOf } from '#engine/fields.ts';
import { runFlow } from '#engine/run-flow.ts';
import { withTested } from '#engine/tested-fields.ts';
import { catalogue } from '#flows/catalogue.ts';
import { sources } from '#protocol/sources.ts';
import { mustBeOneOf } from '#simulator/author-error.ts';

/** What a page about this flow is built with. Throws an AuthorError for an unknown id, and so breaks the build. */
export async function flowPage(id: string): Promise<FlowPage> {
  mustBeOneOf(
    'flow',
    id,
    catalogue.map((flow) => flow.id),
  );
  const flow = catalogue.find((one) => one.id === id) as FlowPage['flow'];
  const trace = await runFlow({ flow: id });
  const fields = Object.fromEntries(
    trace.beats.map(({ id: beat, record }) => [beat, withTested(fieldsOf(record), beat, trace.evaluations)]),
  );
  const cited = new Set(
    [...Object.values(trace.checks), ...Object.values(fields).flat()].flatMap(({ cite }) =>
      cite === undefined ? [] : [cite[0]],
    ),
  );
  return {
    flow,
    trace,
    sheet: mapSheet(flow),
    fields,
    sources: Object.fromEntries(Object.entries(sources).filter(([short]) => cited.has(short))),
  };
}
