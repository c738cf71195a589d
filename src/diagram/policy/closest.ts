import type { Explanation, ExplanationNode, VariableTrace } from '#policy/explanation.ts';
import type { PolicyType } from '#policy/types.ts';
import { type NodePath, typeAt } from './tree-nodes.ts';

/** The statement that a refusal is best explained by, and in it the first part that failed. */
export type Closest = {
  readonly policy: string;
  readonly statement: ExplanationNode;
  readonly element?: ExplanationNode | undefined;
  /** The condition within the element, where it is one. */
  readonly condition?: ExplanationNode | undefined;
  /** A variable without a value that had a part in it. */
  readonly lost?: VariableTrace | undefined;
};

/** The policies of the type that decided, with the index of the type as path. */
export function decidingPolicies(explanation: Explanation): readonly ExplanationNode[] {
  const { decidedBy, children = [] } = explanation;
  const at = children.findIndex((_, index) => typeAt(explanation, String(index) as NodePath) === decidedBy?.policyType);
  return children[at]?.children ?? [];
}

/** The Allow that got furthest before it failed, among the policies of the type whose Allow is missing. */
export function closestAllow(explanation: Explanation): Closest | undefined {
  let best: { readonly reached: number; readonly closest: Closest } | undefined;
  for (const policy of decidingPolicies(explanation))
    for (const statement of policy.children ?? []) {
      if (!statement.text.startsWith('Allow')) continue;
      const elements = statement.children ?? [];
      const failed = elements.findIndex(({ outcome }) => outcome !== 'match');
      const reached = failed < 0 ? elements.length : failed;
      if (!best || reached > best.reached) best = { reached, closest: closestIn(policy, statement, elements[failed]) };
    }
  return best?.closest;
}

/** The first Deny that applies, with a variable without a value if that is why. */
export function applyingDeny(explanation: Explanation): Closest | undefined {
  for (const policy of decidingPolicies(explanation))
    for (const statement of policy.children ?? []) {
      if (!statement.text.startsWith('Deny') || !['match', 'unsure'].includes(statement.outcome)) continue;
      const condition = statement.children?.find(({ label }) => label === 'Condition');
      return closestIn(policy, statement, condition);
    }
  return undefined;
}

/** The first Allow that applies, whichever policy it stands in. */
export function applyingAllow(explanation: Explanation): Closest | undefined {
  const granting: readonly PolicyType[] = ['identity', 'trust', 'resource', 'session'];
  const types = [...(explanation.children ?? []).entries()].map(([index, node]) => ({
    node,
    rank: granting.indexOf(typeAt(explanation, String(index))),
  }));
  for (const { node } of types.filter(({ rank }) => rank >= 0).toSorted((a, b) => a.rank - b.rank))
    for (const policy of node.children ?? [])
      for (const statement of policy.children ?? [])
        if (statement.text.startsWith('Allow') && statement.outcome === 'match')
          return { policy: policy.label, statement };
  return undefined;
}

function closestIn(policy: ExplanationNode, statement: ExplanationNode, element: ExplanationNode | undefined): Closest {
  const conditions = element?.children?.filter(({ kind }) => kind === 'condition') ?? [];
  const condition = conditions.find(({ outcome }) => outcome !== 'match') ?? conditions[0];
  const values = (condition ?? element)?.children ?? [];
  const lost = values.flatMap(({ variables = [] }) => variables).find(({ used }) => used === 'none');
  return { policy: policy.label, statement, element, condition, lost };
}
