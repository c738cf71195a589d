import { conditionMatches } from './condition.ts';
import {
  explainAction,
  explainCondition,
  explainResource,
  leaf,
  outcomeOf,
  placeOf,
  type Scope,
} from './explain-values.ts';
import type { ExplanationNode } from './explanation.ts';
import type { JsonNode } from './json-document.ts';
import { both, type Tri } from './kleene.ts';
import { grantOf, principalMatches } from './principal.ts';
import { actionMatches, resourceElementMatches, type Statement } from './statement.ts';
import type { PolicyType } from './types.ts';

/** One statement: its elements in the order of the page, those behind the first that fails not reached. */
export function explainStatement(scope: Scope, statement: Statement, policyType: PolicyType): ExplanationNode {
  const { view } = scope;
  const { effect, principal, resources, conditions } = statement;
  const children: ExplanationNode[] = [];
  let result: Tri = 2;

  function element(name: string, node: JsonNode, match: () => Tri, list: () => readonly ExplanationNode[]): void {
    const at = placeOf(scope, node);
    if (result === 0) {
      children.push({ kind: 'element', label: name, outcome: 'not-reached', text: 'Not reached.', ...(at && { at }) });
      return;
    }
    view.doubts = [];
    const answer = match();
    const { doubts } = view;
    view.doubts = undefined;
    result = both(result, answer);
    const text = answer === 2 ? 'Matches.' : answer === 1 ? 'Matches in one reading only.' : 'Does not match.';
    children.push({
      kind: 'element',
      label: name,
      outcome: outcomeOf(answer),
      text,
      ...(at && { at }),
      ...(answer === 1 && { doubts }),
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
          return leaf(scope, entry.node, grant > 0 ? 'match' : 'no-match', GRANTS[grant] as string);
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
      statement.resourceNode ?? statement.node,
      () => resourceElementMatches(statement, view),
      () => resources.map((resource) => explainResource(scope, resource)),
    );
  }
  if (statement.conditionNode) {
    element(
      'Condition',
      statement.conditionNode,
      () => conditions.reduce<Tri>((all, condition) => both(all, conditionMatches(condition, view)), 2),
      () => conditions.map((condition) => explainCondition(scope, condition)),
    );
  }
  const at = placeOf(scope, statement.node);
  const verb = result === 2 ? 'applies' : result === 1 ? 'applies in one reading only' : 'does not apply';
  return {
    kind: 'statement',
    label: statement.sid || `Statement ${statement.index + 1}`,
    outcome: outcomeOf(result),
    text: `${effect} ${verb}.`,
    ...(at && { at }),
    children,
  };
}

const GRANTS: readonly string[] = [
  'Someone else.',
  'The caller’s account: its own policies must allow too.',
  'The role or user behind the session: its boundary and session policies still limit.',
  'The caller.',
];
