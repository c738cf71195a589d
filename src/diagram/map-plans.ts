import type { Flow } from '#simulator/types.ts';
import type { MapPlan, MapSheet } from './map-plan.ts';
import { withDrawings } from './map-sheet.ts';
import { samlSts } from './maps/saml-sts.ts';

const plans: { readonly [flow: string]: MapPlan } = { 'saml-sts': samlSts };

/** The hand-drawn sheet of a flow, with its drawings. A flow without one is an author's error. */
export function mapSheet(flow: Pick<Flow, 'id' | 'actors' | 'things'>): MapSheet {
  const plan = plans[flow.id];
  if (!plan)
    throw new Error(`No map is drawn for the flow ${flow.id}; maps exist for ${Object.keys(plans).join(', ')}.`);
  return withDrawings(plan, flow);
}
