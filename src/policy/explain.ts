import type { ParsedPolicy } from './compile.ts';
import { asksForRole, type CompiledCase } from './compile-case.ts';
import { explainStatement } from './explain-statement.ts';
import type { Scope } from './explain-values.ts';
import type { Explanation, ExplanationNode, OpenPoint, Outcome } from './explanation.ts';
import { barePolicyType, policyTypeWords } from './policy-type-words.ts';
import { readingQuestions } from './readings.ts';
import type { RequestView } from './request-view.ts';
import type { ContextSource, PolicyCase, PolicyType } from './types.ts';
import { hasSay, policyTypeOrder, type Verdict, weigh } from './weigh.ts';

/** The tree behind a verdict, as plain data, with the decision under the other reading wherever one was met. */
export function explain(
  question: PolicyCase,
  compiled: CompiledCase,
  view: RequestView,
  verdict: Verdict,
): Explanation {
  const sources: { [key: string]: ContextSource } = {};
  for (const [key, source] of Object.entries(question.sources ?? {})) sources[key.toLowerCase()] = source;
  const types = policyTypeOrder.filter((type) => type !== (asksForRole(question) ? 'resource' : 'trust'));
  const children = types.map((type): ExplanationNode => {
    const words = barePolicyType(type);
    const base = { kind: 'policy-type', label: words.charAt(0).toUpperCase() + words.slice(1) } as const;
    const list = compiled[type];
    if (!list) return { ...base, outcome: 'absent', text: 'None attached.' };
    if (!hasSay(type, question)) return { ...base, outcome: 'not-applicable', text: 'Has no say over this request.' };
    const nodes = list.map(({ name, policy }) => explainPolicy({ view, policy: name, sources }, policy, type));
    const outcome =
      (['denies', 'allows'] as const).find((one) => nodes.some((node) => node.outcome === one)) ?? 'silent';
    const said = outcome === 'silent' ? 'Nothing in it applies.' : `It ${outcome} the request.`;
    const text = nodes.length === 0 ? 'An empty list grants nothing.' : said;
    return { ...base, outcome, text, children: nodes };
  });
  const points = new Set(doubtsIn(children));
  const permissive = points.size > 0 ? weigh(question, compiled, view, 'permissive').decision : verdict.decision;
  const { decision } = verdict;
  return {
    kind: 'decision',
    label: decision,
    outcome: decision === 'Allowed' ? 'allows' : 'denies',
    text: sentence(verdict),
    ...verdict,
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
    return { ...base, outcome: 'malformed', text: `Grants nothing: IAM would refuse it. ${message} ${detail}`, at };
  }
  const children = statements.map((statement) => explainStatement(scope, statement, type));
  const counted = (effect: string, least: Outcome): number =>
    statements.filter((one, i) => one.effect === effect && [least, 'match'].includes(children[i]?.outcome ?? ''))
      .length;
  const allow = counted('Allow', 'match');
  const deny = counted('Deny', 'unsure');
  const text = `${allow} of ${children.length} statements allow${deny > 0 ? `, ${deny} deny` : ''}.`;
  return { ...base, outcome: deny > 0 ? 'denies' : allow > 0 ? 'allows' : 'silent', text, children };
}

function* doubtsIn(nodes: readonly ExplanationNode[]): Generator<OpenPoint['id']> {
  for (const { doubts, children } of nodes) {
    if (doubts) yield* doubts;
    if (children) yield* doubtsIn(children);
  }
}

function sentence({ decidedBy }: Verdict): string {
  if (!decidedBy) return 'Every policy type that must allow does, and none denies.';
  const { kind, policyType } = decidedBy;
  return kind === 'implicit'
    ? `No ${barePolicyType(policyType)} allows this.`
    : `There is an explicit deny in ${policyTypeWords[policyType]}.`;
}
