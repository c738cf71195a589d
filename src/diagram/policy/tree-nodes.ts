// The explanations of one policy for several callers have the same shape, as far as each of them was reached.
import type { Explanation, ExplanationNode } from '#policy/explanation.ts';
import type { PolicyType } from '#policy/types.ts';

/** The place of a node: indices of children from the root, with dots. */
export type NodePath = string;

/** The node at a path, or undefined where this caller's explanation does not reach. */
export function nodeAt(explanation: Explanation, path: NodePath): ExplanationNode | undefined {
  let node: ExplanationNode | undefined = explanation;
  if (path === '') return node;
  for (const index of path.split('.')) node = node?.children?.[Number(index)];
  return node;
}

const order: readonly PolicyType[] = ['rcp', 'scp', 'resource', 'identity', 'boundary', 'session', 'endpoint'];

/** The policy type that the first index of a path stands for; `trust` where the question asks for a role. */
export function typeAt(explanation: Explanation, path: NodePath): PolicyType {
  const index = Number(path.split('.')[0]);
  const type = order[index] ?? 'identity';
  return type === 'resource' && /\btrust\b/i.test(explanation.children?.[index]?.label ?? '') ? 'trust' : type;
}

/** The children that any of the explanations has below a path, each with its own path. */
export function childrenAt(
  explanations: readonly Explanation[],
  path: NodePath,
): readonly { readonly path: NodePath; readonly node: ExplanationNode }[] {
  const lists = explanations.map((one) => nodeAt(one, path)?.children ?? []);
  const longest = lists.reduce((best, list) => (list.length > best.length ? list : best), []);
  return longest.map((node, index) => ({ path: path === '' ? String(index) : `${path}.${index}`, node }));
}
