import type { Explanation, ExplanationNode, Outcome } from '#policy/explanation.ts';
import type { PolicyType } from '#policy/types.ts';
import { childrenAt, type NodePath, nodeAt, typeAt } from './tree-nodes.ts';

/** The mark before a row: passed, failed, open in AWS's pages, or without a say. */
export type Tone = 'ok' | 'bad' | 'open' | 'none' | 'dash';

/** One row of a caller's tree. `steps` are the paths of the walk's steps that this row shows. */
export type TreeRow = {
  readonly path: NodePath;
  readonly depth: number;
  readonly tone: Tone;
  readonly node: ExplanationNode;
  readonly steps: readonly NodePath[];
  /** The policy types without a policy, in the last row, which stands for all of them. */
  readonly absent?: readonly PolicyType[];
};

const tones: { readonly [outcome in Outcome]: Tone } = {
  match: 'ok',
  allows: 'ok',
  'no-match': 'bad',
  denies: 'bad',
  malformed: 'bad',
  unsure: 'open',
  silent: 'bad',
  'not-reached': 'none',
  absent: 'dash',
  'not-applicable': 'dash',
};

// A Deny that does not apply is no failure, nor is silence where nobody had to allow.
function toneOf(node: ExplanationNode, mustAllow: boolean): Tone {
  if (node.outcome === 'silent') return mustAllow ? 'bad' : 'none';
  if (node.kind === 'statement' && node.text.startsWith('Deny')) {
    return node.outcome === 'no-match' ? 'none' : node.outcome === 'match' ? 'bad' : tones[node.outcome];
  }
  return tones[node.outcome];
}

/**
 * The rows for one caller; `all` are the explanations of everyone shown, so that their trees stand side by side row by
 * row. A type with one policy is one row, a Condition is the rows of its keys.
 */
export function treeRows(explanation: Explanation, all: readonly Explanation[]): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const absent: PolicyType[] = [];

  const add = (path: NodePath, depth: number, fallback: ExplanationNode, steps: readonly NodePath[] = [path]): void => {
    const own = nodeAt(explanation, path);
    const node = own ?? { ...fallback, outcome: 'not-reached' as const };
    rows.push({
      path,
      depth,
      tone: toneOf(node, explanation.decidedBy?.policyType === typeAt(explanation, path)),
      node,
      steps,
    });
  };

  for (const type of childrenAt(all, '')) {
    if (all.every((one) => nodeAt(one, type.path)?.outcome === 'absent')) {
      absent.push(typeAt(explanation, type.path));
      continue;
    }
    add(type.path, 0, type.node);
    const policies = childrenAt(all, type.path);
    for (const policy of policies) {
      const alone = policies.length === 1;
      if (!alone) add(policy.path, 1, policy.node);
      for (const statement of childrenAt(all, policy.path)) {
        add(statement.path, alone ? 1 : 2, statement.node);
        for (const element of childrenAt(all, statement.path)) {
          const conditions = element.node.label === 'Condition' ? childrenAt(all, element.path) : [];
          if (conditions.length === 0) add(element.path, alone ? 2 : 3, element.node);
          for (const condition of conditions) add(condition.path, alone ? 2 : 3, condition.node);
        }
      }
    }
  }
  if (absent.length) {
    const node: ExplanationNode = { kind: 'policy-type', label: '', outcome: 'absent', text: '' };
    rows.push({ path: 'absent', depth: 0, tone: 'dash', node, steps: [], absent });
  }
  const tone = explanation.decision === 'Allowed' ? 'ok' : 'bad';
  return [...rows, { path: '', depth: 0, tone, node: explanation, steps: [''] }];
}
