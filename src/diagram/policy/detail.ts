import type { Explanation, ExplanationNode, VariableTrace } from '#policy/explanation.ts';
import type { ContextValue } from '#policy/types.ts';
import { type Comparison, compare } from './cells.ts';
import { nodeAt } from './tree-nodes.ts';
import type { WalkStep } from './walk.ts';

/** One value of the policy against what was asked; `pieces` only where letters can be laid against each other. */
export type ComparedValue = {
  readonly written: string;
  readonly outcome: ExplanationNode['outcome'];
  readonly text: string;
  readonly comparison?: Comparison | undefined;
};

/** What a step compares for one caller. `name` is the key on the left of a condition, `operator` what stands between. */
export type StepDetail = {
  readonly outcome: ExplanationNode['outcome'];
  readonly name?: string | undefined;
  readonly operator?: string | undefined;
  readonly asked: readonly string[];
  readonly values: readonly ComparedValue[];
  readonly variables: readonly VariableTrace[];
  /** What the parts came to, for the steps that combine. */
  readonly parts: readonly ExplanationNode[];
};

/** The comparison of one step; undefined where this caller's evaluation did not get there. */
export function stepDetail(
  explanation: Explanation,
  { path, kind }: WalkStep,
  question: { readonly action: string; readonly resource: string; readonly principal: string },
): StepDetail | undefined {
  const node = nodeAt(explanation, path);
  if (!node || node.outcome === 'not-reached') return undefined;
  const children = node.children ?? [];
  const base = { outcome: node.outcome, variables: children.flatMap(({ variables = [] }) => variables) };
  if (kind === 'statement' || kind === 'type' || kind === 'decide')
    return { ...base, variables: [], asked: [], values: [], parts: children };
  const own = { action: question.action, resource: question.resource, principal: question.principal };
  const asked = kind === 'condition' ? listed(node.asked) : [own[kind]];
  const [operator, name] = kind === 'condition' ? splitLabel(node.label) : [];
  return { ...base, asked, name, operator, parts: [], values: children.map((child) => comparedValue(child, asked)) };
}

function comparedValue({ label, outcome, text, pieces }: ExplanationNode, asked: readonly string[]): ComparedValue {
  const written = { written: label, outcome, text };
  if (!pieces || asked.length > 1) return written;
  return { ...written, comparison: compare(pieces, asked[0] ?? '', outcome === 'match') };
}

function listed(value: ContextValue | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function splitLabel(label: string): readonly [string, string] {
  const space = label.indexOf(' ');
  return space < 0 ? [label, ''] : [label.slice(0, space), label.slice(space + 1)];
}
