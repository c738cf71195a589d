import type { ParsedPolicy } from './compile.ts';
import { asksForRole, type CompiledCase } from './compile-case.ts';
import { explainStatement } from './explain-statement.ts';
import type { Scope } from './explain-values.ts';
import type { Explanation, ExplanationNode, OpenPoint, Outcome } from './explanation.ts';
import { policyTypeWords } from './policy-type-words.ts';
import { readingQuestions } from './readings.ts';
import type { RequestView } from './request-view.ts';
import type { ContextSource, PolicyCase, PolicyType } from './types.ts';
import { isSigned, type Verdict, weigh } from './weigh.ts';

const NEEDS_IDENTITY: readonly PolicyType[] = ['scp', 'identity', 'boundary', 'session'];
const SAYS: { readonly [outcome in Outcome]?: string } = {
  denies: 'An explicit Deny applies.',
  allows: 'An Allow applies.',
  silent: 'Nothing applies.',
};

/** The tree behind a verdict, as plain data, with the decision under the other reading wherever one was met. */
export function explain(
  question: PolicyCase,
  compiled: CompiledCase,
  view: RequestView,
  verdict: Verdict,
): Explanation {
  const sources: { [key: string]: ContextSource } = {};
  for (const [key, source] of Object.entries(question.sources ?? {})) sources[key.toLowerCase()] = source;
  const signed = isSigned(question);
  const types: readonly PolicyType[] = [
    'rcp',
    'scp',
    asksForRole(question) ? 'trust' : 'resource',
    'identity',
    'boundary',
    'session',
    'endpoint',
  ];
  const children = types.map((type): ExplanationNode => {
    const [words] = policyTypeWords[type];
    const base = { kind: 'policy-type', label: words.charAt(0).toUpperCase() + words.slice(1) } as const;
    const list = compiled[type];
    if (!list) return { ...base, outcome: 'absent', text: 'None attached.' };
    if (!signed && NEEDS_IDENTITY.includes(type)) {
      return { ...base, outcome: 'not-applicable', text: 'No say: the caller is not an identity of AWS.' };
    }
    const nodes = list.map(({ name, policy }) => explainPolicy({ view, policy: name, sources }, policy, type));
    const outcome =
      (['denies', 'allows'] as const).find((one) => nodes.some((node) => node.outcome === one)) ?? 'silent';
    const text = nodes.length === 0 ? 'An empty list grants nothing.' : (SAYS[outcome] ?? '');
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
  const [short, long] = policyTypeWords[decidedBy.policyType];
  return decidedBy.kind === 'implicit' ? `No ${short} allows this.` : `There is an explicit deny in ${long}.`;
}
