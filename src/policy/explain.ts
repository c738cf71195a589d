import type { ParsedPolicy } from './compile.ts';
import type { PolicyGroups } from './compile-case.ts';
import { explainStatement } from './explain-statement.ts';
import type { Scope } from './explain-values.ts';
import type { Explanation, ExplanationNode, Outcome } from './explanation.ts';
import { barePolicyType, policyTypeWords } from './policy-type-words.ts';
import { type ReadingId, readingQuestions } from './readings.ts';
import type { RequestView } from './request-view.ts';
import type { ContextSource, PolicyCase, PolicyType } from './types.ts';
import { hasSay, type Verdict, weigh } from './weigh.ts';

const LABELS = Object.fromEntries(
  (Object.keys(policyTypeWords) as PolicyType[]).map((type) => [
    type,
    barePolicyType(type).replace(/^./, (letter) => letter.toUpperCase()),
  ]),
) as { readonly [type in PolicyType]: string };

/** The tree behind a verdict, as plain data, with the decision under the other reading wherever one was met. */
export function explain(
  question: PolicyCase,
  compiled: readonly PolicyGroups[],
  view: RequestView,
  verdict: Verdict,
): Explanation {
  const { decision, decidedBy } = verdict;
  const sources: { [key: string]: ContextSource } = {};
  for (const [key, source] of Object.entries(question.sources ?? {})) sources[key.toLowerCase()] = source;
  const points = new Set<ReadingId>();
  const children: ExplanationNode[] = [];
  for (const { type, groups } of compiled) {
    const nodes: ExplanationNode[] = [];
    let outcome: Outcome = 'silent';
    let text = 'Nothing in it applies.';
    if (!groups) {
      outcome = 'absent';
      text = 'None attached.';
    } else if (!hasSay(type, view)) {
      outcome = 'not-applicable';
      text = 'Has no say here.';
    } else {
      for (const { name, policy } of groups.flat()) {
        const node = explainPolicy({ view, policy: name, sources, points }, policy, type);
        nodes.push(node);
        if (node.outcome === 'denies' || (node.outcome === 'allows' && outcome === 'silent')) outcome = node.outcome;
      }
      if (nodes.length === 0) text = 'An empty list grants nothing.';
      if (outcome !== 'silent') text = `It ${outcome} the request.`;
      if (type === 'scp' && decidedBy?.policyType === type && outcome === 'allows') {
        outcome = 'silent';
        text = 'A level has no Allow.';
      }
    }
    children.push({ kind: 'policy-type', label: LABELS[type], outcome, text, children: groups ? nodes : undefined });
  }
  const permissive = points.size > 0 ? weigh(compiled, view, 'permissive').decision : decision;
  return {
    kind: 'decision',
    label: decision,
    outcome: decision === 'Allowed' ? 'allows' : 'denies',
    text: sentence(verdict),
    decision,
    decidedBy,
    openPoints: [...points].map((id) => ({ id, question: readingQuestions[id], restrictive: decision, permissive })),
    children,
  };
}

function explainPolicy(scope: Scope, { errors, statements }: ParsedPolicy, type: PolicyType): ExplanationNode {
  const base = { kind: 'policy', label: scope.policy } as const;
  const [error] = errors;
  if (error) {
    const { offset, length, message, detail } = error;
    const at = offset < 0 ? undefined : { policy: scope.policy, offset, length };
    return {
      ...base,
      outcome: 'malformed',
      text: `Grants nothing: IAM refuses it. ${message.replace(/\w$/, '$&.')} ${detail}`,
      at,
    };
  }
  const children: ExplanationNode[] = [];
  let allow = 0;
  let deny = 0;
  for (const statement of statements) {
    const node = explainStatement(scope, statement, type);
    children.push(node);
    if (statement.effect === 'Deny') deny += node.outcome === 'no-match' ? 0 : 1;
    else allow += node.outcome === 'match' ? 1 : 0;
  }
  const alone = children.length === 1;
  const all = `${children.length} statement${alone ? '' : 's'}`;
  const text = `${allow} of ${all} ${alone || allow === 1 ? 'allows' : 'allow'}${deny === 0 ? '' : `, ${deny} ${deny === 1 ? 'denies' : 'deny'}`}.`;
  return { ...base, outcome: deny > 0 ? 'denies' : allow > 0 ? 'allows' : 'silent', text, children };
}

function sentence({ decidedBy }: Verdict): string {
  if (!decidedBy) return 'Every policy type that must allow does, and none denies.';
  const { kind, policyType } = decidedBy;
  return kind === 'implicit'
    ? `No ${barePolicyType(policyType)} allows this.`
    : `There is an explicit deny in ${policyTypeWords[policyType]}.`;
}
