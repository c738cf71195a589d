import { useRef } from 'react';
import type { ExplainedField, FlowPage } from '#diagram/flow-page.ts';
import type { Beat, Trace } from '#simulator/types.ts';
import type { Engine } from '../engine.ts';
import { useAsked } from './use-asked.ts';

type Explained = {
  readonly trace: Trace;
  readonly beat: Beat;
  readonly fields: readonly ExplainedField[];
  /** Until the fields are here nobody knows what has to be masked. */
  readonly known: boolean;
};

/**
 * A message with its fields, which are asked for where the page was not built with them. Until they are here, the same
 * message of the run before stands in its place: nothing that one reads goes away and comes back.
 */
export function useFields(page: FlowPage, trace: Trace, beat: Beat, engine: Engine): Explained {
  const built = page.trace === trace ? page.fields[beat.id] : undefined;
  const asked = useAsked(engine, built ? undefined : beat.record, (client) =>
    client.call('fields', beat.record, { beat: beat.id, evaluations: trace.evaluations }),
  );
  const fields = built ?? asked.value;
  const known = fields !== undefined || asked.failed !== undefined;
  const last = useRef<Explained>(undefined);
  if (known) last.current = { trace, beat, fields: fields ?? [], known };
  return last.current?.beat.id === beat.id ? last.current : { trace, beat, fields: [], known };
}
