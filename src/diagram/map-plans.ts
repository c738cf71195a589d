import type { MapPlan } from './map-plan.ts';
import { samlSts } from './maps/saml-sts.ts';

const plans: { readonly [flow: string]: MapPlan } = { 'saml-sts': samlSts };

/** The hand-drawn sheet of a flow. A flow without one is an author's error. */
export function mapPlan(flow: string): MapPlan {
  const plan = plans[flow];
  if (!plan) throw new Error(`No map is drawn for the flow ${flow}; maps exist for ${Object.keys(plans).join(', ')}.`);
  return plan;
}
