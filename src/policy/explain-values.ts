import { align, type PatternPart, partsOf } from './align.ts';
import { type ResourcePattern, resourceMatches } from './arn-pattern.ts';
import { type Condition, comparison, conditionMatches } from './condition.ts';
import type { ExplanationNode, Outcome, Piece, VariableTrace } from './explanation.ts';
import type { JsonNode } from './json-document.ts';
import type { Tri } from './kleene.ts';
import { asLetters, encodeWildcards, globMatches } from './pattern.ts';
import { lookup, type RequestView } from './request-view.ts';
import type { ActionPattern } from './statement.ts';
import { type Template, type Variable, variableValue } from './template.ts';
import type { ContextSource, Place } from './types.ts';

/** What every part of an explanation needs: the request, the policy being read and where values came from. */
export type Scope = {
  readonly view: RequestView;
  readonly policy: string;
  readonly sources: { readonly [key: string]: ContextSource };
};

const OUTCOMES: readonly Outcome[] = ['no-match', 'unsure', 'match'];

/** The outcome of a match. */
export function outcomeOf(answer: Tri): Outcome {
  return OUTCOMES[answer] as Outcome;
}

/** The characters of a value in its policy's text; undefined for a policy that was given as parsed JSON. */
export function placeOf(scope: Scope, node: JsonNode, from = 0, length = node.end - node.offset): Place | undefined {
  return node.offset < 0 ? undefined : { policy: scope.policy, offset: node.offset + from, length };
}

/** A leaf of the explanation. */
export function leaf(scope: Scope, node: JsonNode, outcome: Outcome, text: string): ExplanationNode {
  const at = placeOf(scope, node);
  return at
    ? { kind: 'value', label: node.text, outcome, text, at }
    : { kind: 'value', label: node.text, outcome, text };
}

/** One entry of Action or NotAction. */
export function explainAction(scope: Scope, { node, glob }: ActionPattern): ExplanationNode {
  const matches = globMatches(glob, scope.view.action);
  return leaf(scope, node, matches ? 'match' : 'no-match', matches ? 'Covers the action.' : 'Another action.');
}

/** One entry of Resource or NotResource, laid against the resource that was asked for. */
export function explainResource(scope: Scope, pattern: ResourcePattern): ExplanationNode {
  const { view } = scope;
  const outcome = outcomeOf(resourceMatches(pattern, view));
  const variables = traceVariables(
    scope,
    pattern.node,
    pattern.tail,
    pattern.node.text.length - pattern.tail.raw.length,
  );
  const lost = variables.some(({ used }) => used === 'none');
  const text =
    outcome === 'match'
      ? 'Covers the resource.'
      : lost
        ? 'A blank without a value matches nothing.'
        : 'Another resource.';
  const head = partsOf(encodeWildcards(pattern.node.text.slice(0, pattern.node.text.length - pattern.tail.raw.length)));
  const pieces = align([...head, ...filledParts(scope, pattern.tail)], view.resource);
  return withVariables({ ...leaf(scope, pattern.node, outcome, text), asked: view.resource, pieces }, variables);
}

/** One key under one operator, with every policy value laid against what the request holds. */
export function explainCondition(scope: Scope, condition: Condition): ExplanationNode {
  const { view } = scope;
  const { operator, keyNode } = condition;
  const value = lookup(view, condition.key);
  const answer = conditionMatches(condition, view);
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const asked = list.length === 0 ? undefined : value;
  const label = `${operator.name} ${keyNode.text}`;
  const shown = asked === undefined ? `${keyNode.text} has no value` : `${keyNode.text} is ${JSON.stringify(asked)}`;
  const text = `${shown}: ${answer === 2 ? 'satisfied' : answer === 1 ? 'the readings differ' : 'not satisfied'}.`;
  const children = condition.values.map((wanted) => {
    const hit = list.reduce<Tri>((best, one) => Math.max(best, comparison(operator, wanted, one, view)) as Tri, 0);
    const outcome = operator.family === 'null' ? outcomeOf(answer) : outcomeOf(hit);
    const node = leaf(
      scope,
      wanted.node,
      outcome,
      hit === 2 ? 'Equal.' : asked === undefined ? 'Nothing to compare.' : 'Different.',
    );
    const { template } = wanted;
    if (!template) return node;
    const pieces = align(filledParts(scope, template), list[0] ?? '');
    return withVariables({ ...node, pieces }, traceVariables(scope, wanted.node, template, 0, operator.negated));
  });
  const at = placeOf(scope, keyNode);
  const node: ExplanationNode = { kind: 'condition', label, outcome: outcomeOf(answer), text, children };
  return { ...node, ...(at && { at }), ...(asked === undefined ? undefined : { asked }) };
}

function withVariables(node: ExplanationNode, variables: readonly VariableTrace[]): ExplanationNode {
  return variables.length > 0 ? { ...node, variables } : node;
}

function filledParts(scope: Scope, template: Template): readonly PatternPart[] {
  if (template.glob) {
    const encoded = template.wildcards ? encodeWildcards(template.raw) : template.raw;
    return partsOf(template.raw.includes('${') ? template.glob.text : encoded);
  }
  return template.pieces.flatMap((piece) => {
    if (typeof piece === 'string') return partsOf(piece);
    const value = variableValue(piece, scope.view, false);
    const form = template.raw.slice(piece.offset, piece.offset + piece.length);
    return [{ kind: 'variable', form, filled: value === undefined ? undefined : asLetters(value) } as const];
  });
}

function traceVariables(
  scope: Scope,
  node: JsonNode,
  template: Template,
  shift: number,
  negated = false,
): readonly VariableTrace[] {
  const traces: VariableTrace[] = [];
  for (const piece of template.pieces)
    if (typeof piece !== 'string') traces.push(trace(scope, node, piece, shift, negated));
  return traces;
}

function trace(scope: Scope, node: JsonNode, variable: Variable, shift: number, negated: boolean): VariableTrace {
  const { name, key, fallback } = variable;
  const value = lookup(scope.view, key);
  const used = variableValue(variable, scope.view, false);
  const kind = used === undefined ? 'none' : used === value ? 'value' : 'default';
  const consequence =
    kind === 'value'
      ? `“${used}” fills the blank.`
      : kind === 'default'
        ? `No value: the default “${used}” fills the blank.`
        : `${typeof value === 'object' ? 'A list cannot fill a blank' : 'No value'}: ${
            negated ? 'nothing is matched, which satisfies a negated operator.' : 'matches nothing.'
          }`;
  // Escapes in the text make letters and characters differ: then the whole value is the place.
  const plain = node.end - node.offset === node.text.length + 2;
  const at = plain ? placeOf(scope, node, 1 + shift + variable.offset, variable.length) : placeOf(scope, node);
  const source = scope.sources[key] ?? null;
  const base = {
    name,
    key,
    value: value ?? null,
    source,
    fallback: fallback ?? null,
    used: kind,
    consequence,
  } as const;
  return at ? { ...base, at } : base;
}

/** Pieces are for the eye; this says whether they cover the whole text, which tests compare with the match. */
export function piecesTook(pieces: readonly Piece[]): string {
  return pieces.map(({ took }) => took ?? '').join('');
}
