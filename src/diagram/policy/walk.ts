import type { Explanation, ExplanationNode } from '#policy/explanation.ts';
import { childrenAt, type NodePath, nodeAt } from './tree-nodes.ts';

/** What happens in a step: one element compared, what its statement or policy type comes to, or the decision. */
export type StepKind = 'principal' | 'action' | 'resource' | 'condition' | 'statement' | 'type' | 'decide';

/** One step of an explanation: the node that it is about. */
export type WalkStep = { readonly path: NodePath; readonly kind: StepKind };

/** Every comparison in the order in which it is made, each statement and type after its parts, the decision last. */
export function walk(explanations: readonly Explanation[]): readonly WalkStep[] {
  const steps: WalkStep[] = [];
  for (const type of childrenAt(explanations, '')) {
    const says = explanations.some((one) => !silent(nodeAt(one, type.path)));
    if (!says) continue;
    for (const policy of childrenAt(explanations, type.path))
      for (const statement of childrenAt(explanations, policy.path)) {
        for (const element of childrenAt(explanations, statement.path))
          steps.push(...elementSteps(explanations, element));
        steps.push({ path: statement.path, kind: 'statement' });
      }
    steps.push({ path: type.path, kind: 'type' });
  }
  return [...steps, { path: '', kind: 'decide' }];
}

/** The step that a still picture shows: the first where a variable is filled in, else the first that fails. */
export function tellingStep(explanations: readonly Explanation[], steps: readonly WalkStep[]): number {
  const parts = (path: NodePath): readonly (ExplanationNode | undefined)[] =>
    explanations.map((one) => nodeAt(one, path));
  const compared = ({ kind }: WalkStep): boolean => !['statement', 'type', 'decide'].includes(kind);
  const filled = steps.findIndex(
    (step) =>
      compared(step) && parts(step.path).some((node) => node?.children?.some(({ variables }) => variables?.length)),
  );
  if (filled >= 0) return filled;
  const failed = steps.findIndex(
    (step) => compared(step) && parts(step.path).some((node) => node?.outcome === 'no-match'),
  );
  return Math.max(0, failed);
}

function silent(node: ExplanationNode | undefined): boolean {
  return !node || node.outcome === 'absent' || node.outcome === 'not-applicable';
}

function elementSteps(
  explanations: readonly Explanation[],
  { path, node }: { readonly path: NodePath; readonly node: ExplanationNode },
): readonly WalkStep[] {
  if (node.label === 'Condition') {
    const conditions = childrenAt(explanations, path);
    if (conditions.length) return conditions.map((one) => ({ path: one.path, kind: 'condition' }));
    return [{ path, kind: 'condition' }];
  }
  const kind = node.label.endsWith('Action') ? 'action' : node.label.endsWith('Resource') ? 'resource' : 'principal';
  return [{ path, kind }];
}
