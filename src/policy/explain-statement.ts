import type { JsonNode } from '#wire/json-document.ts';
import { resourceMatches } from './arn-pattern.ts';
import { conditionMatches } from './condition.ts';
import {
  explainAction,
  explainCondition,
  explainResource,
  leaf,
  MATCHES,
  outcomeOf,
  placeOf,
  type Scope,
} from './explain-values.ts';
import type { ExplanationNode } from './explanation.ts';
import { both, type Tri } from './kleene.ts';
import { grantOf, principalMatches } from './principal.ts';
import type { ReadingId } from './readings.ts';
import { actionMatches, resourceElementMatches, type Statement } from './statement.ts';
import type { PolicyType } from './types.ts';

const GRANTS: readonly string[] = [
  'Someone else.',
  'The caller’s account: its policies must allow too.',
  'The role or user behind the session: its boundary and session policies limit.',
  'The caller.',
];

/** One statement: its elements in order, those behind the first that fails not reached. */
export function explainStatement(scope: Scope, statement: Statement, policyType: PolicyType): ExplanationNode {
  const { view } = scope;
  const { node, effect, principal, resources, conditions } = statement;
  const children: ExplanationNode[] = [];
  let result: Tri = 2;

  function element(
    label: string,
    at: JsonNode | undefined,
    match: () => Tri,
    list: () => readonly ExplanationNode[],
  ): void {
    const base = { kind: 'element', label, at: placeOf(scope, at ?? node) } as const;
    if (result === 0) {
      children.push({ ...base, outcome: 'not-reached', text: 'Not reached.' });
      return;
    }
    const doubts: ReadingId[] = [];
    view.doubts = doubts;
    const answer = match();
    view.doubts = undefined;
    result = both(result, answer);
    if (answer === 1) for (const point of doubts) scope.points.add(point);
    const text = `It ${MATCHES[answer]}.`;
    children.push({
      ...base,
      outcome: outcomeOf(answer),
      text,
      doubts: answer === 1 ? doubts : undefined,
      children: list(),
    });
  }

  if (principal) {
    element(
      principal.negated ? 'NotPrincipal' : 'Principal',
      principal.node,
      () => principalMatches(principal, effect, policyType, view),
      () =>
        principal.entries.map((entry) => {
          const grant = grantOf(entry, view.principal);
          return leaf(scope, entry.node, outcomeOf(grant ? 2 : 0), GRANTS[grant] as string);
        }),
    );
  }
  element(
    statement.notAction ? 'NotAction' : 'Action',
    statement.actionNode,
    () => actionMatches(statement, view),
    () => statement.actions.map((action) => explainAction(scope, action)),
  );
  if (resources) {
    element(
      statement.notResource ? 'NotResource' : 'Resource',
      statement.resourceNode,
      () => resourceElementMatches(statement, view),
      () => resources.map((resource) => explainResource(scope, resource, resourceMatches(resource, view))),
    );
  }
  if (conditions.length > 0) {
    element(
      'Condition',
      statement.conditionNode,
      () => conditions.reduce<Tri>((all, condition) => both(all, conditionMatches(condition, view)), 2),
      () => conditions.map((condition) => explainCondition(scope, condition)),
    );
  }
  return {
    kind: 'statement',
    label: statement.sid || `Statement ${statement.index + 1}`,
    outcome: outcomeOf(result),
    text: `${effect} ${['does not apply', 'applies in one reading only', 'applies'][result]}.`,
    at: placeOf(scope, node),
    children,
  };
}
