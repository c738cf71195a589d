// Why, in one plain sentence: before the tree, for somebody who reads nothing else.
import type { Explanation, ExplanationNode } from '#policy/explanation.ts';
import type { ContextValue, PolicyType } from '#policy/types.ts';
import { differsInCaseOnly } from './cells.ts';
import { applyingAllow, applyingDeny, type Closest, closestAllow, decidingPolicies } from './closest.ts';

/** The words that sentences are made of: `sentence` of the lab's dictionary. */
export type SentenceWords = {
  readonly types: { readonly [type in PolicyType]: string };
  readonly allowed: (statement: string, policy: string) => string;
  readonly needsNothing: string;
  readonly denied: (statement: string, policy: string, because: string) => string;
  readonly notAllowed: (because: string) => string;
  readonly refusedPolicy: (policy: string) => string;
  readonly noneAttached: (type: string) => string;
  readonly noAllow: (type: string) => string;
  readonly noSessionPolicy: string;
  readonly lostIn: (variable: string) => string;
  readonly lostNegated: (variable: string) => string;
  readonly otherAction: (asked: string) => string;
  readonly otherResource: (asked: string) => string;
  readonly caseOnly: (asked: string, form: string) => string;
  readonly otherPrincipal: string;
  readonly noKey: (key: string) => string;
  readonly keySatisfied: (key: string, value: string) => string;
  readonly keyFails: (key: string, value: string, operator: string, wanted: string) => string;
  readonly unsure: string;
};

/** One sentence on the decision: what allowed it, which Deny applies, or the part that kept the nearest Allow away. */
export function decisionSentence(
  explanation: Explanation,
  asked: { readonly action: string; readonly resource: string },
  words: SentenceWords,
): string {
  const { decision, decidedBy } = explanation;
  if (decision === 'Allowed') {
    const allow = applyingAllow(explanation);
    return allow ? words.allowed(allow.statement.label, allow.policy) : words.needsNothing;
  }
  const malformed = decidingPolicies(explanation).find(({ outcome }) => outcome === 'malformed');
  if (decision === 'ExplicitlyDenied') {
    const deny = applyingDeny(explanation);
    return deny ? words.denied(deny.statement.label, deny.policy, denyReason(deny, words)) : explanation.text;
  }
  const type = decidedBy ? words.types[decidedBy.policyType] : '';
  if (malformed) return words.notAllowed(words.refusedPolicy(malformed.label));
  if (decidingPolicies(explanation).length === 0)
    return words.notAllowed(decidedBy?.policyType === 'session' ? words.noSessionPolicy : words.noneAttached(type));
  const closest = closestAllow(explanation);
  return words.notAllowed(closest ? reason(closest, asked, words) : words.noAllow(type));
}

function denyReason({ condition, lost }: Closest, words: SentenceWords): string {
  if (lost) return words.lostNegated(lost.name);
  const key = condition && keyOf(condition);
  if (!key) return '';
  return condition.asked === undefined ? words.noKey(key) : words.keySatisfied(key, said(condition.asked));
}

function reason(
  { element, condition, lost }: Closest,
  asked: { readonly action: string; readonly resource: string },
  words: SentenceWords,
): string {
  if (!element) return words.unsure;
  if (element.outcome === 'unsure') return words.unsure;
  if (element.label.endsWith('Principal')) return words.otherPrincipal;
  if (element.label.endsWith('Action')) return words.otherAction(asked.action);
  if (lost && !(condition && condition.asked === undefined)) return words.lostIn(lost.name);
  const only = element.children?.length === 1 ? element.children[0] : undefined;
  if (element.label.endsWith('Resource')) {
    const form = only ? filledForm(only) : '';
    return differsInCaseOnly(form, asked.resource)
      ? words.caseOnly(asked.resource, form)
      : words.otherResource(asked.resource);
  }
  if (!condition) return words.unsure;
  const key = keyOf(condition);
  if (condition.asked === undefined) return words.noKey(key);
  const value = said(condition.asked);
  const wanted = (condition.children ?? []).map(filledForm);
  const twin = wanted.find((one) => differsInCaseOnly(one, value));
  if (twin !== undefined) return words.caseOnly(value, twin);
  return words.keyFails(key, value, condition.label.split(' ')[0] ?? '', wanted.map((one) => `“${one}”`).join(' / '));
}

function filledForm({ label, pieces }: ExplanationNode): string {
  return pieces ? pieces.map(({ form, filled }) => filled ?? form).join('') : label;
}

function keyOf({ label }: ExplanationNode): string {
  return label.slice(label.indexOf(' ') + 1);
}

function said(value: ContextValue): string {
  return typeof value === 'string' ? value : value.join(', ');
}
