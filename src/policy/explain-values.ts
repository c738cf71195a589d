import type { JsonNode } from '#wire/json-document.ts';
import { align, type PatternPart, partsOf } from './align.ts';
import type { ResourcePattern } from './arn-pattern.ts';
import { type Condition, comparison, conditionMatches } from './condition.ts';
import type { ExplanationNode, Outcome, VariableTrace } from './explanation.ts';
import type { Tri } from './kleene.ts';
import { asLetters, patternMatches } from './pattern.ts';
import type { ReadingId } from './readings.ts';
import { lookup, type RequestView } from './request-view.ts';
import type { ActionPattern } from './statement.ts';
import { type Template, type Variable, variableValue } from './template.ts';
import type { ContextSource, Place } from './types.ts';

/** What every part of an explanation needs: the request, the policy being read and where values came from. */
export type Scope = {
  readonly view: RequestView;
  readonly policy: string;
  readonly sources: { readonly [key: string]: ContextSource };
  /** The open points of AWS's pages met so far. */
  readonly points: Set<ReadingId>;
};

/** What an element or condition does. */
export const MATCHES: readonly string[] = ['does not match', 'matches in one reading only', 'matches'];

const OUTCOMES: readonly Outcome[] = ['no-match', 'unsure', 'match'];

/** The outcome of a match. */
export function outcomeOf(answer: Tri): Outcome {
  return OUTCOMES[answer] as Outcome;
}

/** The characters of a value in its policy's text; undefined for a policy that was given as parsed JSON. */
export function placeOf({ policy }: Scope, { offset, end }: JsonNode): Place | undefined {
  return offset < 0 ? undefined : { policy, offset, length: end - offset };
}

/** A leaf of the explanation. */
export function leaf(scope: Scope, node: JsonNode, outcome: Outcome, text: string): ExplanationNode {
  return { kind: 'value', label: node.text, outcome, text, at: placeOf(scope, node) };
}

/** One entry of Action or NotAction. */
export function explainAction(scope: Scope, { node, text }: ActionPattern): ExplanationNode {
  return patternMatches(text, scope.view.action)
    ? leaf(scope, node, 'match', 'Covers the action.')
    : leaf(scope, node, 'no-match', 'Another action.');
}

/** One entry of Resource or NotResource, laid against the resource that was asked for. */
export function explainResource(
  scope: Scope,
  { node, text: pattern, cut, tail }: ResourcePattern,
  answer: Tri,
): ExplanationNode {
  const asked = scope.view.resource;
  const variables = tail && traceVariables(scope, node, tail, cut);
  const lost = variables?.some(({ used }) => used === 'none');
  const text = answer === 2 ? 'Covers the resource.' : lost ? 'An empty blank matches nothing.' : 'Another resource.';
  const behind = tail ? filledParts(scope, tail) : partsOf(pattern.slice(cut));
  const pieces = align([...partsOf(pattern.slice(0, cut)), ...behind], asked);
  return { ...leaf(scope, node, outcomeOf(answer), text), asked, pieces, variables };
}

/** One key under one operator, with every policy value laid against what the request holds. */
export function explainCondition(scope: Scope, condition: Condition): ExplanationNode {
  const { view } = scope;
  const { operator, keyNode, key } = condition;
  const asked = lookup(view, key);
  const answer = conditionMatches(condition, view);
  const list = asked === undefined ? [] : typeof asked === 'string' ? [asked] : asked;
  const shown = list.length === 0 ? 'has no value' : `is ${JSON.stringify(asked)}`;
  return {
    kind: 'condition',
    label: `${operator.name} ${keyNode.text}`,
    outcome: outcomeOf(answer),
    text: `${keyNode.text} ${shown}: it ${MATCHES[answer]}.`,
    at: placeOf(scope, keyNode),
    asked,
    children: condition.values.map((wanted) => {
      const { node, template } = wanted;
      let hit: Tri = 0;
      for (const one of list) hit = Math.max(hit, comparison(operator, wanted, one, view)) as Tri;
      if (operator.family === 'null') hit = answer;
      const value = leaf(scope, node, outcomeOf(hit), hit === 2 ? 'Fits.' : 'Does not fit.');
      if (!template) return value;
      const variables = traceVariables(scope, node, template, 0, operator.negated);
      return { ...value, pieces: align(filledParts(scope, template), list[0] ?? ''), variables };
    }),
  };
}

function filledParts({ view }: Scope, { text, raw, wildcards, pieces }: Template): readonly PatternPart[] {
  return (text === undefined ? pieces : [text]).flatMap((piece) => {
    if (typeof piece === 'string') return partsOf(wildcards ? piece : asLetters(piece));
    const value = variableValue(piece, view, false);
    const form = raw.slice(piece.offset, piece.offset + piece.length);
    return [{ kind: 'variable', form, filled: value === undefined ? value : asLetters(value) } as const];
  });
}

function traceVariables(
  scope: Scope,
  node: JsonNode,
  { pieces }: Template,
  shift: number,
  negated = false,
): readonly VariableTrace[] | undefined {
  if (pieces.length === 0) return undefined;
  const variables = pieces.filter((piece): piece is Variable => typeof piece !== 'string');
  return variables.map((variable) => {
    const { name, key, fallback = null, offset, length } = variable;
    const value = lookup(scope.view, key) ?? null;
    const filled = variableValue(variable, scope.view, false);
    const used = filled === undefined ? 'none' : filled === value ? 'value' : 'default';
    const empty = typeof value === 'object' && value ? 'A list cannot fill a blank' : 'No value';
    const consequence =
      used === 'value'
        ? `“${filled}” fills the blank.`
        : used === 'default'
          ? `No value: the default “${filled}” fills the blank.`
          : `${empty}: this matches nothing${negated ? ', which satisfies a negated operator' : ''}.`;
    const whole = placeOf(scope, node);
    // Where the text has escapes, letters and characters differ: then the whole value is the place.
    const plain = whole?.length === node.text.length + 2;
    const at = whole && plain ? { ...whole, offset: whole.offset + 1 + shift + offset, length } : whole;
    return { name, key, value, source: scope.sources[key] ?? null, fallback, used, consequence, at };
  });
}
