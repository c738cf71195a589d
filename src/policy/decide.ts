// What a service needs of the engine. Apart from what explains, so that a run need not load that.
import { compileCase } from './compile-case.ts';
import { viewOf } from './request-view.ts';
import type { PolicyCase } from './types.ts';
import { type Verdict, weigh } from './weigh.ts';

/** The decision without an explanation; where AWS's pages leave two readings, the more restrictive one. */
export function decide(question: PolicyCase): Verdict {
  const view = viewOf(question);
  return weigh(compileCase(question, view.resourceType), view, 'restrictive');
}
