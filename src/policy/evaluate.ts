import { compileCase } from './compile-case.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { viewOf } from './request-view.ts';
import { contextWarnings, requestWarnings } from './request-warnings.ts';
import type { DecidedBy, Decision, PolicyCase, Warning } from './types.ts';
import { policyWarnings, warner } from './warnings.ts';
import { weigh } from './weigh.ts';

/** A decision with everything that led to it. */
export type Evaluation = {
  readonly decision: Decision;
  readonly decidedBy?: DecidedBy;
  readonly explanation: Explanation;
  readonly warnings: readonly Warning[];
};

/** The same decision as `decide`, with the tree that explains it and warnings about its policies. */
export function evaluate(question: PolicyCase): Evaluation {
  const view = viewOf(question);
  const compiled = compileCase(question, view.resourceType);
  const verdict = weigh(compiled, view, 'restrictive');
  const explanation = explain(question, compiled, view, verdict);
  const warnings: Warning[] = [];
  for (const { groups } of compiled) {
    for (const { name, policy } of groups?.flat() ?? []) {
      const warn = warner(warnings, name);
      policyWarnings(policy, warn);
      requestWarnings(policy, question, view, warn);
    }
  }
  contextWarnings(question, warner(warnings, ''));
  return { ...verdict, explanation, warnings };
}
